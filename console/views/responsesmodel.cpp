// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/responsesmodel.h"

#include "console/models/numbers.h"
#include "console/replay/summary.h"
#include "console/views/icons.h"

#include <QFont>

#include <algorithm>

namespace loom {

namespace {

constexpr qsizetype ExcerptLength = 200;
constexpr qsizetype MaxHeaders = 100;
constexpr qsizetype MaxHeader = 4096; ///< bytes per value

QString excerpt(const replay::Response &answer)
{
    if (!answer.isThere())
        return answer.trouble;
    return QString::fromUtf8(answer.body.left(ExcerptLength)).simplified();
}

replay::Headers bounded(replay::Headers headers)
{
    headers.resize(std::min(headers.size(), MaxHeaders));
    for (auto &[name, value] : headers) {
        name.truncate(MaxHeader);
        value.truncate(MaxHeader);
    }
    return headers;
}

} // namespace

void ResponsesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_waiting.clear();
    m_added = 0;
    endResetModel();
}

void ResponsesModel::show(const QList<Row> &rows, qint64 total)
{
    beginResetModel();
    m_rows = rows;
    m_waiting.clear();
    m_added = total;
    endResetModel();
}

bool ResponsesModel::setPosition(const QString &messageId, int partition, qint64 offset)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.answer.messageId == messageId; });
    if (messageId.isEmpty() || found == m_rows.end())
        return false;
    found->partition = partition;
    found->offset = offset;
    return true;
}

void ResponsesModel::add(const replay::Outgoing &message, const replay::Response &answer)
{
    Row row{++m_added, message, answer, replay::isAsExpected(message, answer)};
    row.message.body.truncate(MaxBody);
    row.answer.body.truncate(MaxBody);
    row.answer.headers = bounded(std::move(row.answer.headers));
    m_waiting.append(std::move(row));
    // Rows that would be removed at once are dropped here. This is done rarely, since removing rows is slow.
    if (m_waiting.size() > 2 * MaxRows)
        m_waiting.remove(0, m_waiting.size() - MaxRows);
}

void ResponsesModel::flush()
{
    const auto count = std::min(m_waiting.size(), MaxRows);
    if (count == 0)
        return;
    const auto kept = std::min(m_rows.size(), MaxRows - count);
    if (kept < m_rows.size()) {
        beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(count) - 1);
    QList<Row> rows(m_waiting.crbegin(), m_waiting.crbegin() + count);
    m_rows = rows + m_rows;
    m_waiting.clear();
    endInsertRows();
}

int ResponsesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ResponsesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResponsesModel::text(const Row &row, int column) const
{
    switch (column) {
    case Number:
        return countText(row.number);
    case Message:
        return row.message.origin;
    case Device:
        return row.message.device;
    case Route:
        return row.message.route;
    case Status:
        return row.answer.isThere() ? QString::number(row.answer.status) : tr("No response");
    case Took:
        return row.answer.isThere() ? millisecondsText(row.answer.ms) : QString();
    case Expected:
        if (row.isAsExpected)
            //: The response is as expected
            return tr("Yes");
        //: The response is not as expected; %1 is the HTTP status that was expected
        return row.message.expected ? tr("No (expected %1)").arg(row.message.expected->status) : tr("No");
    case Body:
        return excerpt(row.answer);
    default:
        return {};
    }
}

QVariant ResponsesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Number || index.column() == Took ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() == Expected && !row.isAsExpected)
            return icon("triangle-alert", IconColour::Warning);
        return {};
    case Qt::FontRole:
        if (!row.isAsExpected && (index.column() == Expected || index.column() == Status)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant ResponsesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Column titles. Response: its number; Message: the name of the message that was sent
    const QString titles[ColumnCount] = {tr("Response"), tr("Message"),       tr("Device"),      tr("Route"),
                                         tr("Status"),   tr("Response time"), tr("As expected"), tr("Body")};
    return titles[section];
}

} // namespace loom
