// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/newkey.h"

#include "common/core/parsedjson.h"
#include "service/access/keyring.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QByteArray randomHex()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QByteArray withChecksum(const QByteArray &text)
{
    const auto sum = qChecksum(text, Qt::ChecksumIso3309);
    return text + QByteArray::number(sum, 16).rightJustified(4, '0');
}

} // namespace

Result<NewKey, Failure> makeKey(const KeyRequest &request)
{
    const auto key = withChecksum("loom_" + request.id.toUtf8() + '_' + randomHex());
    JsonObjectWriter entry;
    entry.add("id", request.id)
        .add("sha256", QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex()))
        .add("scopes", QJsonArray::fromStringList(request.scopes));
    if (!request.devices.isEmpty())
        entry.add("devices", QJsonArray::fromStringList(request.devices));
    if (!request.expires.isEmpty())
        entry.add("expires", request.expires);
    if (request.requestsPerMinute > 0)
        entry.add("requests_per_minute", request.requestsPerMinute);
    NewKey made{key, entry.take()};
    if (const auto ring = KeyRing::parse("{\"keys\": [" + made.entry + "]}"); !ring)
        return Failure{QString(ring.error().message).replace("keys.0."_L1, QString())};
    return made;
}

} // namespace loom
