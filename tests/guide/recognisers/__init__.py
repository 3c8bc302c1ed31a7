# SPDX-FileCopyrightText: 2026 The Loom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All recognisers: importing this package declares them."""
from guide.recognisers import blocks, bullets, lines, scripts  # noqa: F401
