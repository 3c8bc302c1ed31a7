# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks with readelf that the programs are built with the flags of cmake/Hardening.cmake."""
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
    """Returns the names of the functions that are imported from shared libraries."""
    return re.findall(r" UND (\w+)", readelf("--dyn-syms", program))


def test_is_loaded_at_a_random_address(program):
    assert re.search(r"Type: +DYN", readelf("--file-header", program))
    assert re.search(r"\(FLAGS_1\).*\bPIE\b", readelf("--dynamic", program))


def test_has_a_read_only_relocation_table(program):
    assert "GNU_RELRO" in readelf("--program-headers", program)
    assert re.search(r"\(FLAGS_1\).*\bNOW\b", readelf("--dynamic", program))


def test_detects_an_overwritten_return_address(program):
    assert "__stack_chk_fail" in imported(program)


def test_checks_the_indexes_of_standard_containers(program):
    assert [name for name in imported(program) if "glibcxx_assert_fail" in name]


@pytest.mark.skipif(not FORTIFIED, reason="the C library's checks need an optimised build without sanitizers")
def test_checks_the_buffer_sizes_of_c_library_calls(program):
    assert [name for name in imported(program) if re.fullmatch(r"__\w+_chk", name)]
