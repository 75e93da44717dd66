"""Asks the program for schedules, and reports what an oracle found."""

import csv
import importlib
import os
import re
import subprocess
import sys
import tempfile
from datetime import date, datetime

SKIPPED = 77


def needed(*modules):
    """The modules of these names; leaves the script, visibly, where one is missing."""
    found = []
    for name in modules:
        try:
            found.append(importlib.import_module(name))
        except ImportError as error:
            print(f"skipped: {oracle_name()}, since {name} is missing ({error})")
            sys.exit(SKIPPED)
    return found[0] if len(found) == 1 else found


def oracle_name():
    return os.path.basename(sys.argv[0]).removesuffix(".py").replace("_", " ")


class Row:
    """One occurrence: its series, the date that its rule named, and when it starts."""

    def __init__(self, identity, start):
        self.series, _, nominal = identity.partition("@")
        self.nominal = date.fromisoformat(nominal[:10])
        self.start = start

    @property
    def date(self):
        return datetime.fromisoformat(self.start).date()


def schedule(plan, first, last, environment=None, allowed=()):
    """The occurrences of a plan's text from one date to another, both included.

    Errors of the plan other than those allowed, and `no-occurrences`, end the script.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "plan.rhythm")
        with open(path, "w", encoding="utf-8") as file:
            file.write(plan)
        arguments = [os.environ["RHYTHM"], "schedule", path, "--format", "csv"]
        arguments += ["--from", str(first), "--to", str(last)]
        run = subprocess.run(
            arguments, capture_output=True, text=True, env={**os.environ, **(environment or {})}
        )
        # A rule that never happens is an error of the plan, and a schedule is printed all the same.
        errors = set(re.findall(r"^error\[([a-z-]+)\]", run.stderr, re.MULTILINE))
        if run.returncode not in (0, 1) or errors - {"no-occurrences", *allowed} or not run.stdout:
            keep = os.path.join(tempfile.gettempdir(), f"{oracle_name().replace(' ', '-')}.rhythm")
            with open(keep, "w", encoding="utf-8") as file:
                file.write(plan)
            print(f"disagrees: {oracle_name()}: exit {run.returncode} for the plan at {keep}")
            print(run.stderr[:2000] or "  it printed nothing")
            sys.exit(1)
    return [Row(row["id"], row["start"]) for row in csv.DictReader(run.stdout.splitlines())]


def by_series(rows, value):
    """For each series, the sorted list of a value of its occurrences."""
    found = {}
    for row in rows:
        found.setdefault(row.series, []).append(value(row))
    return {series: sorted(values) for series, values in found.items()}


def header(first, last, *lines, zone="UTC"):
    """The start of a plan over a horizon, with further lines of the declaration `plan`."""
    # Times of the night are what is asked for here.
    text = ["policy", "  ignore outside-hours", ""]
    text += [f'plan oracle "Oracle"', "  owner ana", f"  timezone {zone}", f"  covers {first} to {last}"]
    return "\n".join(text + [f"  {line}" for line in lines]) + "\n\n" + person("ana")


def person(name):
    return f'person {name} "{name}"\n  role tester\n'


ROLE = 'role tester "Tester"\n  function operations\n'


def review(name, *lines):
    """A review with people of its own, so that no two reviews meet in one person."""
    text = [person(f"{name}-a"), person(f"{name}-b"), f'review {name} "{name}"']
    text += ['  purpose "To be compared"', f"  chair {name}-a", f"  attendees {name}-b"]
    text += ['  waive no-expected-action because "It is compared and not held"']
    return "\n".join(text + [f"  {line}" for line in lines]) + "\n"


class Report:
    """Counts what was compared, and prints the first of what differs."""

    def __init__(self, most=20):
        self.compared = 0
        self.differing = 0
        self.most = most

    def compare(self, label, ours, theirs, explained=frozenset()):
        """Compares two lists or sets of values, less those whose difference is explained."""
        self.compared += 1
        ours, theirs = set(ours), set(theirs)
        extra = sorted(ours - theirs - set(explained))
        missing = sorted(theirs - ours - set(explained))
        if not extra and not missing:
            return
        self.differing += 1
        if self.differing <= self.most:
            print(f"  {label}")
            if extra:
                print(f"    the program alone: {', '.join(map(str, extra[:6]))} ({len(extra)})")
            if missing:
                print(f"    the oracle alone:  {', '.join(map(str, missing[:6]))} ({len(missing)})")

    def finish(self, what, source):
        name = oracle_name()
        if self.differing:
            print(f"disagrees: {name}: {self.differing} of {self.compared} {what}, by {source}")
            sys.exit(1)
        print(f"agrees: {name}: {self.compared} {what}, by {source}")
