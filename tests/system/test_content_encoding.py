# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compressed bodies: what is stored, what is rejected, and the cost of a decompression bomb."""
import contextlib
import gzip
import http.client
import json
import os
import re
import socket
import subprocess
import time
import zlib
from typing import NamedTuple

import pytest

from support.records import records_with
from support.service import Service

KIB = 1024
MIB = 1024 * KIB
GPS = "/sensor/gps"
CHUNKED = {"Transfer-Encoding": "chunked"}


def zstd(data, *options):
    """Compresses as for a file: the frame has its content size, which it has not when compressing a pipe
    (--no-size)."""
    size = [] if "--no-size" in options else [f"--stream-size={len(data)}"]
    options = [option for option in options if option != "--no-size"]
    command = ["zstd", "--stdout", "--quiet", *size, *options]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout


ENCODERS = {"gzip": gzip.compress, "deflate": zlib.compress, "zstd": zstd}
CODINGS = list(ENCODERS)
BUILT_WITH_A_SANITIZER = os.environ.get("LOOM_SANITIZER", "") != ""


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: dict


def position(**fields):
    return {"device_id": "phone-001", "latitude": 52.5, "longitude": 13.4, **fields}


def text(message):
    return json.dumps(message).encode()


def post(line, body, coding, path=GPS, headers=()):
    """Sends a message over a persistent connection."""
    headers = {"Content-Type": "application/json", "Content-Encoding": coding, **dict(headers)}
    line.request("POST", path, body, headers, encode_chunked="Transfer-Encoding" in headers)
    reply = line.getresponse()
    return Answer(reply.status, reply.headers, json.loads(reply.read()))


def stores_a_message(line):
    return post(line, text(position()), "identity").status == 201


@pytest.fixture
def line(service):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    connection.connect()
    first = connection.sock
    with contextlib.closing(connection):
        yield connection
        assert connection.sock is first, "the connection was closed"
        assert stores_a_message(connection), "the next request on the connection"


@pytest.mark.parametrize("coding", CODINGS)
def test_stores_a_compressed_message(service, line, coding):
    name = f"compressed-by-{coding}"

    answer = post(line, ENCODERS[coding](text(position(message_id=name))), coding)

    assert answer.status == 201, answer
    (record,) = records_with(service.broker, "device.sensor.gps.raw", name)
    assert (record.value["latitude"], record.value["longitude"]) == (52.5, 13.4)


@pytest.mark.parametrize("name, coding", [("GZIP", "gzip"), ("x-gzip", "gzip"), ("Deflate", "deflate"), ("ZStd", "zstd")])
def test_accepts_other_spellings_of_a_coding(line, name, coding):
    assert post(line, ENCODERS[coding](text(position())), name).status == 201


@pytest.mark.parametrize("coding", CODINGS)
def test_accepts_a_chunked_compressed_body(line, coding):
    body = ENCODERS[coding](text(position()))
    pieces = (body[at : at + 1] for at in range(len(body)))

    assert post(line, pieces, coding, headers=CHUNKED).status == 201


@pytest.mark.parametrize("options", [(), ("--no-size",), ("--no-size", "-19"), ("--no-size", "--ultra", "--long=27")],
                         ids=" ".join)
def test_accepts_the_output_of_the_zstd_program(line, options):
    assert post(line, zstd(text(position()), *options), "zstd").status == 201


def test_accepts_gzip_with_several_members(line):
    whole = text(position())

    answer = post(line, gzip.compress(whole[:20]) + gzip.compress(whole[20:]), "gzip")

    assert answer.status == 201, answer


@pytest.mark.parametrize("coding", CODINGS)
def test_accepts_a_long_compressed_batch(line, coding):
    readings = [{"device_id": f"sensor-{number:03}", "sensor_type": "light", "value": {"lux": number}}
                for number in range(100)]  # fmt: skip

    answer = post(line, ENCODERS[coding](text(readings)), coding, "/sensor/batch")

    assert (answer.status, answer.body["processed"]) == (201, 100)


@pytest.mark.parametrize("coding", CODINGS)
def test_accepts_compressed_audio_of_maximum_size(line, coding):
    fields = {"device_id": "microphone-001", "sample_rate": 16000, "channels": 1, "format": "wav", "duration_ms": 100}
    audio = {**fields, "chunk_data": "QUJD" * (3 * MIB)}

    answer = post(line, ENCODERS[coding](text(audio)), coding, "/audio/upload")

    assert answer.status == 201, answer


@pytest.mark.parametrize("coding", ["br", "gzip, gzip", "gzip, br", "compress", "aws-chunked", "x-zstd"])
def test_lists_the_accepted_codings(line, coding):
    answer = post(line, b"whatever", coding)

    assert (answer.status, answer.body["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")
    assert answer.headers["Accept-Encoding"] == "gzip, deflate, zstd"
    assert "gzip, deflate, zstd" in answer.body["message"]


def converse(port, head, body=b""):
    """Returns the whole answer to a request that ends the connection."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(head.replace("\n", "\r\n").encode() + body)
        received = b""
        while part := connection.recv(65536):
            received += part
    return received


def test_rejects_two_content_encoding_headers(service):
    body = gzip.compress(text(position()))
    head = (f"POST {GPS} HTTP/1.1\nHost: h\nConnection: close\nContent-Type: application/json\n"
            f"Content-Encoding: gzip\nContent-Encoding: gzip\nContent-Length: {len(body)}\n\n")  # fmt: skip

    assert converse(service.port, head, body).startswith(b"HTTP/1.1 415 ")


def test_rejects_a_coding_before_the_body_is_sent(service):
    head = (f"POST {GPS} HTTP/1.1\nHost: h\nContent-Type: application/json\nExpect: 100-continue\n"
            "Content-Encoding: br\nContent-Length: 100\n\n")  # fmt: skip

    assert converse(service.port, head).startswith(b"HTTP/1.1 415 ")


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("fault", ["plain", "cut", "cut to a byte", "broken", "followed"])
def test_rejects_a_body_that_does_not_match_its_coding(line, coding, fault):
    whole = ENCODERS[coding](text(position()))
    broken = whole[:-6] + bytes([whole[-6] ^ 0xFF]) + whole[-5:]
    body = {"plain": text(position()), "cut": whole[:-1], "cut to a byte": whole[:1], "broken": broken,
            "followed": whole + b"{}"}[fault]  # fmt: skip

    answer = post(line, body, coding)

    assert (answer.status, answer.body["code"]) == (400, "INVALID_ENCODING"), answer
    assert "Content-Encoding" in answer.body["message"]


@pytest.mark.parametrize("coding", CODINGS)
def test_rejects_an_empty_body(line, coding):
    for body in (b"", ENCODERS[coding](b"")):
        answer = post(line, body, coding)
        assert (answer.status, answer.body["code"]) == (400, "EMPTY_BODY"), body


@pytest.mark.parametrize("coding", CODINGS)
def test_limits_the_decoded_size(line, coding):
    def of_size(size):
        whole = text(position())
        return whole[:1] + b" " * (size - len(whole)) + whole[1:]

    assert post(line, ENCODERS[coding](of_size(MIB)), coding).status == 201
    answer = post(line, ENCODERS[coding](of_size(MIB + 1)), coding)
    assert (answer.status, answer.body["code"]) == (413, "PAYLOAD_TOO_LARGE")


def test_ignores_content_encoding_without_a_body(service):
    answer = converse(service.port, "GET /healthz HTTP/1.1\nHost: h\nConnection: close\nContent-Encoding: br\n\n")

    assert answer.startswith(b"HTTP/1.1 200 ")


def test_allows_content_encoding_for_web_pages(line):
    line.request("OPTIONS", GPS, headers={"Origin": "http://page.example", "Access-Control-Request-Method": "POST",
                                          "Access-Control-Request-Headers": "content-encoding"})  # fmt: skip
    reply = line.getresponse()
    reply.read()

    assert "Content-Encoding" in reply.headers["Access-Control-Allow-Headers"].split(", ")


@pytest.mark.parametrize("accepted, refused, header", [("gzip", "zstd", "gzip"), ("zstd, deflate", "gzip", "zstd, deflate"),
                                                       ("none", "gzip", "identity")])
def test_accepts_only_configured_codings(accepted, refused, header):
    with Service(LOOM_HTTP_REQUEST_ENCODINGS=accepted) as service:
        service.wait_until_ready()
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", service.port, timeout=30)) as line:
            answer = post(line, ENCODERS[refused](text(position())), refused)
            assert (answer.status, answer.headers["Accept-Encoding"]) == (415, header)
            for coding in [] if accepted == "none" else accepted.split(", "):
                assert post(line, ENCODERS[coding](text(position())), coding).status == 201
            assert stores_a_message(line)


# Decompression bombs: bodies that would decode to 10 GB.


def zeros_in_deflate(windowbits, most):
    """The first bytes of 10 GB of compressed zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, windowbits)
    made = bytearray()
    left = 10_000 * MIB
    while left > 0 and len(made) < most:
        made += packer.compress(bytes(min(left, 16 * MIB)))
        left -= 16 * MIB
    return bytes(made[:most])


def zeros_in_zstd():
    """10 GB of zeros in frames without content size: blocks that repeat one byte (RFC 8878 §3.1.1.2)."""
    block_size = 128 * KIB
    block = (block_size << 3 | 1 << 1).to_bytes(3, "little") + b"\0"
    last = (block_size << 3 | 1 << 1 | 1).to_bytes(3, "little") + b"\0"
    window = bytes([7 << 3])  # 128 KiB
    return b"\x28\xb5\x2f\xfd\x00" + window + block * (10_000 * 8 - 1) + last


BOMBS = {
    "gzip": ("gzip", lambda: zeros_in_deflate(31, MIB)),
    "deflate": ("deflate", lambda: zeros_in_deflate(15, MIB)),
    "zstd without content size": ("zstd", zeros_in_zstd),
    "zstd with content size": (
        "zstd",
        lambda: b"\x28\xb5\x2f\xfd\xe0" + (10_000 * MIB).to_bytes(8, "little") + zeros_in_zstd()[6:],
    ),
    "zstd with a window of 128 MiB": ("zstd", lambda: b"\x28\xb5\x2f\xfd\x00" + bytes([17 << 3]) + zeros_in_zstd()[6:]),
}


def peak_bytes(service):
    with open(f"/proc/{service.pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1)) * KIB


def reset_peak(service):
    with open(f"/proc/{service.pid}/clear_refs", "w") as references:
        references.write("5")


@pytest.fixture(scope="module", params=BOMBS.values(), ids=BOMBS)
def bomb(request):
    """Created before the connection is opened, since the time until its first request is limited."""
    coding, make = request.param
    return coding, make()


def test_a_decompression_bomb_is_cheap(bomb, service, line):
    coding, body = bomb
    assert stores_a_message(line)
    reset_peak(service)
    before = peak_bytes(service)
    began = time.monotonic()

    answer = post(line, body, coding)

    print(f"{len(body)} bytes: {1000 * (time.monotonic() - began):.1f} ms, {(peak_bytes(service) - before) // KIB} KiB")
    assert (answer.status, answer.body["code"]) == (413, "PAYLOAD_TOO_LARGE")
    if not BUILT_WITH_A_SANITIZER:
        assert peak_bytes(service) - before < 2 * MIB
