// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/accesssettings.h"
#include "service/access/audit.h"
#include "service/access/keystore.h"

namespace loom {

/// Who is let in, and what is known of them; all threads share it. Who uses it must not outlive what it names.
struct Access
{
    const AccessSettings &settings;
    const KeyStore &keys;
    Audit &audit;
};

} // namespace loom
