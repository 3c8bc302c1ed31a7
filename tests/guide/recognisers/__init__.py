# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every recogniser: importing this declares them all."""
from guide.recognisers import blocks, bullets, lines, scripts  # noqa: F401
