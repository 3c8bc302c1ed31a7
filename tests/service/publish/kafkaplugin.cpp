// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>

/// A librdkafka plugin that does nothing. Its file must exist whenever a producer is created.
extern "C" int conf_init(void *, void **, char *, std::size_t)
{
    return 0;
}
