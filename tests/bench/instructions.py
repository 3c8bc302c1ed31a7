# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench --quick: compares the number of instructions per request, counted by callgrind, with recorded values.
Unlike times, they do not depend on other processes, but on the compiler and the version of Qt."""
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
REQUESTS = {"gps": 300, "gps rejected": 300, "batch of 100": 10, "audio 100 KB": 50}
WARM_UP = 20
# The processor's features select the variant of memcpy or strlen.
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
        print(f"{counted}\nNo recorded values for {toolchain()}: run ./dev bench --quick --renew")
        return 0
    lines, is_good = compare(counted, recorded[toolchain()])
    print("\n".join(lines))
    return 0 if is_good else 1


def compare(counted, recorded):
    """Returns the report lines, and whether no request needs more instructions than before."""
    lines = []
    for name, now in counted.items():
        change = now / recorded[name] - 1
        lines.append(f"{name:14} {now:12,} instructions per request, {change:+.1%} of the {recorded[name]:,} recorded")
    worst = max(now / recorded[name] for name, now in counted.items())
    best = min(now / recorded[name] for name, now in counted.items())
    if worst > 1 + TOLERANCE:
        lines.append(f"That is more than {TOLERANCE:.0%} above. If intended: run ./dev bench --quick --renew and commit the result")
    elif best < 1 - TOLERANCE:
        lines.append("Fewer instructions. Run ./dev bench --quick --renew and commit the result")
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
        """Returns the instructions of the I/O thread per request. librdkafka's threads are excluded, since they depend
        on timing."""
        self._control("--zero")
        send(self.port, name, REQUESTS[name])
        for old in self._out.parent.glob("callgrind.out.*"):
            old.unlink()
        self._control("--dump")
        profiles = (file.read_text() for file in self._out.parent.glob("callgrind.out.*"))
        # Only the I/O thread runs the pipeline. The Kafka watch thread may have executed more instructions meanwhile.
        threads = [own_cost(profile) for profile in profiles if "loom::Pipeline::" in profile]
        return round(max(threads) / REQUESTS[name])

    def _control(self, command):
        subprocess.run(["callgrind_control", command, str(self._program.pid)], capture_output=True, check=True)


def own_cost(profile):
    """Returns the instructions in a callgrind file, without functions whose variant depends on the processor."""
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
            is_call = True  # the next line has the cost of the callee
        elif line[:1] in "0123456789+-*" and line:
            total += int(line.split()[1]) if is_counted and not is_call else 0
            is_call = False
    return total
