// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/wavsource.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "common/core/uuidtext.h"
#include "console/replay/wording.h"

using namespace Qt::StringLiterals;

namespace loom::replay {

WavSource::WavSource(const WavFile &wav, const QString &name, const QStringList &devices, int chunkMs)
    : m_wav(wav), m_name(name), m_devices(devices), m_chunkMs(chunkMs)
{
    Q_ASSERT(!devices.isEmpty() && chunkMs > 0);
    nameFiles();
}

std::optional<qint64> WavSource::next()
{
    if (m_at + 1 >= total())
        return std::nullopt;
    ++m_at;
    return qint64(chunk()) * m_chunkMs * 1000;
}

Outgoing WavSource::message(const SendContext &context)
{
    if (m_soundOf != chunk()) {
        m_sound = m_wav.chunk(chunk(), m_chunkMs).toBase64();
        m_soundOf = chunk();
    }
    const auto device = m_at % m_devices.size();
    Outgoing message;
    message.origin = Wording::tr("%1, chunk %2").arg(m_name).arg(chunk() + 1);
    message.group = m_name;
    message.transport = Transport::WebSocket;
    message.device = m_devices[device];
    message.route = QLatin1StringView(AudioRoute) + message.device;
    message.messageId = QString::fromLatin1(newUuidText());
    message.expected = Expectation();
    message.body = JsonObjectWriter()
                       .add("device_id", message.device)
                       .add("message_id", message.messageId)
                       .add("timestamp", QString::fromLatin1(timeText(context.wallMs)))
                       .add("sample_rate", m_wav.sampleRate)
                       .add("channels", m_wav.channels)
                       .add("format", u"wav"_s)
                       .add("duration_ms", m_wav.chunkDurationMs(chunk(), m_chunkMs))
                       .add("file_id", QString::fromLatin1(m_fileIds[device]))
                       .addText("chunk_data", '"' + m_sound + '"')
                       .take();
    return message;
}

void WavSource::rewind()
{
    m_at = -1;
    nameFiles();
}

double WavSource::progress() const
{
    return double(m_at + 1) / double(total());
}

void WavSource::nameFiles()
{
    m_fileIds.clear();
    for (qsizetype i = 0; i < m_devices.size(); ++i)
        m_fileIds.append(newUuidText());
}

} // namespace loom::replay
