"""Makes one CSV of the reports in a folder: list_sticks.py REPORTS LIST"""

import csv
import json
import pathlib
import sys

COLUMNS = ["host", "serial", "model", "bytes", "verified", "build", "files_sha256", "digest", "date", "seconds", "problem"]


def row(path):
    report = json.loads(path.read_text())
    drive, source = report.get("drive", {}), report.get("from", {})
    problem = report.get("problem") or {}
    return {
        "host": path.stem.rpartition("-")[0],
        "serial": drive.get("serial"),
        "model": drive.get("model"),
        "bytes": drive.get("bytes"),
        "verified": report.get("verified", False),
        "build": report.get("build"),
        "files_sha256": source.get("filesSha256"),
        "digest": report.get("digest"),
        "date": report.get("date"),
        "seconds": report.get("seconds"),
        "problem": problem.get("message"),
    }


def inert(value):
    """A drive may say anything of itself, and a spreadsheet would calculate what begins like a formula."""
    return "'" + value if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value


def main(reports, listing):
    paths = sorted(pathlib.Path(reports).glob("*.jsonl"))
    with open(listing, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for path in paths:
            writer.writerow({name: inert(value) for name, value in row(path).items()})


if __name__ == "__main__":
    main(*sys.argv[1:])
