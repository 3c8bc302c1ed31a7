// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/ratehistory.h"
#include "console/models/rowmodel.h"

#include <QHash>

namespace loom {

/// Consecutive rejections of one device with the same error code. Times are in ms since the epoch.
struct DeviceError
{
    QString code;
    qint64 first;
    qint64 last;
    qint64 count; ///< number of messages
};

/// Table of the devices that the service has seen while consoles were connected, one row per device, with their counts
/// since this console connected. Beyond MostRows, the devices that were inactive for the longest time are removed.
/// Memory: at most 4 KB per device, which is 8 MB for 2,000 devices and 16 MB for MostRows; 1 KB for a device without
/// errors.
class DevicesModel : public RowModel
{
    Q_OBJECT

public:
    enum Column {
        Device,
        LastSeen,
        Rate,
        Activity, ///< message rate of the last minutes, drawn as a line
        Stored,
        Rejected,
        Bytes,
        Streams,
        LastError
    };
    static constexpr int SamplesRole = SortRole + 1; ///< RateHistory::samples()
    static constexpr int MostRows = 4000;
    static constexpr int MostErrors = 20; ///< per device; the oldest are removed

    explicit DevicesModel(QObject *parent = nullptr);

    /// @p heard are the devices with activity since the previous update, @p time is the time of the snapshot.
    void update(const QList<protocol::DeviceInfo> &heard, qint64 time);
    void clear();

    /// Time of the last snapshot in ms since the epoch; 0 before the first.
    qint64 time() const { return m_time; }
    const protocol::DeviceInfo &device(int row) const { return m_rows[row].info; }
    QList<float> samples(int row) const { return m_rows[row].history.samples(); }
    /// Errors of the device since this console connected, oldest first. If several codes occur within one second, only
    /// the last one is kept and counts all of them.
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
        double rate = 0; ///< messages/s since the previous snapshot
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
    QHash<QString, qsizetype> m_byDevice; ///< row of each device
    qint64 m_time = 0;
};

} // namespace loom
