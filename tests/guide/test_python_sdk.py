# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the guide's Python programs unchanged in a separate Python process."""
import ast
import json
import math
import re
import sys
from pathlib import Path

import pytest

from guide.answers import Answers
from guide.guide import each, the_guide
from guide.programs import at_service, run

CLIENT = "class LoomAPIClient"
SUCCESSFUL = re.compile(r"(\d+)/(\d+) successful")

# The arguments of each method of the client, and the endpoint whose answer it returns.
METHODS = {
    "send_gps": (["phone-001", 37.7749, -122.4194], ("POST", "/sensor/gps")),
    "send_heartrate": (["fitbit-001", 72], ("POST", "/sensor/heartrate")),
    "send_audio_chunk": (["microphone-001", b"\0" * 8820], ("POST", "/audio/upload")),
    "health_check": ([], ("GET", "/healthz")),
}
CALL = """
import asyncio, json, sys
from sdk import LoomAPIClient
async def call():
    async with LoomAPIClient() as client:
        print(json.dumps(await getattr(client, {method!r})(*{arguments!r})))
asyncio.run(call())
"""
# The streamer estimates a duration, which must be at least a millisecond, also for the last chunk.
CHUNK = 128
STREAMER = f"""
import asyncio
from pathlib import Path
from sdk import LoomAudioStreamer
async def stream():
    streamer = LoomAudioStreamer()
    await streamer.connect()
    await streamer.stream_file(Path(__file__), chunk_size={CHUNK})
    await streamer.disconnect()
asyncio.run(stream())
"""
STREAM = STREAMER + "\n" * (-len(STREAMER) % CHUNK)
AROUND_SNIPPET = Path(__file__).with_name("around_snippet.py").read_text(encoding="utf-8")


def client_methods(fact):
    tree = ast.parse(fact.data)
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name == "LoomAPIClient"]
    names = [node.name for client in found for node in client.body if isinstance(node, ast.AsyncFunctionDef)]
    return [(name, name) for name in names if not name.startswith("_")]


def streamers(fact):
    return [("stream_file", "stream_file")] if "def stream_file" in fact.data else []


def titles_of(program):
    """The texts that the program prints before each answer, without those in its classes."""
    statements = [node for node in ast.parse(program).body if not isinstance(node, ast.ClassDef)]
    texts = [node.values for top in statements for node in ast.walk(top) if isinstance(node, ast.JoinedStr)]
    return [values[0].value.removesuffix(": ") for values in texts if is_titled_answer(*values)]


def is_titled_answer(title, value=None, *more):
    is_title = isinstance(title, ast.Constant) and title.value.endswith(": ")
    return is_title and not more and isinstance(value, ast.FormattedValue) and value.format_spec is None


def answers_in(said):
    """(title, answer) of each output line with an answer."""
    found = re.findall(r"^([^:{]+): (\{.*\})$", said, re.MULTILINE)
    return [(title, ast.literal_eval(text)) for title, text in found]


def before(guide, fact):
    """Code that must precede an incomplete program."""
    return "".join(f"{entry.instead}\n" for entry in guide.deviations if entry.part and entry.is_about(fact.item))


def the_client():
    return next(fact.data for fact in the_guide().facts("Python program") if CLIENT in fact.data)


@pytest.fixture
def execute(service, tmp_path):
    """Runs files, the last one as the program, and returns its output."""

    def execute(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.py").write_text(at_service(text, service), encoding="utf-8")
        return run([sys.executable, f"{name}.py"], tmp_path).stdout

    return execute


@each("Python program")
def test_a_program_runs_and_prints_the_answers(execute, fact, guide):
    said = execute(program=before(guide, fact) + fact.data)

    answers, counts = answers_in(said), SUCCESSFUL.findall(said)
    assert [title for title, _ in answers] == titles_of(fact.data), said
    strange = [answer for _, answer in answers if not Answers(guide).fits_any(answer)]
    assert not strange, f"the guide shows no such answer: {strange}"
    assert answers or counts, f"nothing was answered:\n{said}"
    assert all(done == asked for done, asked in counts), said


@each("Python program", client_methods)
def test_a_method_of_the_client_works(execute, fact, case, guide):
    arguments, endpoint = METHODS[case]

    said = execute(sdk=fact.data, call=CALL.format(method=case, arguments=arguments))

    assert not Answers(guide).differences(*endpoint, json.loads(said))


@each("Python program", streamers)
def test_a_file_is_streamed_in_chunks(execute, fact, case, guide):
    said = execute(sdk=before(guide, fact) + fact.data, stream=STREAM)

    answers = [answer for _, answer in answers_in(said)]
    assert [answer["status"] for answer in answers] == ["success"] * math.ceil(len(STREAM) / CHUNK)
    assert all(Answers(guide).fits_any(answer) for answer in answers), said


@each("Python snippet")
def test_a_snippet_works(execute, fact, guide):
    files = {"sdk": the_client(), "snippet": fact.data, "around": AROUND_SNIPPET}
    error = guide.instead(fact)
    if error:
        with pytest.raises(AssertionError, match=error):
            execute(**files)
        return

    statuses = json.loads(execute(**files))

    assert statuses.keys() == {"201"} and statuses["201"] > 1, statuses
