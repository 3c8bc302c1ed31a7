// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/heldevents.h"
#include "console/models/times.h"
#include "console/models/trafficsearch.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace loom {

/// The live tail: what happened last, newest below. Bounded by count and by bytes, and counts what
/// does not fit. What comes is collected and shown by a timer, not one by one, and while it is paused
/// collected only; the bounds hold for what is collected as well as for what is shown.
///
/// Marked messages stay when the oldest are dropped, and are then the first rows. At most MaxMarks can be marked, and
/// at most half of the bounds; clear() removes them as well.
class TrafficModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        Outcome,
        Route,
        Device,
        Topic,
        Partition,
        Offset,
        Size,
        KafkaTime,
        TotalTime,
        ColumnCount
    };

    struct Bounds
    {
        qsizetype events = 20'000;
        qint64 bytes = 48 * 1024 * 1024; ///< of text and what surrounds it
    };

    static constexpr int IsRejectedRole = Qt::UserRole;
    static constexpr int IsFoundRole = Qt::UserRole + 1; ///< by the search; true without one
    static constexpr int SortRole = Qt::UserRole + 2; ///< the value that a column is sorted by
    static constexpr int IsMarkedRole = Qt::UserRole + 3;
    static constexpr qsizetype MaxMarks = 1000;
    static constexpr int SearchSlice = 8; ///< ms that a search may hold the event loop at once
    static constexpr int FlushInterval = 50; ///< ms

    explicit TrafficModel(QObject *parent = nullptr);
    TrafficModel(Bounds bounds, QObject *parent);

    void add(const protocol::Events &events);
    void clear();
    void setPaused(bool isPaused);
    void setZone(TimeZone zone);
    bool isPaused() const { return m_isPaused; }
    /// Looks for @p text in all that is held, in steps; what comes is looked at as it comes. An empty text finds all.
    void search(const QString &text);
    bool isSearching() const { return m_search && m_searched < m_shown.size(); }
    /// Marks the messages in @p rows or removes their marks. Returns false where they are too many to be kept; then no
    /// further ones are marked.
    bool setMarked(const QList<int> &rows, bool isMarked);
    void clearMarks();
    qsizetype marks() const { return m_shown.marked().events; }
    /// Shows at once what was collected, unless it is paused.
    void flush();

    const protocol::Event &event(int row) const { return m_shown[row].event; }
    /// Ascends with the rows and stays with its message.
    qint64 serial(int row) const { return m_shown[row].serial; }
    int rowFrom(qint64 serial) const { return m_shown.rowFrom(serial); }
    /// -1 where the message is not here any more.
    int rowOf(qint64 serial) const { return m_shown.rowOf(serial); }

    qint64 skipped() const { return m_leftOut; } ///< by the service: too many at once
    qint64 forgotten() const { return m_forgotten; } ///< here: beyond the bounds
    qsizetype waiting() const { return m_waiting.size(); } ///< collected, not shown
    qint64 bytes() const { return m_shown.all().bytes + m_waiting.all().bytes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Rows or one of the counts; at most once in FlushInterval.
    void changed();
    /// A search has looked at everything: IsFoundRole is as it should be.
    void searched();

private:
    void trimWaiting();
    void makeRoom();
    void gatherMarks(const HeldEvents::Surplus &surplus);
    void tick();
    void searchOn();
    bool isFound(const protocol::Event &event) const;
    QVariant sortKey(const protocol::Event &event, int column) const;
    QString text(const protocol::Event &event, int column) const;
    QVariant tip(const protocol::Event &event, int column) const;

    Bounds m_bounds;
    TimeZone m_zone = TimeZone::Local;
    HeldEvents m_shown;
    HeldEvents m_waiting;
    qint64 m_nextSerial = 0;
    bool m_isPaused = false;
    qint64 m_leftOut = 0;
    qint64 m_forgotten = 0;
    QTimer m_timer;
    std::optional<TrafficSearch> m_search;
    qsizetype m_searched = 0; ///< so many rows have been looked at
    QTimer m_searchTimer;
};

} // namespace loom
