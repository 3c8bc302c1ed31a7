// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/eventbuffer.h"
#include "console/models/times.h"
#include "console/models/trafficsearch.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace loom {

/// Table of the latest messages of the traffic, newest last. The number of messages and their memory are bounded;
/// discarded messages are counted. New messages are buffered and shown by a timer in groups. While the model is paused,
/// they are only buffered. The limits include the buffered messages.
///
/// Marked messages are kept when older ones are discarded, and then become the first rows. At most MaxMarks messages,
/// and at most half of the limits, can be marked. clear() removes marked messages as well.
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
        qint64 bytes = 48 * 1024 * 1024; ///< memory of the texts, with overhead
    };

    static constexpr int IsRejectedRole = Qt::UserRole;
    static constexpr int IsFoundRole = Qt::UserRole + 1; ///< matches the search; true without a search
    static constexpr int SortRole = Qt::UserRole + 2; ///< value by which a column is sorted
    static constexpr int IsMarkedRole = Qt::UserRole + 3;
    static constexpr qsizetype MaxMarks = 1000;
    static constexpr int SearchSlice = 8; ///< ms of searching per event-loop iteration
    static constexpr int FlushInterval = 50; ///< ms

    explicit TrafficModel(QObject *parent = nullptr);
    TrafficModel(Bounds bounds, QObject *parent);

    void add(const protocol::Events &events);
    void clear();
    void setPaused(bool isPaused);
    void setZone(TimeZone zone);
    bool isPaused() const { return m_isPaused; }
    /// Searches all messages for @p text, in time slices, and new messages as they are shown. An empty text matches
    /// all.
    void search(const QString &text);
    bool isSearching() const { return m_search && m_searched < m_shown.size(); }
    /// Marks the messages in @p rows or removes their marks. Returns false if the limit of marks is reached; the
    /// remaining rows are then not marked.
    bool setMarked(const QList<int> &rows, bool isMarked);
    void clearMarks();
    qsizetype marks() const { return m_shown.marked().events; }
    /// Shows the buffered messages at once, unless the model is paused.
    void flush();

    const protocol::Event &event(int row) const { return m_shown[row].event; }
    /// Serial number of the message in @p row: ascends with the rows and never changes.
    qint64 serial(int row) const { return m_shown[row].serial; }
    int rowFrom(qint64 serial) const { return m_shown.rowFrom(serial); }
    /// Returns -1 if the message was discarded.
    int rowOf(qint64 serial) const { return m_shown.rowOf(serial); }

    qint64 skipped() const
    {
        return m_skipped;
    } ///< number of messages that the service did not send because of the rate limit
    qint64 forgotten() const
    {
        return m_forgotten;
    } ///< number of messages that this model discarded because of its limits
    qsizetype waiting() const { return m_waiting.size(); } ///< number of buffered messages that are not shown yet
    qint64 bytes() const { return m_shown.all().bytes + m_waiting.all().bytes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Emitted when rows or counts have changed, at most once per FlushInterval.
    void changed();
    /// Emitted when a search has processed all rows and IsFoundRole is final.
    void searched();

private:
    void trimWaiting();
    void makeRoom();
    void gatherMarks(const EventBuffer::Surplus &surplus);
    void tick();
    void searchOn();
    bool isFound(const protocol::Event &event) const;
    QVariant sortKey(const protocol::Event &event, int column) const;
    QString text(const protocol::Event &event, int column) const;
    QVariant tip(const protocol::Event &event, int column) const;

    Bounds m_bounds;
    TimeZone m_zone = TimeZone::Local;
    EventBuffer m_shown;
    EventBuffer m_waiting;
    qint64 m_nextSerial = 0;
    bool m_isPaused = false;
    qint64 m_skipped = 0;
    qint64 m_forgotten = 0;
    QTimer m_timer;
    std::optional<TrafficSearch> m_search;
    qsizetype m_searched = 0; ///< number of rows already searched
    QTimer m_searchTimer;
};

} // namespace loom
