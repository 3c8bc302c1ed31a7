// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/accesssettings.h"
#include "service/access/audit.h"
#include "service/access/keystore.h"

namespace loom {

/// The objects that authenticate requests. Shared by all threads; the referenced objects must outlive it.
struct Access
{
    const AccessSettings &settings;
    const KeyStore &keys;
    Audit &audit;
};

} // namespace loom
