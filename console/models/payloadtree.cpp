// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/payloadtree.h"

#include "common/core/jsondocument.h"
#include "common/core/jsontext.h"
#include "console/models/numbers.h"

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isObject())
        //: A JSON object with %n members
        return PayloadTree::tr("object of %Ln", nullptr, int(value.toObject().size()));
    if (value.isArray())
        //: A JSON array with %n items
        return PayloadTree::tr("array of %Ln", nullptr, int(value.toArray().size()));
    if (value.isString() && value.toString().size() > PayloadTree::MaxCharacters)
        return PayloadTree::tr("“%1…” (%2 characters)")
            .arg(value.toString().left(PayloadTree::MaxCharacters), countText(value.toString().size()));
    return QString::fromUtf8(jsonText(value));
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
    for (int row = 0; row < parent->rowCount(); ++row) {
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
    const auto document = readJsonDocument(event.payloadBytes());
    if (document.isNull()) {
        const auto why = event.isUnread            ? tr("It was refused before all of it had arrived.")
                         : event.payload.isEmpty() ? tr("The service sent no payload.")
                         : event.isCut             ? tr("Only its beginning is here: see the text.")
                                                   : tr("It is not JSON: see the text.");
        invisibleRootItem()->appendRow(rowOf(tr("(no tree)"), why));
        return;
    }
    addChildren(invisibleRootItem(),
                document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()));
    for (const auto &violation : event.violations)
        mark(violation.toObject());
}

void PayloadTree::addChildren(QStandardItem *parent, const QJsonValue &value)
{
    if (value.isObject()) {
        const auto object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!addChild(parent, member.key(), *member))
                return;
        }
    }
    const auto array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!addChild(parent, QString::number(i), array.at(i)))
            return;
    }
}

bool PayloadTree::addChild(QStandardItem *parent, const QString &name, const QJsonValue &value)
{
    if (++m_items > MaxItems) {
        parent->appendRow(rowOf(u"…"_s, tr("There is more: see the text.")));
        return false;
    }
    const auto row = rowOf(name, valueText(value));
    parent->appendRow(row);
    addChildren(row.first(), value);
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
