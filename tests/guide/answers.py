# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The answers that the guide shows for each endpoint."""
import re

from guide.comparison import differences
from guide.recognisers.lines import endpoint_of

ECHOED = "data.timestamp"  # a pong returns it unchanged


class Answers:
    """The shown answers by endpoint, for comparison with real ones."""

    def __init__(self, guide):
        self._guide = guide
        self._shown = {endpoint_of(fact.item): fact for fact in guide.facts("response")}
        for fact in guide.facts("same response"):
            method, _ = endpoint_of(fact.item)
            self._shown[endpoint_of(fact.item)] = self._shown[method, fact.data["route"]]
        self._topics = {endpoint_of(fact.item): fact.data["topic"] for fact in guide.facts("target topic")}
        self._endpoints = [(endpoint.data, endpoint.item.path[:-1]) for endpoint in guide.facts("endpoint")]

    def differences(self, method, route, actual, request=None):
        """The differences between a real answer to that request and the guide's."""
        endpoint = method, route
        fact = self._shown_for(endpoint)
        assert fact, f"the guide shows no answer of {method} {route}"
        shown = dict(fact.data.value)
        if "topic" in shown and endpoint in self._topics:
            shown["topic"] = _filled(self._topics[endpoint], request)
        if isinstance(request, dict):
            shown.update({key: request[key] for key in shown.keys() & request.keys() - {"timestamp"}})
        return differences(shown, actual, but=self._parts(fact), open=fact.data.open)

    def fits_any(self, actual):
        """Whether some endpoint of the guide, or its WebSocket, has such an answer."""
        messages = [fact.data for fact in self._guide.facts("WebSocket message")]
        endpoints = [endpoint for endpoint, _ in self._endpoints if self._shown_for(endpoint)]
        return any(not self.differences(*endpoint, actual) for endpoint in endpoints) or any(
            not differences(message, actual, but=[ECHOED]) for message in messages
        )

    def _shown_for(self, endpoint):
        """The answer shown for the endpoint; if there is none, the first one with the same method under the same
        heading."""
        above = dict(self._endpoints)[endpoint]
        siblings = [other for other, place in self._endpoints if place == above and other[0] == endpoint[0]]
        return next((self._shown[other] for other in [endpoint, *siblings] if other in self._shown), None)

    def _parts(self, fact):
        return [entry.part for entry in self._guide.deviations if entry.part and entry.is_about(fact.item)]


def _filled(pattern, request):
    return re.sub(r"\{(\w+)\}", lambda name: (request or {}).get(name[1], name[0]), pattern)
