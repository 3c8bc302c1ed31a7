# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What clients said, and what is believed of it."""
import pytest

from bench.bodies import KINDS
from bench.loads import Load, parse
from bench.measuring import Untrue, check_answers, check_stored

WRK = """Running 1s test @ http://127.0.0.1:8000/sensor/gps
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.52ms    1.00ms  12.00ms   90.00%
  41000 requests in 1.01s, 17.00MB read
Requests/sec:  40594.06
JSON {"requests": 41000, "seconds": 1.010000, "refused": 3, "failed": 0, "p50": 1.4, "p90": 2.1, "p99": 4.2, "p99.9": 9.0}
"""


def load(requests, refused=0, failed=0):
    return Load(requests, 1.0, refused, failed, {})


def test_the_last_line_of_wrk_is_read():
    assert parse(WRK) == Load(41000, 1.01, 3, 0, {"p50": 1.4, "p90": 2.1, "p99": 4.2, "p99.9": 9.0})


def test_wrk_without_that_line_is_an_error_that_shows_what_it_said():
    with pytest.raises(AssertionError, match="unable to connect"):
        parse("unable to connect to 127.0.0.1:8000 Connection refused")


def test_an_answer_without_a_record_in_kafka_is_not_believed():
    with pytest.raises(Untrue, match="10 records were answered for, and only 9 are in Kafka"):
        check_stored(KINDS["gps"], load(10), 9)


def test_every_reading_of_a_batch_has_to_be_in_kafka():
    check_stored(KINDS["batch of 100"], load(10), 1000)
    with pytest.raises(Untrue):
        check_stored(KINDS["batch of 100"], load(10), 999)


def test_a_record_without_an_answer_was_on_its_way_when_the_load_ended():
    check_stored(KINDS["gps"], load(10), 12)


def test_refusals_are_wrong_where_none_are_wanted():
    with pytest.raises(Untrue, match="1 a wrong one"):
        check_answers(KINDS["gps"], load(10, refused=1))


def test_anything_else_is_wrong_where_refusals_are_wanted():
    check_answers(KINDS["gps refused"], load(10, refused=10))
    with pytest.raises(Untrue, match="1 a wrong one"):
        check_answers(KINDS["gps refused"], load(10, refused=9))


def test_a_request_without_an_answer_is_told():
    with pytest.raises(Untrue, match="2 had no answer"):
        check_answers(KINDS["gps"], load(10, failed=2))
