// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/collection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>

namespace loom::replay {

/// Reads a collection from JSON. The failure describes the first problem and has its JSON pointer. Unknown members are
/// rejected, because saving would lose them.
class CollectionReader
{
public:
    Result<Collection, Failure> read(const QJsonDocument &document);

private:
    Payload payload(const QJsonValue &json, const QString &pointer);
    QString text(const QJsonObject &object, const QString &name, const QString &pointer, bool isRequired);
    QString route(const QJsonObject &object, const QString &pointer, Transport transport);
    QString body(const QJsonValue &json, const QString &pointer);
    QMap<QString, QString> headers(const QJsonValue &json, const QString &pointer);
    int status(const QJsonValue &json, const QString &pointer);
    void allowOnly(std::initializer_list<QLatin1StringView> names, const QJsonObject &object, const QString &pointer);
    void fail(const QString &reason);

    std::optional<Failure> m_failure;
};

} // namespace loom::replay
