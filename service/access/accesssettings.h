// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace loom {

/// Who is let in.
struct AccessSettings
{
    bool isRequired = false; ///< a credential, of everybody
    QString keysFile;
    QList<QByteArray> exempt = {"/healthz", "/readyz"}; ///< paths that need none
};

} // namespace loom
