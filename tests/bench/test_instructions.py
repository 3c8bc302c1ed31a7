# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counting of instructions."""
from bench.instructions import compare, own_cost

# A callgrind file: costs per line, calls with the cost of the callee, and names that are written only once.
PROFILE = """# callgrind format
version: 1
cmd:  loom-ingestd
positions: line
events: Ir

ob=(1) /usr/bin/loom-ingestd
fl=(1) pipeline.cpp
fn=(1) accept
10 100
+2 20
cob=(2) /usr/lib/libc.so.6
cfn=(2) __memcpy_avx_unaligned_erms
calls=3 0
12 5000

ob=(2)
fn=(2)
0 5000

ob=(1)
fn=(3) submit
-4 7
cfn=(1)
calls=1 10
* 120

totals: 5127
"""


def test_counts_calls_once_and_skips_processor_dependent_functions():
    assert own_cost(PROFILE) == 100 + 20 + 7


def test_more_instructions_are_an_error_with_instructions():
    lines, is_good = compare({"gps": 1060}, {"gps": 1000})

    assert not is_good
    assert "+6.0%" in lines[0]
    assert "--renew" in lines[-1]


def test_changes_within_the_tolerance_pass():
    assert compare({"gps": 1049}, {"gps": 1000})[1]


def test_fewer_instructions_should_be_recorded():
    lines, is_good = compare({"gps": 500}, {"gps": 1000})

    assert is_good
    assert "Fewer" in lines[-1]
