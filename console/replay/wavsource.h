// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/source.h"
#include "console/replay/wavfile.h"

#include <QStringList>

namespace loom::replay {

/// Sends a WAV file as devices send audio while they record it: one chunk per chunk length, over the WebSocket of each
/// device.
class WavSource : public Source
{
public:
    /// @p devices must not be empty. Chunks are @p chunkMs long. @p name is the name of the file for reports.
    WavSource(const WavFile &wav, const QString &name, const QStringList &devices, int chunkMs);

    std::optional<qint64> next() override;
    Outgoing message(const SendContext &context) override;
    void rewind() override;
    double progress() const override;

private:
    qint64 total() const { return qint64(m_wav.chunkCount(m_chunkMs)) * m_devices.size(); }
    int chunk() const { return int(m_at / m_devices.size()); }
    void nameFiles();

    const WavFile m_wav;
    const QString m_name;
    const QStringList m_devices;
    const int m_chunkMs;
    QList<QByteArray> m_fileIds; ///< "file_id" of each device; new in each pass
    QByteArray m_sound; ///< chunk m_soundOf in base64
    int m_soundOf = -1;
    qint64 m_at = -1;
};

} // namespace loom::replay
