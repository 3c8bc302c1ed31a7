// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/keyring.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "common/core/watchedfiles.h"
#include "common/validation/validator.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 MaxKeyFileSize = 1024 * 1024;
constexpr auto HashAlgorithm = QCryptographicHash::Sha256;

/// Rejects unknown names: a misspelt "expires" would create a key that never expires.
constexpr char FileSchema[] = R"({
  "type": "object", "required": ["keys"], "additionalProperties": false,
  "properties": {"keys": {"type": "array", "items": {
    "type": "object", "required": ["id", "scopes"], "additionalProperties": false,
    "properties": {
      "id": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"},
      "sha256": {"type": "string", "pattern": "^[0-9A-Fa-f]{64}$"},
      "certificate": {"type": "string", "pattern": "^(DNS|URI|email):.+$", "maxLength": 1024},
      "scopes": {"type": "array", "minItems": 1, "items": {"type": "string"}},
      "devices": {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": "^[A-Za-z0-9_-]*[*]?$", "minLength": 1}},
      "expires": {"type": "string"},
      "requests_per_minute": {"type": "integer", "minimum": 1, "maximum": 1000000000}
    }
  }}}
})";

const Schema &fileSchema()
{
    static const Schema schema = [] {
        const auto compiled = Schema::compile(QJsonDocument::fromJson(FileSchema).object(), u"key file"_s);
        Q_ASSERT(compiled);
        return *compiled;
    }();
    return schema;
}

Failure mistake(qsizetype index, const QString &what)
{
    return Failure{u"keys.%1.%2"_s.arg(index).arg(what)};
}

Result<Grant, Failure> grantOf(const QJsonObject &entry, qsizetype index)
{
    Grant grant;
    grant.id = entry["id"_L1].toString();
    const auto scopes = entry["scopes"_L1].toArray();
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        if (!grant.add(scopes[i].toString()))
            return mistake(index, u"scopes.%1: '%2' is not a scope: use ingest:MESSAGE_TYPE, ingest:*, "
                                  "read:docs, read:metrics, monitor:watch or monitor:send"_s.arg(i)
                                      .arg(scopes[i].toString()));
    }
    if (entry.contains("devices"_L1)) {
        grant.devices.clear();
        for (const auto &device : entry["devices"_L1].toArray())
            grant.devices << device.toString();
    }
    if (entry.contains("expires"_L1)) {
        const auto text = entry["expires"_L1].toString();
        const auto time = parseTime(text);
        if (!time)
            return mistake(index, u"expires: '%1' is not a time: write it as 2027-01-01T00:00:00Z"_s.arg(text));
        grant.expires = *time;
    }
    grant.requestsPerMinute = entry["requests_per_minute"_L1].toInt();
    return grant;
}

} // namespace

Result<KeyRing, Failure> KeyRing::parse(const QByteArray &text)
{
    const auto json = ParsedJson::parse(text);
    if (!json)
        return Failure{json.error().message};
    const auto violations = Validator(0).check(fileSchema(), json->value, 0);
    if (!violations.isEmpty())
        return Failure{violations.constFirst().field() + u": "_s + violations.constFirst().message};
    const auto entries = json->value["keys"_L1].toArray();
    KeyRing ring;
    ring.m_fingerprint = QCryptographicHash::hash(text, HashAlgorithm);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto entry = entries[i].toObject();
        auto grant = grantOf(entry, i);
        if (!grant)
            return grant.error();
        if (const auto done = ring.add(entry, std::make_shared<const Grant>(*std::move(grant))); !done)
            return mistake(i, done.error().message);
    }
    return ring;
}

Result<void, Failure> KeyRing::add(const QJsonObject &entry, const std::shared_ptr<const Grant> &grant)
{
    const auto hash = QByteArray::fromHex(entry["sha256"_L1].toString().toLatin1());
    const auto name = comparable(entry["certificate"_L1].toString());
    if (hash.isEmpty() == name.isEmpty())
        return Failure{u"sha256: an entry needs either sha256 (of a key) or certificate (a name in it)"_s};
    if (m_grants.contains(hash))
        return Failure{u"sha256: an earlier entry has the same key"_s};
    if (m_certificates.contains(name))
        return Failure{u"certificate: an earlier entry has the same name"_s};
    if (name.isEmpty())
        m_grants.insert(hash, grant);
    else
        m_certificates.insert(name, grant);
    return {};
}

/// Converts host names to lower case, because they are case-insensitive.
QString KeyRing::comparable(const QString &name)
{
    return name.startsWith("DNS:"_L1) ? u"DNS:"_s + name.sliced(4).toLower() : name;
}

Result<KeyRing, Failure> KeyRing::read(const QString &path)
{
    const auto text = readWholeFile(path, u"key file"_s, MaxKeyFileSize);
    if (!text)
        return text.error();
    auto ring = parse(*text);
    if (!ring)
        return Failure{u"the key file %1 has a mistake: %2"_s.arg(path, ring.error().message)};
    return ring;
}

QSet<QString> KeyRing::messageTypes() const
{
    QSet<QString> named;
    const auto add = [&named](const auto &grants) {
        for (const auto &grant : grants)
            named.unite({grant->messageTypes.begin(), grant->messageTypes.end()});
    };
    add(m_grants);
    add(m_certificates);
    named.remove(u"*"_s);
    return named;
}

std::shared_ptr<const Grant> KeyRing::find(QByteArrayView key) const
{
    return findHash(QCryptographicHash::hash(key.toByteArray(), HashAlgorithm));
}

} // namespace loom
