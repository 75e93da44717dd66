"""The start of occurrences in every zone, 1970 to 2099, against Python's `zoneinfo`.

Both read the same data: that of PyPI `tzdata`, whose files are slim, the same compiled into fat
files where there is `zic`, and the system's. The table inside the program is compared from 2020 on.
Dates are those on which a zone's clocks change and those beside them, at wall times that are
skipped or repeated and at ordinary ones.
"""

import os
import re
import shutil
import subprocess
import tempfile
from datetime import date, datetime, timedelta, timezone

from program import ROLE, Report, header, needed, review, schedule

zoneinfo, tzdata = needed("zoneinfo", "tzdata")

FIRST, LAST, BATCH = date(1970, 1, 2), date(2099, 12, 30), 40


def transitions(zone, first, last):
    """The instants, to the minute, at which the difference to universal time changes."""
    step = timedelta(days=7)
    moment = datetime(first.year, 1, 2, tzinfo=timezone.utc)
    end = datetime(last.year, 12, 30, tzinfo=timezone.utc)
    offset = moment.astimezone(zone).utcoffset()
    while moment < end:
        later = moment + step
        changed = later.astimezone(zone).utcoffset()
        if changed != offset:
            low, high = moment, later
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) // 2
                if middle.astimezone(zone).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            yield high.replace(second=0, microsecond=0)
        moment, offset = later, changed


def probes(zone, is_alias, first, last):
    """Dates by wall time: around each change, inside its gap or fold; of an alias a few alone."""
    years = [year for year in (1970, 1999, 2020, 2026, 2099) if first.year <= year <= last.year]
    found = {"12:00": {date(year, month, 15) for year in years for month in (1, 7)}}
    if is_alias:
        return found
    for moment in transitions(zone, first, last):
        before = (moment - timedelta(minutes=1)).astimezone(zone).utcoffset()
        after = (moment + timedelta(minutes=1)).astimezone(zone).utcoffset()
        universal = moment.replace(tzinfo=None)
        # Both edges and the middle of what is skipped or repeated, and the days beside it.
        middle = universal + (before + after) / 2
        for wall in (universal + before, middle, universal + after):
            for shift in (-1, 0, 1) if wall == middle else (0,):
                day = wall.date() + timedelta(shift)
                if first <= day <= last:
                    found.setdefault(f"{wall:%H:%M}", set()).add(day)
    return found


def expected(day, clock, zone):
    """A skipped time forward by the length of the gap; of a repeated one the first.

    None where the offset has seconds, which RFC 3339 cannot write (Liberia until 1972).
    """
    hour, minute = map(int, clock.split(":"))
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
    start = wall.astimezone(timezone.utc).astimezone(zone)
    return None if start.utcoffset().seconds % 60 else start.isoformat()


def names(folder):
    """The zones of a folder, in order, and which of them hold the bytes of an earlier one."""
    # Whatever a folder holds beside zones has no capital at its start, or is for leap seconds.
    contents = {}
    for root, _, files in os.walk(folder):
        for file in files:
            name = os.path.relpath(os.path.join(root, file), folder)
            if re.fullmatch(r"[A-Z][A-Za-z0-9_+/-]*", name) and not name.startswith("__"):
                with open(os.path.join(folder, name), "rb") as file:
                    contents[name] = file.read()
    zones = sorted(name for name, content in contents.items() if content.startswith(b"TZif"))
    seen, aliases = set(), set()
    for name in zones:
        if contents[name] in seen:
            aliases.add(name)
        seen.add(contents[name])
    return zones, aliases


def compare(folder, report, label, every=1, first=FIRST, last=LAST, given=None):
    """Compares every so many zones of a folder; the program may be given another folder."""
    zoneinfo.reset_tzpath([folder])
    zoneinfo.ZoneInfo.clear_cache()
    zones, aliases = names(folder)
    if given:
        # Names outside of regions are old ones, and have no place in the table.
        zones = [name for name in zones if "/" in name and not name.startswith("Etc/")]
    zones = zones[::every]
    for place in range(0, len(zones), BATCH):
        plan = header(first, last, "on non-working days keep") + ROLE
        wanted = {}
        for number, name in enumerate(zones[place : place + BATCH]):
            zone = zoneinfo.ZoneInfo(name)
            for clock, days in probes(zone, name in aliases, first, last).items():
                series = f"z{number}-{clock.replace(':', '')}"
                starts = {day: expected(day, clock, zone) for day in sorted(days)}
                starts = {day: start for day, start in starts.items() if start}
                if not starts:
                    continue
                wanted[series] = (name, clock, starts)
                dates = ", ".join(map(str, starts))
                lines = [f'timezone "{name}"', f"on {dates}, at {clock}, for 15m"]
                plan += review(series, *lines)
        found = {series: set() for series in wanted}
        # Where a zone skipped a whole day, its meeting falls on the next day's.
        rows = schedule(plan, first, last, {"TZDIR": given or folder}, allowed={"double-booked"})
        for row in rows:
            found[row.series].add((str(row.nominal), row.start.replace("Z", "+00:00")))
        for series, (name, clock, days) in wanted.items():
            theirs = {(str(day), start) for day, start in days.items()}
            report.compare(f"{name} at {clock}, {label}", found[series], theirs)


def compare_fat_files(slim, report):
    """The same data compiled into fat files, of which every fifth is compared."""
    source = os.path.join(slim, "tzdata.zi")
    zic = shutil.which("zic", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not zic or not os.path.exists(source):
        print("skipped: fat files of time zones, since zic or tzdata.zi is missing")
        return
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([zic, "-b", "fat", "-d", folder, source], capture_output=True)
        if run.returncode:
            print("skipped: fat files of time zones, since zic cannot make them")
            return
        compare(folder, report, "fat files", every=5)


def version(folder):
    """The version of the data in a folder, as `2026a`; None where it does not say."""
    try:
        with open(os.path.join(folder, "tzdata.zi"), encoding="utf-8") as file:
            return file.readline().removeprefix("# version ").strip()
    except OSError:
        return None


def compare_table(folders, report):
    """The table inside the program, for which it is given no data, with data of its version."""
    with open("Sources/RhythmCalendar/EmbeddedTimeZoneTable.swift", encoding="utf-8") as file:
        own = re.search(r'version = "(\w+)"', file.read())[1]
    same = [folder for folder in folders if version(folder) == own]
    if not same:
        print(f"skipped: the table inside the program, since there is no other data of {own}")
        return
    # After some years each zone follows its rule, which the files prove until 2099.
    span = {"first": date(2020, 1, 2), "last": date(2045, 12, 30)}
    with tempfile.TemporaryDirectory() as empty:
        compare(same[0], report, "the table inside the program", given=empty, **span)


report = Report()
slim = os.path.join(os.path.dirname(tzdata.__file__), "zoneinfo")
systems = [os.path.realpath(path) for path in ("/usr/share/zoneinfo", "/usr/lib/zoneinfo")]
systems = [path for path in systems if os.path.isdir(path)][:1]
compare(slim, report, "slim files")
compare_fat_files(slim, report)
compare_table(systems + [slim], report)
for system in systems:
    compare(system, report, "the system's files", every=5)
report.finish("zones and wall times", f"zoneinfo with tzdata {tzdata.__version__} and the system's")
