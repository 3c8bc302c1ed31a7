# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splitting of documents, with documents in this file; needs no guide."""
import re
from pathlib import Path

import pytest

import guide.recognisers  # noqa: F401  (declares every recogniser)
from guide import jsonc
from guide.bodies import paths_to, put, without
from guide.comparison import differences
from guide.deviations import entries_of
from guide.guide import Guide
from guide.markdown import items_of
from guide.recognition import claims, kinds
from guide.rules import aside_of, rule_of

DOCUMENT = """
# Of lamps

> **A guide** to them

## Lamps 💡

Prose states nothing.

**Colour**: red
⚠️ **Shape**: round

#### `GET /lamp` - The lamp

**Answer**:
```json
{}
```

**Rules**:
- `bright`: 1-8
- **Kinds**:
  - `table`
- last

| Code | Use |
|------|-----|
| `1`  | on  |

    indented
"""


def kinds_of(text):
    return [(item.kind, item.index, item.line, item.text.strip()) for item in items_of(text)]


def claimed(text):
    return [[fact.kind for fact in claims(item)] for item in items_of(text)]


def test_a_document_is_split_into_items():
    assert kinds_of(DOCUMENT) == [
        ("line", 0, 10, "red"),
        ("line", 1, 11, "round"),
        ("heading", 0, 13, "`GET /lamp` - The lamp"),
        ("fence", 0, 16, "{}"),
        ("bullet", 0, 21, "`bright`: 1-8"),
        ("bullet", 1, 23, "`table`"),
        ("bullet", 2, 24, "last"),
        ("row", 0, 28, "`1` | on"),
        ("other", 0, 30, "indented"),
    ]


def test_an_item_has_its_headings_and_label():
    colour, _, _, fence, rule, nested, last, row, _ = items_of(DOCUMENT)

    assert (colour.label, colour.at) == ("Colour", "lamps")
    assert (fence.label, fence.language, fence.at) == ("Answer", "json", "lamps/get-lamp-the-lamp")
    assert [item.label for item in (rule, nested, last)] == ["Rules", "Kinds", "Rules"]
    assert row.columns == ("Code", "Use")


def test_a_label_without_content_is_an_item():
    assert kinds_of("**Rules**:\n\nas you like\n") == [("label", 0, 1, "Rules")]
    assert kinds_of("**Rules**:\n\n## Next\n") == [("label", 0, 1, "Rules")]
    assert kinds_of("**Rules**:\n") == [("label", 0, 1, "Rules")]


def test_an_endpoint_is_an_item_in_all_spellings():
    assert claimed("## `POST /lamp` - Light\n## `PATCH /lamp`\n## POST /lamp\n## Lamps\n") == [["endpoint"], [], []]


@pytest.mark.parametrize(
    "text",
    [
        "```json\n{\n```\n",
        "```json\n{}\n```\n",
        "```json\n[1]\n```\n",
        "```toml\na = 1\n```\n",
        "```bash\nrm lamp\n```\n",
        "```bash\nexport LOOM_A=1\nlamp\n```\n",
        "```bash\ncurl http://elsewhere/\n```\n",
        "```bash\ncurl http://localhost:8000/\n# Expected: darkness\n```\n",
        "```python\nlamp(\n```\n",
        "```python\nlamp.light()\n```\n",
        "```yaml\na: [\n```\n",
        "```yaml\n- lamp\n```\n",
        "- light\n",
        "**Lamp**: light\n",
        "| A | B |\n|---|---|\n| `200` | OK |\n",
        "## Error handling\n```json\n[]\n```\n",
        '## `POST /lamp`\n**Request Schema**:\n```json\n{\n  "a": 1 // Wanted: how much\n}\n```\n',
        '## `POST /lamp`\n**Request Schema**:\n```json\n{\n  "a": 1 // Required: how much (a bit)\n}\n```\n',
        '## `POST /lamp`\n**Response**:\n```json\n{\n  "a": 1 // how much\n}\n```\n',
        "## `POST /lamp`\n**Validation Rules**:\n- `a`: as you like\n",
    ],
)
def test_an_unknown_item_is_not_recognised(text):
    last = items_of(text)[-1]

    assert claims(last) == []


def test_items_that_are_not_recognised_are_listed():
    entries = entries_of("""
        [[deviation]]
        at = "lamps"
        kind = "bullet"
        index = [1]
        deviation = "states nothing testable"
        reason = "It is about lamps."
        """)

    read = Guide("## Lamps\n- one\n- two\n", entries)

    assert [entry.is_about(item) for item in read.items for entry in entries] == [False, True]
    assert list(read.claims.values()) == [[], []]


@pytest.mark.parametrize("field", ['deviation = "a whim"\nreason = "r"', 'deviation = "not there yet"\nreason = ""'])
def test_an_entry_has_a_kind_and_a_reason(field):
    with pytest.raises(AssertionError):
        entries_of(f"[[deviation]]\n{field}\n")


def test_comments_belong_to_the_names_on_their_lines():
    shown = jsonc.parse("""{
          "url": "http://x",   // an address
          "list": [            // many
            {"deep": 1}        // one
          ],
          "free": {
            // whatever
          },
          "any": { /* anything */ }
          // ... and more
        }""")

    assert shown.value == {"url": "http://x", "list": [{"deep": 1}], "free": {}, "any": {}}
    assert shown.comments == {("url",): "an address", ("list",): "many", ("list", 0, "deep"): "one"}
    assert shown.open == {("free",): "whatever", ("any",): "anything", (): "... and more"}


def test_an_ellipsis_may_follow_a_comma():
    shown = jsonc.parse("[\n  1,\n  // ... 8 more\n]")

    assert (shown.value, shown.open) == ([1], {(): "... 8 more"})
    with pytest.raises(ValueError):
        jsonc.parse("[\n  1,\n  // the end\n]")


@pytest.mark.parametrize(
    "words, accepted, refused",
    [
        ("1-8 lamps supported", (1, 2, 7, 8), (0, 9)),
        ("30-250 lamps a minute (covers most)", (30, 31, 249, 250), (29, 251)),
        ("-90.0 to 90.0 degrees", (-90.0, -89.999, 89.999, 90.0), (-90.001, 90.001)),
        ("0.0-1.0 (score)", (0.0, 0.001, 0.999, 1.0), (-0.001, 1.001)),
        ("Supported formats: wav, mp3", ("wav", "mp3"), ("no-wav",)),
        ("Common rates (8000, 16000 Hz)", (8000, 16000), (16001,)),
        ("Optional string (USB, AC)", ("USB", "AC"), (3,)),
    ],
)
def test_the_words_of_a_rule_give_values(words, accepted, refused):
    rule = rule_of(words)

    assert (rule.accepted, rule.refused) == (accepted, refused)


def test_unknown_words_give_no_rule():
    assert rule_of("1-8 lamps, 9 on Sundays") is None
    assert rule_of("a few") is None
    assert aside_of("a few") is None
    assert aside_of("0-360").refused == (-1, 361)


def test_bodies_are_compared_key_by_key():
    shown = {"status": "ok", "count": 1, "rate": 1.0, "list": [1], "message_id": "550e8400"}
    same = {**shown, "message_id": "df54c163-d3be-4ff4-85ff-2eba5600cac8", "rate": 1}

    assert differences(shown, same) == []
    assert differences(shown, {**same, "count": 1.0}) == ["count is 1.0 where the guide shows 1"]
    assert differences(shown, {**same, "count": True}) == ["count is True where the guide shows 1"]
    assert differences(shown, {**same, "list": [2]}) == ["list.0 is 2 where the guide shows 1"]
    assert differences(shown, {**same, "list": []}) == ["list is [] where the guide shows [1]"]
    assert differences(shown, {**same, "more": 1}) == ["the body has 'more', which the guide does not show"]
    assert differences(shown, {**same, "more": 1}, extra=True) == []
    assert differences(shown, {**same, "more": 1}, open=[()]) == []
    assert differences(shown, {**same, "status": "no"}, but=["status"]) == []
    assert differences(shown, {**same, "status": None}, but=["status"]) != []
    assert differences(shown, {**same, "message_id": "7"}) == ["message_id is '7', not in the form of '550e8400'"]
    assert differences(shown, {}) == [f"the body lacks '{key}'" for key in sorted(shown)]


def test_bodies_are_changed_at_a_path():
    body = {"a": [{"b": 1}, {"b": 2}], "b": 3}

    assert paths_to(body, "b") == [("b",), ("a", 0, "b"), ("a", 1, "b")]
    assert put(body, ("a", 1, "b"), 9)["a"][1] == {"b": 9}
    assert without(body, ("a", 0, "b"))["a"][0] == {}
    assert body == {"a": [{"b": 1}, {"b": 2}], "b": 3}


def test_every_kind_of_fact_has_a_test():
    sources = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    used = {kind for source in sources for kind in re.findall(r'@each\(\s*"([^"]+)"', source)}

    assert kinds() - used == set(), "recognised, but not tested"
    assert used - kinds() == set(), "tested, but not recognised"
