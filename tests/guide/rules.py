# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The values that the words of a rule allow and reject: at each bound, just inside and just outside."""
import json
import re
from dataclasses import dataclass

RANGE = re.compile(r"(?<![\w.])(-?\d+(?:\.\d+)?)\s*(?:to|-)\s*(-?\d+(?:\.\d+)?)(?![\w.]*\d)")
LIST = re.compile(r"\w+(?:, \w+)+")
STEP = 0.001


@dataclass(frozen=True)
class Rule:
    accepted: tuple
    refused: tuple = ()

    def cases(self, name):
        """(title, (value, is accepted)) for each value."""
        verdicts = [(value, True) for value in self.accepted] + [(value, False) for value in self.refused]
        return [(f"{name} {_short(value)} is {'accepted' if ok else 'refused'}", (value, ok)) for value, ok in verdicts]


def within(low, high):
    """The bounds are texts: whole numbers if neither has a decimal point."""
    if "." in low + high:
        low, high = float(low), float(high)
        return Rule((low, low + STEP, high - STEP, high), (low - STEP, high + STEP))
    low, high = int(low), int(high)
    return Rule((low, low + 1, high - 1, high), (low - 1, high + 1))


def one_of(text, is_closed):
    values = [int(value) if value.isdigit() else value for value in re.findall(r"\w+", text)]
    other = max(values) + 1 if all(isinstance(value, int) for value in values) else "no-" + str(values[0])
    return Rule(tuple(values), (other,) if is_closed else (3,))


BASE64 = Rule(("AAECAw==", "UklGRg=="), ("AAEC Aw==", "AAECA*==", "AAECAw", "AAEC...", "", "AAEC-_=="))
POSITIVE = Rule((1, 2, 4194304), (0, -1, 1.5))
DOTTED = Rule(("com.apple.Preview", "a", "app2.x", "unknown"), ("com apple", "com/apple", "com.äpfel", ""))
NUMBER_OR_NULL = Rule((1750358324, 1750358324.5, None), ("1750358324",))

# The first matching pattern defines the meaning of a text.
FORMS = [
    (re.compile(r"Must be valid base64"), lambda _: BASE64),
    (re.compile(r"Must be positive integer"), lambda _: POSITIVE),
    (re.compile(r'Alphanumeric with dots, or "unknown"'), lambda _: DOTTED),
    (re.compile(r"Unix timestamp or null"), lambda _: NUMBER_OR_NULL),
    (re.compile(r"Common rates \((?P<values>[\d, ]+) Hz\)"), lambda form: one_of(form["values"], True)),
    (re.compile(r"Supported formats: (?P<values>[\w, ]+)"), lambda form: one_of(form["values"], True)),
    (re.compile(r"Optional string \((?P<values>[\w, ]+)\)"), lambda form: one_of(form["values"], False)),
    (re.compile(RANGE.pattern + r"[^\d]*(\(1 second to 1 minute\))?"), lambda form: within(form[1], form[2])),
]


def rule_of(text):
    """None if the words are unknown."""
    for form, make in FORMS:
        if match := form.fullmatch(text):
            return make(match)
    return None


# Contents of parentheses after a field's description: a range, a list of allowed values, or a unit.
ASIDES = [
    (re.compile(RANGE.pattern), lambda form: within(form[1], form[2])),
    (LIST, lambda form: Rule(one_of(form[0], True).accepted)),
    (re.compile(r"Hz|m/s²"), lambda _: Rule(())),
]


def aside_of(text):
    for form, make in ASIDES:
        if match := form.fullmatch(text):
            return make(match)
    return None


def _short(value):
    return json.dumps(value, ensure_ascii=False)[:40]
