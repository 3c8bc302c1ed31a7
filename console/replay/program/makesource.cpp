// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/makesource.h"

#include "common/core/jsondocument.h"
#include "console/replay/collection.h"
#include "console/replay/payloadsource.h"
#include "console/replay/program/messagetypes.h"
#include "console/replay/recordingsource.h"
#include "console/replay/wavsource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr QLatin1StringView Microphone("microphone");

DeviceNames namesOf(const Options &options)
{
    if (options.names.isEmpty())
        return {};
    auto names = DeviceNames::parse(options.names);
    Q_ASSERT(names);
    return *std::move(names);
}

Result<NamedSource, Failure> fromRecording(const Options &options)
{
    auto source = std::make_unique<RecordingSource>(RecordingOptions{.names = namesOf(options),
                                                                     .moveTimestamps = options.moveTimestamps,
                                                                     .renewMessageIds = options.renewMessageIds,
                                                                     .longestPauseMs = options.longestPauseMs,
                                                                     .selection = options.selection});
    if (const auto done = source->open(options.file); !done)
        return done.error();
    return NamedSource{std::move(source), QFileInfo(options.file).fileName()};
}

Result<NamedSource, Failure> fromPayloads(const Options &options, const QList<Payload> &payloads, const QString &name)
{
    auto source = PayloadSource::make(payloads, {options.devices, namesOf(options), options.seed});
    if (!source)
        return source.error();
    return NamedSource{std::make_unique<PayloadSource>(*std::move(source)), name};
}

Result<Payload, Failure> payloadOf(const Options &options)
{
    if (!options.payloadFile.isEmpty()) {
        QFile file(options.payloadFile);
        if (!file.open(QIODevice::ReadOnly))
            return Failure{u"%1 cannot be read: %2"_s.arg(options.payloadFile, file.errorString())};
        const bool isAudio = options.route.startsWith(QLatin1StringView(AudioRoute));
        Payload payload{.name = options.payloadFile,
                        .transport = isAudio ? Transport::WebSocket : Transport::Http,
                        .route = options.route};
        const auto content = file.readAll();
        if (QUtf8StringView(content).isValidUtf8())
            payload.body = textFromUtf8(content);
        else
            payload.bytes = content;
        return payload;
    }
    const auto catalogue = Catalogue::load({});
    if (!catalogue)
        return catalogue.error();
    return examplePayload(*catalogue, options.route);
}

Result<NamedSource, Failure> fromCollection(const Options &options)
{
    const auto collection = Collection::load(options.file);
    if (!collection)
        return collection.error();
    if (collection->payloads.isEmpty())
        return Failure{u"%1 contains no payloads"_s.arg(options.file)};
    return fromPayloads(options, collection->payloads, collection->name);
}

Result<NamedSource, Failure> fromWav(const Options &options)
{
    const auto wav = WavFile::load(options.file);
    if (!wav)
        return wav.error();
    const auto names = namesOf(options);
    QStringList devices;
    for (int i = 1; i <= options.devices; ++i)
        devices.append(names.nameOf(Microphone, i, options.devices));
    if (devices.isEmpty())
        devices.append(Microphone);
    const auto name = QFileInfo(options.file).fileName();
    return NamedSource{std::make_unique<WavSource>(*wav, name, devices, options.chunkMs), name};
}

} // namespace

Result<NamedSource, Failure> makeSource(const Options &options)
{
    if (options.action == Options::Action::Replay)
        return fromRecording(options);
    if (options.action == Options::Action::SendWav)
        return fromWav(options);
    if (options.route.isEmpty())
        return fromCollection(options);
    const auto payload = payloadOf(options);
    if (!payload)
        return payload.error();
    return fromPayloads(options, {*payload}, options.route);
}

} // namespace loom::replay
