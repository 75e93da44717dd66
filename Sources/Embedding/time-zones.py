#!/usr/bin/env python3
"""Writes the table of time zones that is inside the program.

It is made from the compiled files of the tz database, of which it keeps what plans need where a
system has none: for each zone the changes from 2020 on that its rule does not give, and the rule.

    Sources/Embedding/time-zones.py [FOLDER] > Sources/RhythmCalendar/EmbeddedTimeZoneTable.swift
"""

import os
import re
import struct
import sys
import textwrap

SINCE = 1577836800  # 2020-01-01T00:00:00Z
ALIASES = os.path.join(os.path.dirname(__file__), "../RhythmCalendar/TimeZoneAliases.swift")
LEFT_OUT = {"posix", "right", "Factory", "localtime", "posixrules"}


def zone(path):
    """The changes, the kinds in use and the rule of a compiled file; None for another file."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] != b"TZif":
        return None

    def counts(offset):
        return struct.unpack(">6I", data[offset + 20 : offset + 44])

    universal, standard, leaps, times, types, characters = counts(0)
    offset = 44 + times * 5 + types * 6 + characters + leaps * 8 + standard + universal
    universal, standard, leaps, times, types, characters = counts(offset)
    assert leaps == 0, path
    offset += 44
    transitions = struct.unpack(f">{times}q", data[offset : offset + 8 * times])
    offset += 8 * times
    indices = data[offset : offset + times]
    offset += times
    rows = [struct.unpack(">iBB", data[offset + 6 * i : offset + 6 * i + 6]) for i in range(types)]
    offset += 6 * types
    names = data[offset : offset + characters]
    offset += characters + standard + universal
    rule = data[offset + 1 : data.index(b"\n", offset + 1)].decode()
    kinds = [
        (seconds, daylight, names[name : names.index(b"\0", name)].decode())
        for seconds, daylight, name in rows
    ]
    return transitions, [kinds[index] for index in indices], kinds[0], rule


def rule_kind(rule, instant):
    """What the rule shows at an instant."""
    parsed = RULE.match(rule)
    assert parsed, rule
    standard = (-seconds(parsed["offset"]), 0, parsed["name"].strip("<>"))
    if not parsed["daylight"]:
        return standard
    ahead = -seconds(parsed["ahead"]) if parsed["ahead"] else standard[0] + 3600
    daylight = (ahead, 1, parsed["daylight"].strip("<>"))
    year = 1970 + instant // 31556952
    changes = []
    for candidate in range(year - 1, year + 2):
        changes.append((change(parsed["start"], candidate) - standard[0], daylight))
        changes.append((change(parsed["end"], candidate) - daylight[0], standard))
    return max(entry for entry in changes if entry[0] <= instant)[1]


def rule_is(rule, kind, start, end):
    """Whether the rule shows one kind from an instant to before another."""
    return all(rule_kind(rule, instant) == kind for instant in [*range(start, end, 400000), end - 1])


RULE = re.compile(
    r"(?P<name><[^>]+>|[A-Za-z]+)(?P<offset>[-+\d:]+)"
    r"(?:(?P<daylight><[^>]+>|[A-Za-z]+)(?P<ahead>[-+\d:]+)?,(?P<start>[^,]+),(?P<end>[^,]+))?$"
)


def seconds(text):
    """Seconds of `[-]h[:m[:s]]`."""
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    total = parts[0] * 3600 + parts[1] * 60 + parts[2]
    return -total if text.startswith("-") else total


def change(text, year):
    """The wall time of a change in seconds since 1970; the rules in use are all `Mm.w.d`."""
    day, _, time = text.partition("/")
    month, week, weekday = (int(part) for part in day[1:].split("."))
    first = days(year, month, 1)
    number = first + (weekday - (first + 4) % 7) % 7 + 7 * (week - 1)
    following = days(year + month // 12, month % 12 + 1, 1)
    while number >= following:
        number -= 7
    return number * 86400 + (seconds(time) if time else 7200)


def days(year, month, day):
    """Days since 1970 of a date."""
    year -= month <= 2
    shifted = (month + 9) % 12
    return (
        365 * year + year // 4 - year // 100 + year // 400 + (153 * shifted + 2) // 5 + day - 719469
    )


def kind_text(kind):
    return f"{kind[0]}{'d' if kind[1] else 's'}{kind[2]}"


def line(transitions, kinds, first, rule):
    """What the table says of a zone: kinds, changes in minutes from one to the next, the rule."""
    current = first
    later = []
    for instant, kind in zip(transitions, kinds):
        if instant <= SINCE:
            current = kind
        else:
            later.append((instant, kind))
    # Files may repeat a kind, which changes nothing.
    changes = []
    before = current
    for instant, kind in later:
        if kind != before:
            changes.append((instant, kind))
        before = kind
    # What the rule gives from some change on need not be written.
    while changes:
        instant, kind = changes[-1]
        start, before = changes[-2] if len(changes) > 1 else (SINCE, current)
        if not rule_is(rule, before, start, instant) or rule_kind(rule, instant) != kind:
            break
        changes.pop()
    if not changes and rule_kind(rule, SINCE) == current:
        return rule
    used = [current]
    last = SINCE
    words = []
    for instant, kind in changes:
        if kind not in used:
            used.append(kind)
        assert (instant - last) % 60 == 0
        words.append(f"{(instant - last) // 60}{chr(ord('a') + used.index(kind))}")
        last = instant
    return " ".join([kind_text(kind) for kind in used] + ["|"] + words + ["|", rule])


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo"
    with open(os.path.join(folder, "tzdata.zi"), encoding="utf-8") as file:
        version = file.readline().split()[2]
    with open(ALIASES, encoding="utf-8") as file:
        aliases = set(re.findall(r'^    \("([^"]+)"', file.read(), re.MULTILINE))
    names = {}
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in LEFT_OUT]
        for name in files:
            path = os.path.join(place, name)
            full = os.path.relpath(path, folder)
            if full in aliases or full in LEFT_OUT or "." in name:
                continue
            if found := zone(path):
                names.setdefault(line(*found), []).append(full)
    rows = []
    for text, group in sorted(names.items(), key=lambda item: min(item[1])):
        rows += textwrap.wrap(
            text, 92, break_on_hyphens=False, break_long_words=False, subsequent_indent="  "
        )
        rows += textwrap.wrap(
            " ".join(sorted(group)), 92, break_on_hyphens=False, break_long_words=False,
            initial_indent="    ", subsequent_indent="    ",
        )
    print("// Written by Sources/Embedding/time-zones.py from the tz database; not to be edited.\n")
    print("extension EmbeddedTimeZones {")
    print("  /// The release of the tz database from which the table is made.")
    print(f'  package static let version = "{version}"\n')
    print("  /// A zone's data, further lines of it two deeper, then its names, four deeper.")
    print("  ///")
    print("  /// Data are a rule of POSIX, or kinds (seconds, standard or daylight saving, name),")
    print("  /// changes (minutes since the one before, the letter of a kind) and the rule.")
    print('  static let table = """')
    for row in rows:
        print("    " + row)
    print('    """')
    print("}")


main()
