# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every item of the guide is recognised by exactly one recogniser or explained by exactly one entry of deviations.toml,
and every entry is used."""
import pytest

from guide.guide import needs_guide, the_guide
from guide.jsonc import at


def listed(things):
    return "".join(f"\n  {thing}" for thing in things)


def explains_all_of_it(entry, item):
    return entry.is_about(item) and not entry.part and entry.instead is None


def place_exists(entry, guide):
    if entry.feature:
        return any(fact.feature == entry.feature for fact in guide.all_facts)
    items = [item for item in guide.items if entry.is_about(item)]
    return len(items) == len(entry.index) > 0 and all(has_part(entry, item, guide) for item in items)


def has_part(entry, item, guide):
    for fact in guide.claims[item]:
        if fact.kind == "response" and entry.part:
            return has_path(fact.data.value, entry.part.split("."))
    return entry.part in item.text


def has_path(value, path):
    try:
        at(value, path)
        return True
    except (KeyError, TypeError):
        return False


@needs_guide
def test_every_item_is_recognised_or_explained(guide):
    unknown = [
        item
        for item in guide.items
        if not guide.claims[item] and not any(explains_all_of_it(entry, item) for entry in guide.deviations)
    ]

    assert not unknown, f"nothing recognises, and deviations.toml does not explain:{listed(unknown)}"


@needs_guide
def test_no_item_is_claimed_twice(guide):
    doubtful = [f"{item}: {[fact.kind for fact in claims]}" for item, claims in guide.claims.items() if len(claims) > 1]
    doubtful += [
        f"{item}: {[str(entry) for entry in entries]}"
        for item in guide.items
        if len(entries := [entry for entry in guide.deviations if explains_all_of_it(entry, item)]) > 1
    ]

    assert not doubtful, f"claimed more than once:{listed(doubtful)}"


@needs_guide
def test_recognised_items_are_not_marked_as_untestable(guide):
    superfluous = [
        f"{entry} is recognised as {[fact.kind for fact in guide.claims[item]]}"
        for item in guide.items
        for entry in guide.deviations
        if entry.deviation == "states nothing testable" and entry.is_about(item) and guide.claims[item]
    ]

    assert not superfluous, f"these have tests:{listed(superfluous)}"


@needs_guide
def test_every_deviation_is_used(guide):
    stale = [entry for entry in guide.deviations if not place_exists(entry, guide)]

    assert not stale, f"deviations.toml speaks of what the guide does not have:{listed(stale)}"


def unrecognised_yet():
    entries = the_guide().deviations if the_guide() else []
    return [
        (entry, item)
        for entry in entries
        if entry.deviation == "not there yet"
        for item in the_guide().items
        if entry.is_about(item) and not the_guide().claims[item]
    ]


@needs_guide
@pytest.mark.parametrize("entry, item", [pytest.param(*pair, id=pair[1].section) for pair in unrecognised_yet()])
def test_missing_features_are_listed(entry, item):
    """Shown as skipped with its reason, like the tests of recognised items."""
    pytest.skip(f"not there yet: {entry.reason}")
