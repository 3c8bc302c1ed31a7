// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"
#include "common/protocol/messages.h"

#include <QStandardItemModel>

namespace loom {

/// Tree model of a message's payload: names and values in their original order and with their original digits. Fields
/// with a violation are marked. Large payloads are truncated with a row that says so; long strings are truncated too.
class PayloadTree : public QStandardItemModel
{
    Q_OBJECT

public:
    static constexpr int MaxItems = 5000;
    static constexpr int MaxCharacters = 200; ///< per string

    /// Message of the item's violation, in both columns.
    static constexpr int ViolationRole = Qt::UserRole;

    explicit PayloadTree(QObject *parent = nullptr);

    void show(const protocol::Event &event);
    /// Returns the item that a violation's "loc" names, or, if it is missing, the item that should contain it.
    QModelIndex find(const QJsonArray &location) const;

private:
    void addMembers(QStandardItem *parent, const QList<JsonMember> &members);
    void addItems(QStandardItem *parent, const QList<QByteArrayView> &items);
    /// Returns false if MaxItems is reached. @p value is JSON.
    bool addChild(QStandardItem *parent, const QString &name, QByteArrayView value);
    void mark(const QJsonObject &violation);

    int m_items = 0;
};

} // namespace loom
