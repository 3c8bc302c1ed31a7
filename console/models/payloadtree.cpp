// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/payloadtree.h"

#include "console/models/numbers.h"
#include "console/models/payloadjson.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Returns the text of a scalar: a number with its original digits, a string with its escapes decoded, a literal.
QString valueText(QByteArrayView json)
{
    constexpr auto limit = PayloadTree::MaxCharacters;
    if (!json.startsWith('"'))
        return json.size() <= limit ? QString::fromLatin1(json) : QString::fromLatin1(json.first(limit)) + u'…';
    const auto text = JsonMember{json.sliced(1, json.size() - 2), {}}.name();
    if (text.size() > limit)
        return PayloadTree::tr("“%1…” (%2 characters)").arg(text.left(limit), countText(text.size()));
    return QString::fromUtf8(jsonText(text));
}

QList<QStandardItem *> rowOf(const QString &name, const QString &value)
{
    QList<QStandardItem *> row{new QStandardItem(name), new QStandardItem(value)};
    for (auto *item : row)
        item->setEditable(false);
    return row;
}

QStandardItem *childNamed(const QStandardItem *parent, const QString &name)
{
    // If a name occurs several times, its last value is used.
    for (int row = parent->rowCount() - 1; row >= 0; --row) {
        if (parent->child(row)->text() == name)
            return parent->child(row);
    }
    return nullptr;
}

QString stepText(const QJsonValue &step)
{
    return step.isString() ? step.toString() : QString::fromUtf8(jsonText(step));
}

} // namespace

PayloadTree::PayloadTree(QObject *parent) : QStandardItemModel(parent)
{
    setHorizontalHeaderLabels({tr("Name"), tr("Value")});
}

void PayloadTree::show(const protocol::Event &event)
{
    removeRows(0, rowCount());
    m_items = 0;
    const auto payload = event.payloadBytes();
    const auto json = jsonOf(payload);
    if (json.isEmpty()) {
        const auto reason = event.isUnread            ? tr("It was rejected before all of it was received.")
                            : event.payload.isEmpty() ? tr("The service sent no payload.")
                            : event.isCut             ? tr("Truncated by the service. The Text tab has the beginning.")
                                                      : tr("Not JSON. See the Text tab.");
        invisibleRootItem()->appendRow(rowOf(tr("(no tree)"), reason));
        return;
    }
    if (json.startsWith('{'))
        addMembers(invisibleRootItem(), jsonMembers(json));
    else if (json.startsWith('['))
        addItems(invisibleRootItem(), jsonItems(json));
    else
        addChild(invisibleRootItem(), {}, json);
    for (const auto &violation : event.violations)
        mark(violation.toObject());
}

void PayloadTree::addMembers(QStandardItem *parent, const QList<JsonMember> &members)
{
    for (const auto &member : members) {
        if (!addChild(parent, member.name(), member.value))
            return;
    }
}

void PayloadTree::addItems(QStandardItem *parent, const QList<QByteArrayView> &items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!addChild(parent, QString::number(i), items[i]))
            return;
    }
}

bool PayloadTree::addChild(QStandardItem *parent, const QString &name, QByteArrayView value)
{
    if (++m_items > MaxItems) {
        parent->appendRow(rowOf(u"…"_s, tr("Truncated. The Text tab has everything received.")));
        return false;
    }
    const auto append = [&](const QString &text) {
        const auto row = rowOf(name, text);
        parent->appendRow(row);
        return row.first();
    };
    if (value.startsWith('{')) {
        const auto members = jsonMembers(value);
        //: A JSON object with %n members
        addMembers(append(tr("object of %Ln", nullptr, int(members.size()))), members);
    } else if (value.startsWith('[')) {
        const auto items = jsonItems(value);
        //: A JSON array with %n items
        addItems(append(tr("array of %Ln", nullptr, int(items.size()))), items);
    } else {
        append(valueText(value));
    }
    return true;
}

QModelIndex PayloadTree::find(const QJsonArray &location) const
{
    const auto *item = invisibleRootItem();
    for (qsizetype i = 1; i < location.size(); ++i) {
        const auto *child = childNamed(item, stepText(location.at(i)));
        if (child == nullptr)
            break;
        item = child;
    }
    return item == invisibleRootItem() ? QModelIndex() : item->index();
}

void PayloadTree::mark(const QJsonObject &violation)
{
    const auto location = violation[u"loc"].toArray();
    const auto sentence = violation[u"msg"].toString();
    auto *holder = invisibleRootItem();
    for (qsizetype i = 1; i < location.size(); ++i) {
        const auto name = stepText(location.at(i));
        auto *child = childNamed(holder, name);
        if (child == nullptr) {
            const auto row = rowOf(name, tr("(missing)"));
            holder->appendRow(row);
            child = row.first();
        }
        holder = child;
    }
    if (holder == invisibleRootItem())
        return;
    auto *parent = holder->parent() == nullptr ? invisibleRootItem() : holder->parent();
    for (int column = 0; column < 2; ++column) {
        auto *item = parent->child(holder->row(), column);
        auto font = item->font();
        font.setBold(true);
        item->setFont(font);
        item->setData(sentence, ViolationRole);
        item->setToolTip(sentence);
    }
}

} // namespace loom
