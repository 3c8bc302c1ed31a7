# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench: measures the service, a baseline and comparable services; see docs/performance.md."""
import argparse
import datetime
import json
import platform
import re
import resource
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import cores, instructions, peers, report, rounds
from bench.cases import CASES, GPS
from bench.subjects import BUILD, ROOT

RESULT = BUILD / "bench" / "result.json"
DOCUMENT = ROOT / "docs" / "performance.md"
FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)


def main():
    options = parse()
    if options.quick:
        return instructions.main(options.renew)
    if options.credentials:
        return subprocess.run([BUILD / "bench" / "bin" / "bench_credentials"]).returncode
    if options.publish:
        return publish(json.loads(RESULT.read_text()))
    result = measure(options)
    RESULT.write_text(json.dumps(result, indent=1))
    print(report.text(result))
    print(f"\nAll figures: {RESULT.relative_to(ROOT)}")
    return 1 if result["failures"] else 0


def parse():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    groups = sorted({case.group for case in CASES})
    parser.add_argument("--only", metavar="GROUP", action="append", choices=groups, help=f"one of {', '.join(groups)}; may be repeated")
    parser.add_argument("--rounds", type=int, default=3, help="number of measurements of each case; the median is used (%(default)s)")
    parser.add_argument("--seconds", type=int, default=2, help="duration of each measurement in seconds (%(default)s)")
    parser.add_argument("--keep", action="store_true", help="keep the last figures of cases that are not measured now")
    parser.add_argument("--publish", action="store_true", help="only write the last figures into docs/performance.md")
    parser.add_argument("--quick", action="store_true", help="only count the instructions of some requests, and compare them with the recorded ones")
    parser.add_argument("--renew", action="store_true", help="with --quick: record the instruction counts")
    parser.add_argument("--credentials", action="store_true", help="only check whether the time to reject a key reveals how much of it is correct")
    return parser.parse_args()


def measure(options):
    raise_limit_of_files()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("bench: interrupted"))
    tempfile.tempdir = str(BUILD / "bench")  # Kafka's gigabytes as well
    # Every group is compared with single messages.
    cases = [case for case in CASES if not options.only or case.group in options.only or case == GPS]
    left_out = peers.prepare()
    with tempfile.TemporaryDirectory(prefix="loom-bench-") as folder:
        runs, failures = rounds.run(cases, options.rounds, options.seconds, Path(folder), left_out)
    kept = json.loads(RESULT.read_text())["cases"] if options.keep and RESULT.exists() else {}
    return {
        "machine": f"{processor()}, {cores.description()}; {platform.system()} {platform.release()}",
        "date": datetime.date.today().isoformat(),
        "left out": left_out,
        "failures": failures,
        "cases": {**kept, **{title: rounds.median(found) for title, found in runs.items()}},
        "runs": runs,
    }


def publish(result):
    DOCUMENT.write_text(FIGURES.sub(lambda _: report.markdown(result) + "\n", DOCUMENT.read_text()))
    return 0


def processor():
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return found.group(1) if found else platform.machine()


def raise_limit_of_files():
    """For thousands of connections, in this process and its child processes."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


sys.exit(main())
