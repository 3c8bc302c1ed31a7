# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench --quick: instructions of one request, as callgrind counts them, against those that were recorded. They are
the same on a busy machine, which times are not, but belong to one compiler and one Qt."""
import http.client
import json
import re
import subprocess
import tempfile
from pathlib import Path

from bench import subjects
from bench.bodies import KINDS

BASELINE = Path(__file__).with_name("instructions.json")
TOLERANCE = 0.05
REQUESTS = {"gps": 300, "gps refused": 300, "batch of 100": 10, "audio 100 KB": 50}
WARM_UP = 20
# Which memcpy or strlen it is depends on what the processor knows.
CHOSEN_BY_PROCESSOR = re.compile(r"_(avx|sse|ssse|evex|erms)")

FUNCTION = re.compile(r"(c?)fn=(\(\d+\))(.*)")


def main(renew):
    counted = count()
    recorded = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    if renew:
        BASELINE.write_text(json.dumps({**recorded, toolchain(): counted}, indent=2) + "\n")
        print(f"Recorded in {BASELINE.relative_to(subjects.ROOT)}")
        return 0
    if toolchain() not in recorded:
        print(f"{counted}\nNothing is recorded for {toolchain()}, so nothing is compared: ./dev bench --quick --renew")
        return 0
    lines, is_good = compare(counted, recorded[toolchain()])
    print("\n".join(lines))
    return 0 if is_good else 1


def compare(counted, recorded):
    """What to say, and whether no request has become dearer."""
    lines = []
    for name, now in counted.items():
        change = now / recorded[name] - 1
        lines.append(f"{name:14} {now:12,} instructions a request, {change:+.1%} of the {recorded[name]:,} recorded")
    worst = max(now / recorded[name] for name, now in counted.items())
    best = min(now / recorded[name] for name, now in counted.items())
    if worst > 1 + TOLERANCE:
        lines.append(f"That is more than {TOLERANCE:.0%} dearer. If it is meant: ./dev bench --quick --renew, and commit it")
    elif best < 1 - TOLERANCE:
        lines.append("That is cheaper. Keep it so: ./dev bench --quick --renew, and commit it")
    return lines, worst <= 1 + TOLERANCE


def toolchain():
    compiler = next((subjects.BUILD / "CMakeFiles").glob("*/CMakeCXXCompiler.cmake")).read_text()
    name, version = (re.search(rf'CMAKE_CXX_COMPILER_{key} "(.*)"', compiler).group(1) for key in ("ID", "VERSION"))
    qt = subprocess.run(["qtpaths6", "--query", "QT_VERSION"], capture_output=True, text=True, check=True).stdout
    return f"{name} {version}, Qt {qt.strip()}"


def count():
    with tempfile.TemporaryDirectory(prefix="loom-bench-") as folder:
        with Callgrind(Path(folder)) as service:
            for name in REQUESTS:
                send(service.port, name, WARM_UP)
            return {name: service.count(name) for name in REQUESTS}


def send(port, name, count):
    kind = KINDS[name]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for n in range(count):
        connection.request("POST", kind.path, kind.texts[n % len(kind.texts)], {"Content-Type": "application/json"})
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == (201 if kind.records else 422), body
    connection.close()


class Callgrind:
    """The service on its embedded broker, under callgrind."""

    def __init__(self, folder):
        self._out = folder / "callgrind.out"
        valgrind = ["valgrind", "--tool=callgrind", "--separate-threads=yes", f"--callgrind-out-file={self._out}"]
        self._program = subjects.service("embedded", workers=1, log=folder / "log", under=valgrind)

    def __enter__(self):
        self._program.__enter__()
        self.port = self._program.port
        return self

    def __exit__(self, *error):
        self._program.__exit__(*error)

    def count(self, name):
        """Instructions of the I/O thread a request; none of the threads within librdkafka, which depend on the clock."""
        self._control("--zero")
        send(self.port, name, REQUESTS[name])
        for old in self._out.parent.glob("callgrind.out.*"):
            old.unlink()
        self._control("--dump")
        profiles = (file.read_text() for file in self._out.parent.glob("callgrind.out.*"))
        # Only the I/O thread runs the pipeline. The thread that watches Kafka may have done more in that time.
        threads = [own_cost(profile) for profile in profiles if "loom::Pipeline::" in profile]
        return round(max(threads) / REQUESTS[name])

    def _control(self, command):
        subprocess.run(["callgrind_control", command, str(self._program.pid)], capture_output=True, check=True)


def own_cost(profile):
    """Instructions in a file of callgrind's, but for functions that are others on other processors."""
    total = 0
    names = {}
    is_counted = True
    is_call = False
    for line in profile.splitlines():
        if match := FUNCTION.match(line):
            called, number, name = match.groups()
            name = names.setdefault(number, name)
            is_counted = is_counted if called else not CHOSEN_BY_PROCESSOR.search(name)
        elif line.startswith("calls="):
            is_call = True  # The line after it is what the callee cost.
        elif line[:1] in "0123456789+-*" and line:
            total += int(line.split()[1]) if is_counted and not is_call else 0
            is_call = False
    return total
