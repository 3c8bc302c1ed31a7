// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/payload.h"

#include <QList>

#include <optional>

namespace loom::replay {

/// Payloads that belong together, as one file keeps them: JSON of which the same collection always
/// makes the same text, line by line, so that it can be kept under version control.
struct Collection
{
    QString name;
    QString description = {};
    QList<Payload> payloads = {};

    bool operator==(const Collection &) const = default;

    /// @p file is only named in what is rejected, with the line or the JSON pointer.
    static Result<Collection, Failure> fromText(const QByteArray &text, const QString &file);
    QByteArray toText() const;

    static Result<Collection, Failure> load(const QString &file);
    /// Writes all or nothing.
    Result<void, Failure> save(const QString &file) const;
};

} // namespace loom::replay
