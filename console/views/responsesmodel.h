// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QAbstractTableModel>

namespace loom {

/// Table of the newest responses of a run, newest first. Added rows are shown by flush(), so that the table is not
/// updated for each response of a fast run.
class ResponsesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Message,
        Device,
        Route,
        Status,
        Took,
        Expected,
        Body,
        ColumnCount
    };

    static constexpr qsizetype MaxRows = 500;
    /// In bytes per body.
    static constexpr qsizetype MaxBody = 16 << 10;

    struct Row
    {
        qint64 number; ///< in the order of the responses, from 1
        replay::Outgoing message;
        replay::Response answer;
        bool isAsExpected;
        int partition = -1; ///< partition of the record; known once the monitor has reported it
        qint64 offset = -1;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Shows @p rows, newest first, out of @p total responses.
    void show(const QList<Row> &rows, qint64 total);
    void add(const replay::Outgoing &message, const replay::Response &answer);
    void flush();

    /// Adds the position of a stored message to its response. Returns false if the response is not in the table.
    bool setPosition(const QString &messageId, int partition, qint64 offset);

    const QList<Row> &rows() const { return m_rows; }
    qint64 total() const { return m_added; }
    const Row &row(int index) const { return m_rows.at(index); }
    /// Number of responses that are no longer in the table.
    qint64 skipped() const { return m_added - m_waiting.size() - m_rows.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Row &row, int column) const;

    QList<Row> m_rows; ///< newest first
    QList<Row> m_waiting; ///< oldest first
    qint64 m_added = 0;
};

} // namespace loom
