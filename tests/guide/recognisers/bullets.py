# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""List items."""
import re

from guide.recognisers.lines import endpoint_of
from guide.recognition import WEBSOCKET, recogniser
from guide.rules import Rule, rule_of, within

FIELD_RULE = re.compile(r"(?P<fields>`\w+`(?:, `\w+`)*): (?P<rule>.+?)(?P<optional> \(optional\))?")
METRIC = re.compile(r"`(?P<name>[a-z_]+)(?:\{(?P<labels>[\w, ]+)\})?` - (?P<words>.+)")


def _bullet(kind, pattern, label=None, below=None, feature=""):
    """Recognises a list item that matches the pattern, below the given label and heading, if any. The data is the
    match."""

    @recogniser(kind, "bullet", feature=feature)
    def recognise(item):
        is_there = label in (None, item.label) and below in (None, item.section)
        return re.fullmatch(pattern, item.text) if is_there else None


@recogniser("field rule", "bullet")
def field_rule(item):
    match = FIELD_RULE.fullmatch(item.text) if item.label == "Validation Rules" and endpoint_of(item) else None
    rule = rule_of(match["rule"]) if match else None
    return (re.findall(r"\w+", match["fields"]), rule) if rule else None


_bullet("limit of applications", r"Maximum (?P<count>\d+) applications .*\(configurable\)", "Validation Rules")
_bullet("limit of items", r"Maximum (?P<count>\d+) items per batch", "Batch Limits")
_bullet("limit of payload", r"Maximum payload size: (?P<megabytes>\d+)MB", "Batch Limits")
_bullet("mixed batch", r"Mixed sensor types allowed", "Batch Limits")
_bullet("metadata type", r"`(?P<name>\w+)` - .+", "Supported Metadata Types")
_bullet("sensor type", r"`(?P<name>\w+)` - .+", "Supported Sensor Types")
_bullet("schema mapping", r"`(?P<topic>[\w.]+)` → `(?P<file>[\w/]+)\.json`", "Available Schema Mappings")
_bullet("status of a probe", r"`(?P<code>\d+)`: .+", "Status Codes")

_bullet("timestamp format", r"\*\*Format\*\*: ISO 8601 .*\(`YYYY-MM-DDTHH:MM:SS\.sssZ`\)", below="timestamp-handling")
_bullet("timestamp made", r"\*\*Auto-generation\*\*: If not provided, .*", below="timestamp-handling")
_bullet("timestamp window", r"\*\*Validation\*\*: .* ±(?P<hours>\d+) hours .*", below="timestamp-handling")
_bullet("timestamp precision", r"\*\*Precision\*\*: Millisecond .*", below="timestamp-handling")


@recogniser("device id rule", "bullet")
def device_id_rule(item):
    if item.section != "device-id-guidelines":
        return None
    if re.fullmatch(r"\*\*Format\*\*: Alphanumeric with hyphens/underscores", item.text):
        return Rule(("aB3", "a-b_c", "---", "___"), ("a b c", "a.b.c", "a/b/c", "gerät", "abc\n"))
    if length := re.fullmatch(r"\*\*Length\*\*: (\d+)-(\d+) characters", item.text):
        lengths = within(length[1], length[2])
        return Rule(tuple("d" * n for n in lengths.accepted), tuple("d" * n for n in lengths.refused))
    if example := re.fullmatch(r"`([^`]+)`", item.text) if item.label == "Examples" else None:
        return Rule((example[1],))
    return None


def _metric_feature(match):
    return WEBSOCKET if "websocket" in match["name"] else ""


@recogniser("metric", "bullet", feature=_metric_feature)
def metric(item):
    is_there = item.label == "Available Metrics" or item.section == "key-metrics-to-monitor"
    return METRIC.fullmatch(item.text) if is_there else None


_bullet("link", r".*: http://localhost:8000(?P<route>/\S+)")
_bullet("link", r"Test with the health check endpoint: `(?P<route>/\S+)`")
_bullet("base URL", r"Loom v2 service running on `http://localhost:(?P<port>\d+)`")

PLACE = "connection-management"
_bullet("one connection a device", r"\*\*Per-device connections\*\*: One active .*", below=PLACE, feature=WEBSOCKET)
_bullet("connection cleanup", r"\*\*Automatic cleanup\*\*: .* on disconnect", below=PLACE, feature=WEBSOCKET)
_bullet("inactivity", r"\*\*Timeout\*\*: (?P<seconds>\d+)-second .*", below=PLACE, feature=WEBSOCKET)
