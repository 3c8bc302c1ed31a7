# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Assignment of cores."""
from bench.cores import shares


def test_two_cores_are_shared():
    assert shares({0, 1}) is None


def test_from_four_on_nobody_shares_with_the_load():
    assert shares({0, 1, 2, 3}) == {"subject": {0, 1}, "broker": {2}, "load": {3}}


def test_only_cores_that_may_be_used_are_given_out():
    assert shares({2, 3, 6, 7, 8, 9}) == {"subject": {2, 3, 6}, "broker": {7, 8}, "load": {9}}
