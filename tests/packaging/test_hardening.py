# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs are built with the flags of cmake/Hardening.cmake, as readelf sees it."""
import os
import re
import subprocess
from pathlib import Path

import pytest

PROGRAMS = [Path(program) for program in os.environ["LOOM_PROGRAMS"].split(":")]
FORTIFIED = os.environ["LOOM_FORTIFIED"] == "1"

pytestmark = pytest.mark.parametrize("program", [pytest.param(program, id=program.name) for program in PROGRAMS])


def readelf(what, program):
    ran = subprocess.run(["readelf", "--wide", what, program], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def imported(program):
    """The names of the functions that shared libraries provide."""
    return re.findall(r" UND (\w+)", readelf("--dyn-syms", program))


def test_is_loaded_at_a_random_address(program):
    assert re.search(r"Type: +DYN", readelf("--file-header", program))
    assert re.search(r"\(FLAGS_1\).*\bPIE\b", readelf("--dynamic", program))


def test_cannot_overwrite_where_functions_of_libraries_are(program):
    assert "GNU_RELRO" in readelf("--program-headers", program)
    assert re.search(r"\(FLAGS_1\).*\bNOW\b", readelf("--dynamic", program))


def test_notices_an_overwritten_return_address(program):
    assert "__stack_chk_fail" in imported(program)


def test_checks_the_indexes_of_standard_containers(program):
    assert [name for name in imported(program) if "glibcxx_assert_fail" in name]


@pytest.mark.skipif(not FORTIFIED, reason="the C library's checks need an optimised build without sanitizers")
def test_checks_the_sizes_of_what_the_c_library_writes(program):
    assert [name for name in imported(program) if re.fullmatch(r"__\w+_chk", name)]
