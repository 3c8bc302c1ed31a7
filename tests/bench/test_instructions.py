# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counting instructions."""
from bench.instructions import compare, own_cost

# A file of callgrind's: the costs of lines, calls with what the callee cost, names that are said once.
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


def test_calls_are_not_counted_twice_and_not_what_the_processor_chose():
    assert own_cost(PROFILE) == 100 + 20 + 7


def test_a_request_that_became_dearer_is_an_error_that_says_how_to_go_on():
    lines, is_good = compare({"gps": 1060}, {"gps": 1000})

    assert not is_good
    assert "+6.0%" in lines[0]
    assert "--renew" in lines[-1]


def test_within_the_tolerance_all_is_good():
    assert compare({"gps": 1049}, {"gps": 1000})[1]


def test_a_request_that_became_cheaper_is_to_be_recorded():
    lines, is_good = compare({"gps": 500}, {"gps": 1000})

    assert is_good
    assert "cheaper" in lines[-1]
