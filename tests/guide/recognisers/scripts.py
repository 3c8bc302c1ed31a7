# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Code blocks that are run, and configuration for such programs."""
import ast
import builtins
import json
import re
import shlex
from dataclasses import dataclass

import yaml

from guide.recognition import WEBSOCKET, recogniser

CALL = re.compile(r"http://localhost:8000(?P<route>/[^\s'\"]*)")
EXPECTED_STATUS = re.compile(r"^# Expected: (?P<status>\d{3}) [\w ]+?(?: for missing (?P<field>\w+))?$", re.MULTILINE)
EXPECTED_BODY = re.compile(r"# Expected response:\n# (?P<body>\{.*\})")
VARIABLE = re.compile(r"(?:export|ENV) (?P<name>LOOM_\w+)=(?P<value>\S+)(?:\s+# (?P<words>.+))?")
CHOICES = re.compile(r"[^()]*\((?P<values>[\w, ]+)\)")
GIVEN_TO_SNIPPETS = {"aiohttp", "sensor_readings", "url", "LoomAPIClient"}


@dataclass(frozen=True)
class CurlScript:
    text: str
    routes: list
    status: int | None  # as expected in the script's comments; None without a comment
    missing: str | None
    body: object


@dataclass(frozen=True)
class Variable:
    name: str
    value: str
    choices: list  # if the comment lists them


@recogniser("curl script", "fence", language="bash")
def curl_script(item):
    calls = [CALL.search(call) for call in re.split(r"^curl ", item.text, flags=re.MULTILINE)[1:]]
    status, body = EXPECTED_STATUS.search(item.text), EXPECTED_BODY.search(item.text)
    is_understood = item.text.count("# Expected") == bool(status) + bool(body)
    if not calls or not all(calls) or not is_understood:
        return None
    return CurlScript(
        item.text,
        [call["route"] for call in calls],
        int(status["status"]) if status else None,
        status["field"] if status else None,
        json.loads(body["body"]) if body else None,
    )


@recogniser("Apache Bench script", "fence", language="bash")
def apache_bench_script(item):
    lines = item.text.strip().split("\n")
    command = next((line for line in lines if line.startswith("ab ")), None)
    contents = re.search(r"# Where (?P<file>\S+) contains:\n# (?P<body>\{.*\})", item.text)
    is_all = all(line == command or line.startswith("#") or not line for line in lines)
    return (shlex.split(command), contents["file"], contents["body"]) if command and contents and is_all else None


@recogniser("variables", "fence", language="bash")
def variables(item):
    lines = [line for line in item.text.split("\n") if line.strip() and not line.startswith("#")]
    matches = [VARIABLE.fullmatch(line) for line in lines]
    return [_variable(match) for match in matches] if matches and all(matches) else None


def _variable(match):
    choices = CHOICES.fullmatch(match["words"] or "")
    return Variable(match["name"], match["value"].strip('"'), choices["values"].split(", ") if choices else [])


def _yaml(item):
    try:
        return yaml.safe_load(item.text)
    except yaml.YAMLError:
        return None


@recogniser("config map", "fence", language="yaml")
def config_map(item):
    document = _yaml(item)
    return document["data"] if isinstance(document, dict) and document.get("kind") == "ConfigMap" else None


@recogniser("probes", "fence", language="yaml")
def probes(item):
    document = _yaml(item)
    is_probes = isinstance(document, dict) and all(str(name).endswith("Probe") for name in document)
    return document if is_probes else None


@recogniser("scrape config", "fence", language="yaml")
def scrape_config(item):
    document = _yaml(item)
    return document if isinstance(document, list) and all("metrics_path" in job for job in document) else None


def _python(item):
    try:
        return compile(item.text, "", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    except SyntaxError:
        return None


def _is_program(tree):
    return tree is not None and 'if __name__ == "__main__"' in ast.unparse(tree).replace("'", '"')


def _streams(text):
    return WEBSOCKET if re.search(r"^import websockets|require\('ws'\)", text, re.MULTILINE) else ""


@recogniser("Python program", "fence", language="python", feature=_streams)
def python_program(item):
    return item.text if _is_program(_python(item)) else None


@recogniser("allowed origins", "fence", language="python")
def allowed_origins(item):
    tree = _python(item)
    statements = tree.body if tree else []
    if len(statements) != 1 or not re.match(r"CORS_ALLOWED_ORIGINS = ", ast.unparse(statements[0])):
        return None
    return ast.literal_eval(statements[0].value)


@recogniser("Python snippet", "fence", language="python")
def python_snippet(item):
    tree = _python(item)
    if tree is None or _is_program(tree):
        return None
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    own = {node.id for node in names if isinstance(node.ctx, ast.Store)} | set(dir(builtins))
    used = {node.id for node in names} - own
    return item.text if used and used <= GIVEN_TO_SNIPPETS else None


@recogniser("JavaScript program", "fence", language="javascript", feature=_streams)
def javascript_program(item):
    return item.text if "require(" in item.text else None
