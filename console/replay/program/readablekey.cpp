// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/readablekey.h"

#include "console/access/credential.h"
#include "console/replay/wording.h"

#include <cstdio>

namespace loom::replay {

void warnOfReadableKey(const Options &options, const QUrl &address)
{
    if (options.credential.isEmpty() || !isReadableOnTheWay(address))
        return;
    const auto text = Wording::tr("warning: the key is sent to %1 unencrypted, and others on the network can read it. "
                                  "Use https:// or wss://.")
                          .arg(address.host());
    std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(text));
}

} // namespace loom::replay
