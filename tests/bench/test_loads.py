# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parsing and checking of the results of load clients."""
import pytest

from bench.bodies import KINDS
from bench.loads import Load, parse
from bench.measuring import WrongResult, check_answers, check_stored

WRK = """Running 1s test @ http://127.0.0.1:8000/sensor/gps
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.52ms    1.00ms  12.00ms   90.00%
  41000 requests in 1.01s, 17.00MB read
Requests/sec:  40594.06
JSON {"requests": 41000, "seconds": 1.010000, "rejected": 3, "failed": 0, "p50": 1.4, "p90": 2.1, "p99": 4.2, "p99.9": 9.0}
"""


def load(requests, rejected=0, failed=0):
    return Load(requests, 1.0, rejected, failed, {})


def test_the_last_line_of_wrk_is_read():
    assert parse(WRK) == Load(41000, 1.01, 3, 0, {"p50": 1.4, "p90": 2.1, "p99": 4.2, "p99.9": 9.0})


def test_missing_results_of_wrk_are_an_error_with_its_output():
    with pytest.raises(AssertionError, match="unable to connect"):
        parse("unable to connect to 127.0.0.1:8000 Connection refused")


def test_an_acknowledgement_without_a_record_is_an_error():
    with pytest.raises(WrongResult, match="10 records were acknowledged, but only 9 are in Kafka"):
        check_stored(KINDS["gps"], load(10), 9)


def test_every_item_of_a_batch_must_be_in_kafka():
    check_stored(KINDS["batch of 100"], load(10), 1000)
    with pytest.raises(WrongResult):
        check_stored(KINDS["batch of 100"], load(10), 999)


def test_a_record_without_an_answer_is_allowed():
    check_stored(KINDS["gps"], load(10), 12)


def test_unexpected_rejections_are_an_error():
    with pytest.raises(WrongResult, match="1 an unexpected one"):
        check_answers(KINDS["gps"], load(10, rejected=1))


def test_acceptance_is_an_error_if_rejections_are_expected():
    check_answers(KINDS["gps rejected"], load(10, rejected=10))
    with pytest.raises(WrongResult, match="1 an unexpected one"):
        check_answers(KINDS["gps rejected"], load(10, rejected=9))


def test_a_request_without_an_answer_is_an_error():
    with pytest.raises(WrongResult, match="2 had no answer"):
        check_answers(KINDS["gps"], load(10, failed=2))
