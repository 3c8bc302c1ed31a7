# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is posted: for each kind of request its path and the texts of its bodies, which take turns."""
import base64
import json
import random
from typing import NamedTuple

DEVICES = 64
READINGS = 100


class Kind(NamedTuple):
    path: str
    bodies: list[str]
    topic: str
    records: int = 1  # of one request; 0 where it is refused

    @property
    def size(self):
        """Bytes of a body."""
        return len(self.bodies[0])


def gps(latitude=37.774929):
    """150 bytes, from 64 devices, so that every partition gets some."""
    return [
        json.dumps(
            {
                "device_id": f"phone-{n:03}",
                "latitude": latitude,
                "longitude": -122.419416 + n / 1000,
                "altitude": 18.53,
                "accuracy": 4.85,
                "heading": 271.53,
                "speed": 1.42,
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


def audio(size):
    """Bytes that no codec makes smaller, as those of a compressed recording."""
    data = base64.b64encode(random.Random(size).randbytes(size)).decode()
    chunk = {"chunk_data": data, "sample_rate": 48000, "channels": 1, "format": "flac", "duration_ms": 5000}
    return [json.dumps({"device_id": f"phone-{n:03}", **chunk}) for n in range(1 if size > 200_000 else 8)]


GPS_TOPIC = "device.sensor.gps.raw"
BATCH_TOPIC = "device.sensor.temperature.raw"
AUDIO_TOPIC = "device.audio.raw"

KINDS = {
    "gps": Kind("/sensor/gps", gps(), GPS_TOPIC),
    "refused": Kind("/sensor/gps", gps(latitude=97.774929), GPS_TOPIC, records=0),
    "batch": Kind("/sensor/batch", batches(), BATCH_TOPIC, records=READINGS),
    "audio 100 KB": Kind("/audio/upload", audio(100_000), AUDIO_TOPIC),
    "audio 1 MB": Kind("/audio/upload", audio(1_000_000), AUDIO_TOPIC),
}
