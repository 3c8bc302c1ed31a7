# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The results as tables: for a terminal and for a document."""
from bench.cases import CASES
from bench.targets import TARGETS

FIGURES = {
    "requests/s": "{:,.0f}",
    "MB/s": "{:,.1f}",
    "p50": "{:.2f}",
    "p90": "{:.2f}",
    "p99": "{:.2f}",
    "p99.9": "{:.2f}",
    "CPU us": "{:,.1f}",
    "resident MB": "{:,.1f}",
}
CASE_HEADINGS = ["", "requests/s", "MB/s", "p50 ms", "p90", "p99", "p99.9", "CPU µs", "MB resident"]
TARGET_HEADINGS = ["", "target", "reached", ""]
NOT_MEASURED = "not measured"


def case_rows(result):
    found = result["cases"]
    titles = [case.title for case in CASES if case.title in found]
    return [
        [title] + [form.format(found[title][name]) if name in found[title] else "" for name, form in FIGURES.items()]
        for title in titles
    ]


def target_rows(result):
    """The targets with their results, or "not measured"."""
    rows = []
    for target in TARGETS:
        value = target.value(result["cases"])
        verdict = NOT_MEASURED if value is None else "met" if target.is_met(value) else "missed"
        rows.append([target.text, target.bound, "" if value is None else f"{value:.2f}", verdict])
    return rows


def notes(result):
    started = {
        title.removesuffix(", idle"): figures["start-up ms"]
        for title, figures in result["cases"].items()
        if title.endswith(", idle")
    }
    times = ", ".join(f"{subject} {milliseconds:,.0f} ms" for subject, milliseconds in started.items())
    return [
        f"{result['machine']}; {result['date']}.",
        *([f"From start to ready, with a real Kafka: {times}."] if times else []),
        *(f"Skipped: {name} ({reason})." for name, reason in result["left out"].items()),
        *(f"Failed: {title}: {reason}" for title, reason in result["failures"].items()),
    ]


def text(result):
    measured = [row for row in target_rows(result) if row[-1] != NOT_MEASURED]
    tables = _columns([CASE_HEADINGS, *case_rows(result)]), _columns([TARGET_HEADINGS, *measured])
    return "\n\n".join([*tables, "\n".join(notes(result))])


def markdown(result):
    tables = _markdown(TARGET_HEADINGS, target_rows(result)), _markdown(CASE_HEADINGS, case_rows(result))
    return "\n\n".join(["  \n".join(notes(result)), *("\n".join(table) for table in tables)])


def _columns(rows):
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = ([row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])] for row in rows)
    return "\n".join("  ".join(line).rstrip() for line in lines)


def _markdown(headings, rows):
    marks = ["---"] + ["---:"] * (len(headings) - 1)
    return ["| " + " | ".join(row) + " |" for row in [headings, marks, *rows]]
