// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/error.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace loom {

namespace {

#define TEXT(text) QT_TRANSLATE_NOOP("loom::Error", text)

constexpr std::array Table{
    ErrorRow{ErrorCode::BadRequest, 400, "BAD_REQUEST", TEXT("Bad Request")},
    ErrorRow{ErrorCode::InvalidEncoding, 400, "INVALID_ENCODING",
             TEXT("The body is not what its Content-Encoding says: it is broken, incomplete, or something follows it")},
    ErrorRow{ErrorCode::InvalidJson, 400, "INVALID_JSON", TEXT("The body is not valid JSON")},
    ErrorRow{ErrorCode::EmptyBody, 400, "EMPTY_BODY", TEXT("The body is empty: send one JSON object")},
    ErrorRow{ErrorCode::EmptyBatch, 400, "EMPTY_BATCH",
             TEXT("The batch is empty: send an array of at least one reading")},
    ErrorRow{ErrorCode::Unauthenticated, 401, "UNAUTHENTICATED",
             TEXT("Show a valid key: send it as \"Authorization: Bearer KEY\"")},
    ErrorRow{ErrorCode::Forbidden, 403, "FORBIDDEN",
             TEXT("The key does not allow this: ask the operator for one that does")},
    ErrorRow{ErrorCode::OriginNotAllowed, 403, "ORIGIN_NOT_ALLOWED",
             TEXT("Web pages of this origin may not connect: ask the operator to allow it")},
    ErrorRow{ErrorCode::NotFound, 404, "NOT_FOUND", TEXT("Not Found")},
    ErrorRow{ErrorCode::MethodNotAllowed, 405, "METHOD_NOT_ALLOWED", TEXT("Method Not Allowed")},
    ErrorRow{ErrorCode::RequestTimeout, 408, "REQUEST_TIMEOUT", TEXT("The request took too long to arrive")},
    ErrorRow{ErrorCode::LengthRequired, 411, "LENGTH_REQUIRED",
             TEXT("Say how long the body is: send Content-Length or Transfer-Encoding: chunked")},
    ErrorRow{ErrorCode::PayloadTooLarge, 413, "PAYLOAD_TOO_LARGE",
             TEXT("The body is too large: send it in smaller parts")},
    ErrorRow{ErrorCode::MessageTooLarge, 413, "MESSAGE_TOO_LARGE", TEXT("Kafka refuses the record as too large")},
    ErrorRow{ErrorCode::UriTooLong, 414, "URI_TOO_LONG", TEXT("The URL is too long")},
    ErrorRow{ErrorCode::UnsupportedMediaType, 415, "UNSUPPORTED_MEDIA_TYPE",
             TEXT("Send the body as application/json in UTF-8")},
    ErrorRow{ErrorCode::UnsupportedData, 415, "UNSUPPORTED_DATA",
             TEXT("Binary frames are not taken: send each message as JSON in a text frame")},
    ErrorRow{ErrorCode::ExpectationFailed, 417, "EXPECTATION_FAILED",
             TEXT("The only expectation that can be met is 100-continue")},
    ErrorRow{ErrorCode::MissingField, 422, "MISSING_FIELD", TEXT("A required field is missing")},
    ErrorRow{ErrorCode::InvalidType, 422, "INVALID_TYPE", TEXT("A field has the wrong type")},
    ErrorRow{ErrorCode::InvalidValue, 422, "INVALID_VALUE", TEXT("A field has a value that is not allowed")},
    ErrorRow{ErrorCode::InvalidFormat, 422, "INVALID_FORMAT", TEXT("Invalid audio format")},
    ErrorRow{ErrorCode::UnknownMessageType, 422, "UNKNOWN_MESSAGE_TYPE",
             TEXT("The message_type is unknown: send audio_chunk or ping")},
    ErrorRow{ErrorCode::UpgradeRequired, 426, "UPGRADE_REQUIRED",
             TEXT("This is a WebSocket of version 13: connect with one. A proxy in between must pass on the "
                  "headers Upgrade and Connection")},
    ErrorRow{ErrorCode::RateLimited, 429, "RATE_LIMITED",
             TEXT("Too many messages: wait as long as Retry-After says, then send it again")},
    ErrorRow{ErrorCode::HeadersTooLarge, 431, "HEADERS_TOO_LARGE", TEXT("The request's headers are too large")},
    ErrorRow{ErrorCode::InternalError, 500, "INTERNAL_ERROR", TEXT("Internal Server Error")},
    ErrorRow{ErrorCode::Disabled, 503, "DISABLED", TEXT("This is switched off here: ask the operator to switch it on")},
    ErrorRow{ErrorCode::KafkaUnavailable, 503, "KAFKA_UNAVAILABLE", TEXT("Unable to connect to Kafka broker")},
    ErrorRow{ErrorCode::Overloaded, 503, "OVERLOADED",
             TEXT("The service has more to do than it can: try again shortly")},
    ErrorRow{ErrorCode::ShuttingDown, 503, "SHUTTING_DOWN", TEXT("The service is shutting down: try again shortly")},
    ErrorRow{ErrorCode::HttpVersionNotSupported, 505, "HTTP_VERSION_NOT_SUPPORTED",
             TEXT("Send the request as HTTP/1.1 or HTTP/1.0")},
};

#undef TEXT

ErrorCode codeOf(Violation::Kind kind)
{
    switch (kind) {
    case Violation::Kind::Missing:
        return ErrorCode::MissingField;
    case Violation::Kind::WrongType:
        return ErrorCode::InvalidType;
    case Violation::Kind::WrongValue:
        return ErrorCode::InvalidValue;
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const Violation &violation)
{
    switch (violation.kind) {
    case Violation::Kind::Missing:
        return QStringLiteral("Missing required field: %1").arg(violation.field());
    case Violation::Kind::WrongType:
        return QStringLiteral("Invalid data type for field '%1': %2").arg(violation.field(), violation.message);
    case Violation::Kind::WrongValue:
        return QStringLiteral("Invalid value for field '%1': %2").arg(violation.field(), violation.message);
    }
    Q_UNREACHABLE();
}

} // namespace

std::span<const ErrorRow> errorTable()
{
    return Table;
}

const ErrorRow &errorRow(ErrorCode code)
{
    const auto row = std::find_if(Table.begin(), Table.end(), [code](const auto &r) { return r.code == code; });
    Q_ASSERT(row != Table.end());
    return *row;
}

Error Error::of(ErrorCode code)
{
    return of(code, QString::fromUtf8(errorRow(code).message));
}

Error Error::of(ErrorCode code, const QString &message)
{
    return {code, message, {}, {}};
}

Error Error::invalid(Violations violations)
{
    Q_ASSERT(!violations.isEmpty());
    const auto &first = violations.constFirst();
    return {codeOf(first.kind), sentenceOf(first), std::move(violations), {}};
}

Error Error::disabled(const QString &switchName)
{
    auto error = of(ErrorCode::Disabled);
    error.ownName = switchName.toLatin1() + "_DISABLED";
    return error;
}

QByteArray Error::detail() const
{
    if (violations.isEmpty())
        return jsonText(message);
    QByteArrayList list;
    for (const auto &violation : violations)
        list << violation.toText();
    return '[' + list.join(',') + ']';
}

void Error::addTo(JsonObjectWriter &body, const QByteArray &requestId, qint64 now) const
{
    JsonObjectWriter details;
    if (!violations.isEmpty())
        details.add("field", violations.constFirst().field());
    body.addPlain("status", "error")
        .add("message", message)
        .addPlain("code", name())
        .addText("details", details.take())
        .addText("detail", detail())
        .add("request_id", QLatin1StringView(requestId))
        .addPlain("timestamp", timeText(now));
}

QByteArray Error::toBody(const QByteArray &requestId, qint64 now) const
{
    JsonObjectWriter body;
    addTo(body, requestId, now);
    return body.take();
}

} // namespace loom
