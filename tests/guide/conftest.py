# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures for the tests of the guide."""
import pytest
from websockets.sync.client import connect as connect_websocket

from guide.guide import NO_GUIDE, the_guide
from support.service import Service


def pytest_configure(config):
    config.option.fold_skipped = False  # list each skipped test separately


@pytest.fixture(scope="session")
def guide():
    if the_guide() is None:
        pytest.skip(NO_GUIDE)
    return the_guide()


@pytest.fixture(scope="module")
def service_without_kafka():
    """A service whose Kafka is unreachable."""
    with Service(LOOM_KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:1") as running:
        yield running


@pytest.fixture
def connect(service, guide):
    """Opens a WebSocket for a device; it sends nothing by itself."""
    stream = guide.facts("WebSocket URL")[0].data["route"]

    def connect(device="guide-001", route=stream):
        url = f"ws://127.0.0.1:{service.port}{route.replace('{device_id}', device)}"
        return connect_websocket(url, ping_interval=None)

    return connect
