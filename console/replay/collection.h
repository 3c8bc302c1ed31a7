// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/payload.h"

#include <QList>

#include <optional>

namespace loom::replay {

/// Named list of payloads, stored as a JSON file. The same collection is always serialised to the same text, with one
/// member per line, so that the file can be kept under version control.
struct Collection
{
    QString name;
    QString description = {};
    QList<Payload> payloads = {};

    bool operator==(const Collection &) const = default;

    /// Parses @p text. @p file is used only in the failure's message, which has the line or the JSON pointer.
    static Result<Collection, Failure> fromText(const QByteArray &text, const QString &file);
    QByteArray toText() const;

    static Result<Collection, Failure> load(const QString &file);
    /// Replaces the file atomically.
    Result<void, Failure> save(const QString &file) const;
};

} // namespace loom::replay
