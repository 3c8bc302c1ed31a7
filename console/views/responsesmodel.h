// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QAbstractTableModel>

namespace loom {

/// The newest answers of a run, newest first. What is added is shown by flush(), so that a fast run
/// does not lay out the table for each answer.
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
    /// Of each body, in bytes.
    static constexpr qsizetype MaxBody = 16 << 10;

    struct Row
    {
        qint64 number; ///< in the order of the answers, from 1
        replay::Outgoing message;
        replay::Response answer;
        bool isAsExpected;
        int partition = -1; ///< where the message is stored; known once the monitor has reported it
        qint64 offset = -1;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Shows @p rows, newest first, of @p total answers.
    void show(const QList<Row> &rows, qint64 total);
    void add(const replay::Outgoing &message, const replay::Response &answer);
    void flush();

    /// Adds where the message of an answer is stored. Returns whether that answer is among the rows.
    bool setPosition(const QString &messageId, int partition, qint64 offset);

    const QList<Row> &rows() const { return m_rows; }
    qint64 total() const { return m_added; }
    const Row &row(int index) const { return m_rows.at(index); }
    /// How many answers are no longer in it.
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
