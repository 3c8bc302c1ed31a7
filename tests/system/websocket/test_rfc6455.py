# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The WebSocket protocol (RFC 6455), case by case, with a client that does not use Qt. The section numbers are those of
the Autobahn test suite. The service has no echo; instead, a pong returns the text of its ping message, and a message that
is not JSON is answered by an error, so the cases can check what arrived.

If LOOM_RFC6455_TABLE is set to a file name, a line per case is written there: section, case, reaction of the service."""
import os
from pathlib import Path
from typing import NamedTuple

import pytest
from peer import (
    BINARY,
    CLOSE,
    CONTINUATION,
    END,
    PING,
    PONG,
    TEXT,
    Peer,
    closing,
    fragments,
    frame,
    head,
    ping_message,
)

KiB = 1024
MiB = 1024 * 1024
LIMIT = 16 * MiB


class Case(NamedTuple):
    section: str
    name: str
    sends: tuple  # one call of send() each
    expected: tuple  # in this order, and nothing else

    @property
    def title(self):
        return f"{self.section} {self.name}"


# Expected reactions of the service. Each check returns a description of what the service did.


def echoes(text):
    def check(peer):
        data = peer.hear_message()["data"]
        assert data["timestamp"] == text
        return f"echoed {len(text)} characters"

    return check


def refuses(code):
    def check(peer):
        message = peer.hear_message()
        assert (message["type"], message["code"]) == ("error", code)
        return f"error {code}"

    return check


def pongs(payload=b""):
    def check(peer):
        assert peer.hear() == (PONG, payload)
        return f"pong of {len(payload)} bytes"

    return check


def closes(*codes, reason=None):
    def check(peer):
        code, why = peer.hear_close()
        assert code in codes, f"closed with {code} {why!r} instead of one of {codes}"
        assert reason is None or why == reason
        assert peer.hear() == END
        return f"close {code}"

    return check


NO_JSON = refuses("INVALID_JSON")
NO_BINARY = refuses("UNSUPPORTED_DATA")
PROTOCOL_ERROR = closes(1002)
BAD_UTF8 = closes(1007)
TOO_LARGE = closes(1009)
NORMAL = closes(1000)


def octets(*chunks):
    return tuple(bytes([byte]) for byte in b"".join(chunks))


def chops(data, size):
    return tuple(data[at : at + size] for at in range(0, len(data), size))


def echo(text):
    return frame(TEXT, ping_message(text))


def filler(size):
    """The text for a ping message with that size in bytes."""
    return "*" * (size - len(ping_message("")))


def section_1():
    for size in (125, 126, 127, 128, 65535, 65536):
        text = filler(size)
        yield Case("1.1", f"text of {size} bytes", (echo(text),), (echoes(text),))
    yield Case("1.1", "text of 0 bytes", (frame(TEXT),), (refuses("EMPTY_BODY"),))
    yield Case("1.1", "text of 65536 bytes in chops of 997", chops(echo(filler(65536)), 997), (echoes(filler(65536)),))
    yield Case("1.1", "text of 128 bytes octet by octet", octets(echo(filler(128))), (echoes(filler(128)),))
    for size in (0, 125, 126, 127, 128, 65535, 65536):
        yield Case("1.2", f"binary of {size} bytes", (frame(BINARY, b"\xfe" * size),), (NO_BINARY,))
    yield Case("1.2", "binary of 65536 bytes in chops of 997", chops(frame(BINARY, bytes(65536)), 997), (NO_BINARY,))
    yield Case("1.3", "a mask of zeros", (frame(TEXT, ping_message("zeros"), mask=bytes(4)),), (echoes("zeros"),))
    yield Case("1.3", "a text without a mask", (frame(TEXT, "{}", mask=b""),), (PROTOCOL_ERROR,))
    yield Case("1.3", "a ping without a mask", (frame(PING, mask=b""),), (PROTOCOL_ERROR,))
    yield Case("1.3", "a close without a mask", (frame(CLOSE, mask=b""),), (PROTOCOL_ERROR,))
    yield Case("1.4", "125 as two bytes of length", (frame(TEXT, b"*" * 125, length_bytes=2),), (PROTOCOL_ERROR,))
    yield Case("1.4", "65535 as eight bytes of length", (frame(TEXT, b"*" * 65535, length_bytes=8),), (PROTOCOL_ERROR,))
    yield Case("1.4", "a length with its highest bit set", (head(TEXT, 1 << 63 | 5),), (closes(1002, 1009),))


def section_2():
    binary = b"\x00\xff\xfe\xfd\xfc\xfb\x00\xff"
    yield Case("2.1", "ping without payload", (frame(PING),), (pongs(),))
    yield Case("2.2", "ping with a text", (frame(PING, "Hello, world!"),), (pongs(b"Hello, world!"),))
    yield Case("2.3", "ping with bytes that are not UTF-8", (frame(PING, binary),), (pongs(binary),))
    yield Case("2.4", "ping of 125 bytes", (frame(PING, b"\xfe" * 125),), (pongs(b"\xfe" * 125),))
    yield Case("2.5", "ping of 126 bytes", (frame(PING, b"\xfe" * 126),), (PROTOCOL_ERROR,))
    yield Case("2.6", "ping of 125 bytes octet by octet", octets(frame(PING, b"\xfe" * 125)), (pongs(b"\xfe" * 125),))
    yield Case("2.7", "pong that is unsolicited", (frame(PONG),), ())
    yield Case("2.8", "pong with payload that is unsolicited", (frame(PONG, "unsolicited"),), ())
    yield Case("2.9", "pong, then ping", (frame(PONG, "unsolicited"), frame(PING, "ping")), (pongs(b"ping"),))
    ten = [b"payload-%d" % i for i in range(10)]
    pings = [frame(PING, payload) for payload in ten]
    yield Case("2.10", "ten pings", tuple(pings), tuple(map(pongs, ten)))
    yield Case("2.11", "ten pings octet by octet", octets(*pings), tuple(map(pongs, ten)))
    yield Case("2.12", "ten pings in one segment", (b"".join(pings),), tuple(map(pongs, ten)))
    yield Case("2.13", "pong of 126 bytes", (frame(PONG, bytes(126)),), (PROTOCOL_ERROR,))


def section_3():
    text, ping = frame(TEXT, "*"), frame(PING)
    for bits in range(1, 8):
        bad = frame(TEXT, "*", reserved=bits)
        yield Case("3.1", f"text with reserved bits {bits:03b}", (bad,), (PROTOCOL_ERROR,))
        both = (NO_JSON, PROTOCOL_ERROR)
        yield Case("3.2", f"text, bits {bits:03b}, ping in one segment", (text + bad + ping,), both)
        yield Case("3.3", f"text, bits {bits:03b}, ping by frames", (text, bad, ping), both)
        yield Case("3.4", f"text, bits {bits:03b} octet by octet", octets(text, bad), both)
    yield Case("3.5", "binary with reserved bits 101", (frame(BINARY, "*", reserved=5),), (PROTOCOL_ERROR,))
    yield Case("3.6", "ping with reserved bits 110", (frame(PING, "*", reserved=6),), (PROTOCOL_ERROR,))
    yield Case("3.7", "close with reserved bits 111", (frame(CLOSE, reserved=7),), (PROTOCOL_ERROR,))


def section_4():
    text = frame(TEXT, "*")
    for group, opcodes in (("4.1", range(3, 8)), ("4.2", range(11, 16))):
        for opcode in opcodes:
            yield Case(group, f"opcode {opcode}", (frame(opcode),), (PROTOCOL_ERROR,))
            yield Case(group, f"opcode {opcode} with payload", (frame(opcode, "reserved"),), (PROTOCOL_ERROR,))
            sends = (text, frame(opcode, "reserved"), frame(PING))
            yield Case(group, f"text, opcode {opcode}, ping", sends, (NO_JSON, PROTOCOL_ERROR))
            sends = octets(text, frame(opcode, "reserved"))
            yield Case(group, f"text, opcode {opcode} octet by octet", sends, (NO_JSON, PROTOCOL_ERROR))


def section_5():
    message = ping_message("fragment1fragment2").encode()
    halves = fragments(TEXT, message, len(message) // 2 + 1)
    whole = echoes("fragment1fragment2")
    first, last = halves
    ping, pong = frame(PING, "between"), pongs(b"between")
    yield Case("5.1", "ping in two fragments", tuple(fragments(PING, b"ab", 1)), (PROTOCOL_ERROR,))
    yield Case("5.2", "pong in two fragments", tuple(fragments(PONG, b"ab", 1)), (PROTOCOL_ERROR,))
    yield Case("5.3", "text in two fragments, one segment", (first + last,), (whole,))
    yield Case("5.4", "text in two fragments, by frames", (first, last), (whole,))
    yield Case("5.5", "text in two fragments, octet by octet", octets(first, last), (whole,))
    yield Case("5.6", "a ping between, one segment", (first + ping + last,), (pong, whole))
    yield Case("5.7", "a ping between, by frames", (first, ping, last), (pong, whole))
    yield Case("5.8", "a ping between, octet by octet", octets(first, ping, last), (pong, whole))
    nothing = frame(CONTINUATION, "*")
    open_end = frame(CONTINUATION, "*", final=False)
    text = frame(TEXT, "*")
    yield Case("5.9", "final continuation of nothing, one segment", (nothing + text,), (PROTOCOL_ERROR,))
    yield Case("5.10", "final continuation of nothing, by frames", (nothing, text), (PROTOCOL_ERROR,))
    yield Case("5.11", "final continuation of nothing, octet by octet", octets(nothing), (PROTOCOL_ERROR,))
    yield Case("5.12", "open continuation of nothing, one segment", (open_end + text,), (PROTOCOL_ERROR,))
    yield Case("5.13", "open continuation of nothing, by frames", (open_end, text), (PROTOCOL_ERROR,))
    yield Case("5.14", "open continuation of nothing, octet by octet", octets(open_end), (PROTOCOL_ERROR,))
    yield Case("5.15", "a message, then continuation of nothing", (first, last, open_end), (whole, PROTOCOL_ERROR))
    yield Case("5.16", "continuation of nothing twice", (open_end, nothing), (PROTOCOL_ERROR,))
    yield Case("5.17", "text before the end of a text, one segment", (first + text,), (PROTOCOL_ERROR,))
    yield Case("5.18", "text before the end of a text, by frames", (first, text), (PROTOCOL_ERROR,))
    yield Case("5.18", "binary before the end of a text", (first, frame(BINARY)), (PROTOCOL_ERROR,))
    five = fragments(TEXT, message, len(message) // 5 + 1)
    pings = [frame(PING, f"ping{i}") for i in range(4)]
    mixed = [part for pair in zip(five, [*pings, b""]) for part in pair]
    answers = (*(pongs(b"ping%d" % i) for i in range(4)), whole)
    yield Case("5.19", "five fragments with pings between, by frames", tuple(mixed), answers)
    yield Case("5.20", "five fragments with pings between, one segment", (b"".join(mixed),), answers)
    yield Case("5.20", "five fragments with pings between, octet by octet", octets(*mixed), answers)
    yield Case("5.21", "fragments of one byte", tuple(fragments(TEXT, message, 1)), (whole,))
    empty = (frame(TEXT, final=False), frame(CONTINUATION, final=False), frame(CONTINUATION, message))
    yield Case("5.21", "fragments that are empty, then all", empty, (whole,))
    binary = fragments(BINARY, bytes(10), 4)
    yield Case("5.22", "binary in three fragments, a ping between", (binary[0], ping, *binary[1:]), (pong, NO_BINARY))
    yield Case("5.23", "close before the end of a text", (first, closing(1000)), (NORMAL,))
    yield Case("5.24", "two messages in fragments", (first, last) * 2, (whole, whole))


VALID = {
    "the Greek kosme": "κόσμε",
    "first of two bytes": "\u0080",
    "first of three bytes": "\u0800",
    "first of four bytes": "\U00010000",
    "last of one byte": "\u007f",
    "last of two bytes": "\u07ff",
    "last of three bytes": "\uffff",
    "last character of all": "\U0010ffff",
    "just below the surrogates": "\ud7ff",
    "just above the surrogates": "\ue000",
    "the replacement character": "\ufffd",
    "a byte order mark inside": "a\ufeffb",
    "noncharacters": "\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U0010fffe\U0010ffff",
    "everything mixed": "Hello-µ@ßöäüàá-UTF-8!! 你好 \U0001f3a4",
}

INVALID = {
    "a lone first continuation byte": b"\x80",
    "a lone last continuation byte": b"\xbf",
    "seven continuation bytes": b"\x80\xbf\x80\xbf\x80\xbf\x80",
    "a start of two bytes, then a space": b"\xc3 ",
    "a start of three bytes, then a space": b"\xe1\x80 ",
    "a start of four bytes, then a space": b"\xf0\x90\x80 ",
    "FE": b"\xfe",
    "FF": b"\xff",
    "FE FE FF FF": b"\xfe\xfe\xff\xff",
    "an overlong slash in two bytes": b"\xc0\xaf",
    "an overlong slash in three bytes": b"\xe0\x80\xaf",
    "an overlong slash in four bytes": b"\xf0\x80\x80\xaf",
    "the last overlong of two bytes": b"\xc1\xbf",
    "the last overlong of three bytes": b"\xe0\x9f\xbf",
    "the last overlong of four bytes": b"\xf0\x8f\xbf\xbf",
    "an overlong NUL": b"\xc0\x80",
    "the first above U+10FFFF": b"\xf4\x90\x80\x80",
    "five bytes": b"\xf8\x88\x80\x80\x80",
    "six bytes": b"\xfc\x84\x80\x80\x80\x80",
    "the first high surrogate": b"\xed\xa0\x80",
    "the last high surrogate": b"\xed\xaf\xbf",
    "the first low surrogate": b"\xed\xb0\x80",
    "the last low surrogate": b"\xed\xbf\xbf",
    "a pair of surrogates": b"\xed\xa0\x80\xed\xb0\x80",
    "kosme with a surrogate": "κόσμε".encode() + b"\xed\xa0\x80edited",
}

TRUNCATED = {"two": b"\xc3", "three": b"\xe2\x82", "four": b"\xf0\x9f\x8e", "four after one byte": b"\xf0"}


def section_6():
    yield Case("6.1", "three empty fragments", tuple(fragments(TEXT, b"", 1)), (refuses("EMPTY_BODY"),))
    for name, text in VALID.items():
        message = ping_message(text).encode()
        yield Case("6.2", f"{name}", (frame(TEXT, message),), (echoes(text),))
        yield Case("6.2", f"{name}, in fragments of one byte", tuple(fragments(TEXT, message, 1)), (echoes(text),))
        yield Case("6.2", f"{name}, octet by octet", octets(frame(TEXT, message)), (echoes(text),))
    for name, bad in INVALID.items():
        message = ping_message("%").encode().replace(b"%", bad)
        yield Case("6.3", f"{name}", (frame(TEXT, message),), (BAD_UTF8,))
        yield Case("6.3", f"{name}, in fragments of one byte", tuple(fragments(TEXT, message, 1)), (BAD_UTF8,))
    for name, bad in TRUNCATED.items():
        message = ping_message("whole").encode() + bad
        yield Case("6.4", f"a message that ends inside of {name}", (frame(TEXT, message),), (BAD_UTF8,))
        sends = tuple(fragments(TEXT, message, 1))
        yield Case("6.4", f"a message that ends inside of {name}, in fragments of one byte", sends, (BAD_UTF8,))
        sends = (frame(TEXT, message, final=False), frame(CONTINUATION))
        yield Case("6.4", f"a message that ends inside of {name}, then an empty fragment", sends, (BAD_UTF8,))
    after = (frame(TEXT, b"\xe2\x82"), frame(TEXT, b"\xac"))
    yield Case("6.5", "a character that goes on in the next message", after, (BAD_UTF8,))
    # RFC 6455 §8.1 allows a failure at the fragment or at the end of the message.
    early = (frame(TEXT, b"\xff", final=False), frame(CONTINUATION, b"more"))
    yield Case("6.6", "a bad first fragment of two", early, (BAD_UTF8,))


def section_7():
    text, ping = frame(TEXT, "*"), frame(PING)
    yield Case("7.1", "a message, then close", (text, closing(1000)), (NO_JSON, NORMAL))
    yield Case("7.1", "close twice", (closing(1000), closing(1000)), (NORMAL,))
    yield Case("7.1", "no pong after close", (closing(1000) + ping,), (NORMAL,))
    yield Case("7.1", "no answer to a text after close", (closing(1000) + text,), (NORMAL,))
    yield Case("7.1", "256 KiB, close, ping", (frame(TEXT, b"*" * 256 * KiB), closing(1000), ping), (NO_JSON, NORMAL))
    # RFC 6455 §5.5.1: the code is echoed. Without a code, 1000 and 1005 are both valid.
    yield Case("7.3", "close without a code", (closing(),), (closes(1000, 1005),))
    yield Case("7.3", "close with a payload of one byte", (frame(CLOSE, b"\x03"),), (PROTOCOL_ERROR,))
    yield Case("7.3", "close with a code", (closing(1000),), (NORMAL,))
    yield Case("7.3", "close with a code and a reason", (closing(1000, b"done"),), (NORMAL,))
    yield Case("7.3", "close with the longest reason", (closing(1000, b"*" * 123),), (NORMAL,))
    yield Case("7.3", "close with a reason that is too long", (closing(1000, b"*" * 124),), (PROTOCOL_ERROR,))
    yield Case("7.3", "close octet by octet", octets(closing(1000, b"done")), (NORMAL,))
    yield Case("7.5", "close with a reason that is not UTF-8", (closing(1000, b"\xce\xba\xed\xa0\x80"),), (BAD_UTF8,))
    yield Case("7.5", "close with a truncated reason", (closing(1000, b"caf\xc3"),), (BAD_UTF8,))
    for code in (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999):
        yield Case("7.7", f"close with the valid code {code}", (closing(code),), (closes(code),))
    for code in (0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999):
        yield Case("7.9", f"close with the invalid code {code}", (closing(code),), (PROTOCOL_ERROR,))
    for code in (5000, 65535):
        yield Case("7.13", f"close with the undefined code {code}", (closing(code),), (PROTOCOL_ERROR,))


def section_9():
    for size in (64 * KiB, 256 * KiB, MiB, 4 * MiB, 8 * MiB, LIMIT):
        yield Case("9.1", f"text of {size} bytes", (echo(filler(size)),), (echoes(filler(size)),))
        yield Case("9.2", f"binary of {size} bytes", (frame(BINARY, bytes(size)),), (NO_BINARY,))
    for size in (64, 256, 1 * KiB, 4 * KiB, 64 * KiB, 256 * KiB, MiB):
        sends = (b"".join(fragments(TEXT, ping_message(filler(MiB)).encode(), size)),)
        yield Case("9.3", f"text of 1 MiB in fragments of {size}", sends, (echoes(filler(MiB)),))
        sends = (b"".join(fragments(BINARY, bytes(MiB), size)),)
        yield Case("9.4", f"binary of 1 MiB in fragments of {size}", sends, (NO_BINARY,))
    for size in (64, 128, 512, 2 * KiB):
        yield Case("9.5", f"text of 1 MiB in chops of {size}", chops(echo(filler(MiB)), size), (echoes(filler(MiB)),))
    for size, count in ((16, 1000), (1 * KiB, 100), (64 * KiB, 10)):
        text = "*" * size
        yield Case("9.7", f"{count} messages with {size} bytes of text", (echo(text) * count,), (echoes(text),) * count)
    yield Case("9.9", "a frame of one byte too many, at its head", (head(TEXT, LIMIT + 1),), (TOO_LARGE,))
    yield Case("9.9", "a frame of 2^62 bytes, at its head", (head(BINARY, 1 << 62),), (TOO_LARGE,))
    over = tuple(fragments(TEXT, b"*" * (LIMIT + 1), 4 * MiB))
    yield Case("9.9", "fragments that come to one byte too many", over, (TOO_LARGE,))
    over = tuple(fragments(BINARY, bytes(LIMIT + 1), 4 * MiB))
    yield Case("9.9", "binary fragments that come to one byte too many", over, (TOO_LARGE,))


def section_10():
    text = filler(65536)
    for size in (1300, 2600, 16384):
        sends = tuple(fragments(TEXT, ping_message(text).encode(), size))
        yield Case("10.1", f"text of 65536 bytes in fragments of {size}", sends, (echoes(text),))


SECTIONS = (section_1, section_2, section_3, section_4, section_5, section_6, section_7, section_9, section_10)
CASES = [case for section in SECTIONS for case in section()]


@pytest.fixture(scope="module")
def table():
    rows = []
    yield rows
    if file := os.environ.get("LOOM_RFC6455_TABLE"):
        Path(file).write_text("".join(f"{section:<5} {name:<70} {did}\n" for section, name, did in rows))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in CASES])
def test_case(service, table, case):
    did = []
    try:
        with Peer(service.port) as peer:
            send_all(peer, case.sends)
            did += [check(peer) for check in case.expected]
            if not any(step.startswith("close") for step in did):
                peer.send(frame(PING, "still there"))
                assert peer.hear() == (PONG, b"still there")
    except AssertionError as failure:
        did.append(f"FAILED: {failure}".splitlines()[0])
        raise
    finally:
        table.append((case.section, case.name, in_words(did)))


def send_all(peer, chunks):
    """The service may close the connection before everything is sent."""
    try:
        peer.send(*chunks)
    except (BrokenPipeError, ConnectionResetError):
        pass


def in_words(steps):
    if len(steps) > 3 and len(set(steps)) == 1:
        return f"{len(steps)} times: {steps[0]}"
    return ", ".join(steps) or "ignored"
