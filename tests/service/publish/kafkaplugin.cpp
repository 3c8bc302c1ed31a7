// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>

/// A plugin of librdkafka's that does nothing: its file has to be there whenever a producer is made.
extern "C" int conf_init(void *, void **, char *, std::size_t)
{
    return 0;
}
