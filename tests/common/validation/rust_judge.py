# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges documents with jsonschema_rs. Each line of standard input is {"schema": …, "documents": […]}; each line of
standard output has a digit for each document: 1 if it is valid."""
import json
import sys

import jsonschema_rs

for line in sys.stdin:
    case = json.loads(line)
    validator = jsonschema_rs.Draft202012Validator(case["schema"], validate_formats=True)
    print("".join("1" if validator.is_valid(document) else "0" for document in case["documents"]))
