// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"

#include "common/core/jsondocument.h"

using namespace Qt::StringLiterals;

namespace loom::protocol {

namespace {

constexpr QLatin1StringView Type("type");

template<typename... Messages>
QByteArray encoded(const std::variant<Messages...> &message)
{
    return std::visit(
        [](const auto &one) {
            auto json = toJson(one);
            json.insert(Type, QLatin1StringView(std::decay_t<decltype(one)>::Type));
            return QJsonDocument(json).toJson(QJsonDocument::Compact);
        },
        message);
}

template<typename Variant>
struct Decoder;

template<typename... Messages>
struct Decoder<std::variant<Messages...>>
{
    using Message = std::variant<Messages...>;

    static Result<Message, Failure> decode(QByteArrayView text)
    {
        const auto json = readJsonDocument(text).object();
        const auto type = json[Type].toString();
        std::optional<Result<Message, Failure>> result;
        (tryOne<Messages>(type, json, result), ...);
        if (result)
            return *std::move(result);
        return Failure{u"\"%1\" is not a message of the monitor protocol, version %2"_s.arg(type).arg(Version)};
    }

    template<typename One>
    static void tryOne(const QString &type, const QJsonObject &json, std::optional<Result<Message, Failure>> &result)
    {
        if (type != QLatin1StringView(One::Type))
            return;
        auto message = fromJson<One>(json);
        if (message)
            result.emplace(Message(*std::move(message)));
        else
            result.emplace(Failure{type + u": "_s + message.error().message});
    }
};

} // namespace

void Event::setPayload(QByteArrayView text)
{
    isBase64 = !QUtf8StringView(text.data(), text.size()).isValidUtf8();
    payload = isBase64 ? QString::fromLatin1(text.toByteArray().toBase64()) : textFromUtf8(text);
}

QByteArray Event::payloadBytes() const
{
    return isBase64 ? QByteArray::fromBase64(payload.toLatin1()) : payload.toUtf8();
}

QString Event::payloadText() const
{
    return isBase64 ? textFromUtf8(payloadBytes()) : payload;
}

QByteArray encode(const FromService &message)
{
    return encoded(message);
}

QByteArray encode(const FromConsole &message)
{
    return encoded(message);
}

Result<FromService, Failure> decodeFromService(QByteArrayView text)
{
    return Decoder<FromService>::decode(text);
}

Result<FromConsole, Failure> decodeFromConsole(QByteArrayView text)
{
    return Decoder<FromConsole>::decode(text);
}

} // namespace loom::protocol
