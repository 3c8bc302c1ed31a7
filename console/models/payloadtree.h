// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"
#include "common/protocol/messages.h"

#include <QStandardItemModel>

namespace loom {

/// A message's payload as a tree of names and values, in its own order and digits, with what its violations name
/// marked. Large ones are cut off with a row that says so; strings are shown by their beginning.
class PayloadTree : public QStandardItemModel
{
    Q_OBJECT

public:
    static constexpr int MaxItems = 5000;
    static constexpr int MaxCharacters = 200; ///< of a string

    /// The sentence of the violation that an item has, in both of its columns.
    static constexpr int ViolationRole = Qt::UserRole;

    explicit PayloadTree(QObject *parent = nullptr);

    void show(const protocol::Event &event);
    /// The item that a violation's "loc" names; where it is missing, the one that should hold it.
    QModelIndex find(const QJsonArray &location) const;

private:
    void addMembers(QStandardItem *parent, const QList<JsonMember> &members);
    void addItems(QStandardItem *parent, const QList<QByteArrayView> &items);
    /// Whether there is room for more. @p value is JSON.
    bool addChild(QStandardItem *parent, const QString &name, QByteArrayView value);
    void mark(const QJsonObject &violation);

    int m_items = 0;
};

} // namespace loom
