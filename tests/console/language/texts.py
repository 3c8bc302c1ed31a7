# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts of a .ts file, and checks of a translation against its source."""
import collections
import dataclasses
import re
import xml.etree.ElementTree as ElementTree

# Placeholders, and text that a user types: unchanged in a translation, in any order.
KEPT = re.compile(
    r"%L?\d+|%L?n"
    r"|\{\{\w.*?\}\}|\{\w+\}"
    r"|</?\w+[^<>]*>"
    r"|LOOM_\w+"
    r"|(?<![\w-])--[a-z][\w-]*"
    r"|\*\.[\w.]+"
    r"|https?://[\w./:]*\w"
)
MNEMONIC = re.compile(r"&(?!&)(?=\w)")
# Punctuation at the end of a text, in each language.
ENDINGS = {"…": "…", ":": ":：", ".": ".。"}


@dataclasses.dataclass(frozen=True)
class Text:
    """A message: its source and its translation, with one translation per plural form if it counts something."""

    context: str
    source: str
    comment: str | None
    counts: bool
    state: str | None
    translations: tuple[str, ...]

    @property
    def key(self):
        return (self.context, self.source, self.comment, self.counts)


def _text(context, message):
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return Text(
        context=context.findtext("name"),
        source=message.findtext("source"),
        comment=message.findtext("comment"),
        counts=message.get("numerus") == "yes",
        state=translation.get("type"),
        translations=tuple(forms or [translation.text or ""]),
    )


def read(file):
    root = ElementTree.parse(file)
    return [_text(context, message) for context in root.iter("context") for message in context.iter("message")]


def _is_without_mnemonic(text):
    return MNEMONIC.search(text.replace("&&", "")) is None


def _edges(text):
    stripped = text.strip(" \n")
    return text[: len(text) - len(text.lstrip(" \n"))], text[len(text.rstrip(" \n")):] if stripped else ""


def problems(source, translation):
    """Returns the errors of a translation as texts; an empty list if there are none."""
    found = []
    if not translation.strip():
        return ["it is empty"]
    lost = collections.Counter(KEPT.findall(source)) - collections.Counter(KEPT.findall(translation))
    added = collections.Counter(KEPT.findall(translation)) - collections.Counter(KEPT.findall(source))
    found += [f"{word} is lost" for word in lost]
    found += [f"{word} is not in the source" for word in added]
    if _is_without_mnemonic(source) != _is_without_mnemonic(translation):
        found.append("a shortcut (&) is in one and not in the other")
    if len(MNEMONIC.findall(translation.replace("&&", ""))) > 1:
        found.append("it has two shortcuts (&)")
    if _edges(source) != _edges(translation):
        found.append("spaces or lines at its beginning or end differ")
    for sign, signs in ENDINGS.items():
        if source.strip().endswith(sign) != translation.strip().endswith(tuple(signs)):
            found.append(f"one ends in “{sign}” and the other does not")
    if source.count("\n") != translation.count("\n"):
        found.append("it has another number of lines")
    return found
