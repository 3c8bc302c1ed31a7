// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/ratehistory.h"
#include "console/models/rowmodel.h"

#include <QHash>

namespace loom {

/// Rejections of one device that had the same code and followed on one another. Times are in ms since the epoch.
struct DeviceError
{
    QString code;
    qint64 first;
    qint64 last;
    qint64 count; ///< messages
};

/// The devices that a service has heard while consoles watched it, a row each, with what they did since this console
/// connected. Those that were not heard for the longest time go when there are more than MostRows. Memory: at most
/// 4 KB for a device, which is 8 MB for 2,000 and 16 MB for MostRows; without errors it is 1 KB.
class DevicesModel : public RowModel
{
    Q_OBJECT

public:
    enum Column {
        Device,
        LastSeen,
        Rate,
        Activity, ///< the rate of the last minutes, as a line
        Stored,
        Rejected,
        Bytes,
        Streams,
        LastError
    };
    static constexpr int SamplesRole = SortRole + 1; ///< RateHistory::samples()
    static constexpr int MostRows = 4000;
    static constexpr int MostErrors = 20; ///< of one device; the oldest go

    explicit DevicesModel(QObject *parent = nullptr);

    /// @p heard are those that were heard since the update before, @p time is the snapshot's.
    void update(const QList<protocol::DeviceInfo> &heard, qint64 time);
    void clear();

    /// Of the last snapshot; 0 before the first.
    qint64 time() const { return m_time; }
    const protocol::DeviceInfo &device(int row) const { return m_rows[row].info; }
    QList<float> samples(int row) const { return m_rows[row].history.samples(); }
    /// Since this console connected, oldest first. Of several codes in one second the last stands for all.
    const QList<DeviceError> &errors(int row) const { return m_rows[row].errors; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString text(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;

private:
    struct Row
    {
        protocol::DeviceInfo info;
        double rate = 0; ///< messages/s since the snapshot before
        RateHistory history = {};
        QList<DeviceError> errors = {};
    };

    void moveOn(qint64 time);
    void update(Row &row, const protocol::DeviceInfo &now, qint64 since) const;
    void onErrors(Row &row, qint64 count) const;
    void append(const QList<protocol::DeviceInfo> &added, bool isFirst);
    void forgetOldest();
    QString activityText(int row) const;

    QList<Row> m_rows;
    QHash<QString, qsizetype> m_byDevice; ///< the row
    qint64 m_time = 0;
};

} // namespace loom
