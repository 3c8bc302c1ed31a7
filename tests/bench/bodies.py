# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The messages to send: for each kind, its path and the texts that are sent in turn."""
import base64
import json
import random
from typing import NamedTuple

DEVICES = 64
READINGS = 100
GPS_TOPIC = "device.sensor.gps.raw"
BATCH_TOPIC = "device.sensor.temperature.raw"
AUDIO_TOPIC = "device.audio.raw"
TOPICS = [GPS_TOPIC, BATCH_TOPIC, AUDIO_TOPIC]


class Kind(NamedTuple):
    path: str
    texts: list[str]
    topic: str
    records: int = 1  # records per message; 0 if it is rejected
    is_websocket: bool = False

    @property
    def size(self):
        """Size of a message in bytes."""
        return len(self.texts[0])


def gps(latitude=37.774929):
    """150 bytes, from 64 devices, so that every partition gets some records."""
    return [
        json.dumps(
            {
                "device_id": f"phone-{n:03}",
                "latitude": latitude,
                "longitude": -122.419416 + n / 1000,
                "altitude": 18.535,
                "accuracy": 4.852,
                "heading": 271.53,
                "speed": 1.425,
            }
        )
        for n in range(DEVICES)
    ]


def batches():
    reading = {"sensor_type": "temperature", "value": {"air": 21.44, "surface": 24.13}, "unit": "celsius"}
    return [
        json.dumps([{"device_id": f"phone-{n:03}", **reading} for n in range(first, first + READINGS)])
        for first in range(8)
    ]


def chunk(size):
    """Incompressible bytes, like those of compressed audio."""
    data = base64.b64encode(random.Random(size).randbytes(size)).decode()
    return {"chunk_data": data, "sample_rate": 48000, "channels": 1, "format": "flac", "duration_ms": 1000}


def uploads(size, devices):
    return [json.dumps({"device_id": f"phone-{n:03}", **chunk(size)}) for n in range(devices)]


def frames(size):
    return [json.dumps({"message_type": "audio_chunk", "data": chunk(size)})]


STREAM = "/audio/stream"

KINDS = {
    "idle": Kind(STREAM, [""], AUDIO_TOPIC, records=0, is_websocket=True),
    "gps": Kind("/sensor/gps", gps(), GPS_TOPIC),
    "gps rejected": Kind("/sensor/gps", gps(latitude=97.774929), GPS_TOPIC, records=0),
    "batch of 100": Kind("/sensor/batch", batches(), BATCH_TOPIC, records=READINGS),
    "audio 100 KB": Kind("/audio/upload", uploads(100_000, devices=8), AUDIO_TOPIC),
    "audio 1 MB": Kind("/audio/upload", uploads(1_000_000, devices=1), AUDIO_TOPIC),
    "socket 4 KB": Kind(STREAM, frames(4_000), AUDIO_TOPIC, is_websocket=True),
    "socket 64 KB": Kind(STREAM, frames(64_000), AUDIO_TOPIC, is_websocket=True),
}
