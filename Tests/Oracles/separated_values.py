"""Compares the reading of separated values with Python's csv module.

Writes tables with every dialect that exports use, has the program list the entries of a portfolio
that comes from each, and compares ids and titles with what Python reads. RHYTHM names the program.
"""

import csv
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

PLAN = """plan oracle
  timezone UTC
  covers 2026-03

person ana

portfolio rows from "rows.csv"

review row "{row}"
  purpose "Compare"
  for each row in rows
  on 2026-03-02 at 09:00 for 30m
  chair ana
  attendees ana
"""


def table(numbers):
    pieces = ["a", "b c", ",", ";", '"', '""', "\n", "é", "€", "x"]
    rows = [["id", "title"]]
    for index in range(numbers.randint(1, 40)):
        text = "".join(numbers.choice(pieces) for _ in range(numbers.randint(1, 6))) + "."
        rows.append([f"row-{index}", "t" + text])
    return rows


def main():
    program = os.environ["RHYTHM"]
    numbers = random.Random(20260302)
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "plan.rhythm").write_text(PLAN, encoding="utf-8")
        for _ in range(50):
            stream = io.StringIO()
            writer = csv.writer(
                stream,
                delimiter=numbers.choice([",", ";", "\t"]),
                quoting=numbers.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
                lineterminator=numbers.choice(["\n", "\r\n"]),
            )
            rows = table(numbers)
            writer.writerows(rows)
            mark = numbers.choice(["", "\ufeff"])
            (folder / "rows.csv").write_bytes((mark + stream.getvalue()).encode())
            run = subprocess.run(
                [program, "schedule", "--plan", str(folder), "--from", "2026-03-01", "--to",
                 "2026-03-31", "--format", "json"],
                capture_output=True, check=False)
            found = {
                (item["id"].split("@")[0], item["title"]) for item in json.loads(run.stdout)["occurrences"]}
            wanted = {(f"row/{row[0]}", row[1]) for row in rows[1:]}
            if found != wanted:
                print(run.stderr.decode(), found ^ wanted)
                return 1
            compared += len(rows)
    print(f"separated values: {compared} rows agree with Python's csv")
    return 0


if __name__ == "__main__":
    sys.exit(main())
