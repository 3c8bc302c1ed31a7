# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets and tables."""
import operator

from bench import report
from bench.cases import CASES, GPS
from bench.targets import TARGETS, Target

FLOOR = GPS.beside(subject="floor")
FIGURES = {"requests/s": 40000.4, "CPU us": 15.0, "p99": 2.5}


def result(**figures):
    cases = {GPS.title: {**FIGURES, **figures}, FLOOR.title: {**FIGURES, "CPU us": 10.0}}
    return {"machine": "a test, 1 core", "date": "2026-01-01", "left out": {}, "failures": {}, "cases": cases}


def test_no_two_cases_have_the_same_title():
    titles = [case.title for case in CASES]

    assert len(set(titles)) == len(titles)


def test_every_target_refers_to_measured_cases():
    for target in TARGETS:
        assert target.of in CASES, target.text
        assert target.against is None or target.against in CASES, target.text


def test_a_ratio_up_to_its_bound_is_met_and_beyond_it_missed():
    target = Target("", "CPU us", GPS, FLOOR, most=1.5)

    assert target.value(result()["cases"]) == 1.5
    assert target.is_met(1.5)
    assert not target.is_met(1.51)


def test_a_rate_down_to_its_bound_is_met_and_below_it_missed():
    target = Target("", "requests/s", GPS, FLOOR, least=0.9)

    assert target.is_met(0.9)
    assert not target.is_met(0.89)


def test_a_difference_is_in_milliseconds():
    target = Target("", "p99", GPS, FLOOR, most=1.0, compare=operator.sub)

    assert target.value(result(p99=3.25)["cases"]) == 0.75


def test_a_target_without_its_peer_is_not_measured():
    rows = {row[0]: row[1:] for row in report.target_rows(result())}

    assert rows["CPU of a reading against the floor, 64 connections"] == ["≤ 1.7", "1.50", "met"]
    assert rows["CPU of a reading against Go, 64 connections"] == ["≤ 0.6", "", "not measured"]


def test_skipped_peers_are_listed_with_the_reason():
    text = report.text({**result(), "left out": {"go": "go is not installed"}})

    assert "Skipped: go (go is not installed)." in text


def test_the_document_has_a_row_for_each_case_and_no_figure_that_was_not_measured():
    lines = report.markdown(result()).splitlines()

    assert "| service, gps, 64 connections | 40,000 |  |  |  | 2.50 |  | 15.0 |  |" in lines
