// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/error.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Rows of one status are adjacent.
constexpr std::array Table{
    ErrorRow{ErrorCode::BadRequest, 400, "BAD_REQUEST", "Bad Request",
             "The request is not well-formed HTTP, or its device ID or WebSocket handshake is invalid.",
             ClientAction::Correct, true},
    ErrorRow{ErrorCode::InvalidEncoding, 400, "INVALID_ENCODING",
             "The body does not match its Content-Encoding: the compressed data is invalid, incomplete or followed by "
             "other data",
             "The body cannot be decompressed.", ClientAction::Correct},
    ErrorRow{ErrorCode::InvalidJson, 400, "INVALID_JSON", "The body is not valid JSON",
             "The body or WebSocket message is not valid JSON in UTF-8, is nested too deeply, or has a name twice in "
             "one object.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::EmptyBody, 400, "EMPTY_BODY", "The body is empty: send one JSON object",
             "The body or WebSocket message is empty.", ClientAction::Correct},
    ErrorRow{ErrorCode::EmptyBatch, 400, "EMPTY_BATCH", "The batch is empty: send an array of at least one message",
             "The array of a batch has no items.", ClientAction::Correct},
    ErrorRow{ErrorCode::Unauthenticated, 401, "UNAUTHENTICATED",
             "No valid key: send one as \"Authorization: Bearer KEY\"",
             "LOOM_AUTH is required, and the request has no valid key, token or client certificate, or has several "
             "keys or tokens.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::Forbidden, 403, "FORBIDDEN",
             "The key does not permit this request: ask the operator for a key that does",
             "The key or token is valid, but does not permit this request or this device ID.",
             ClientAction::AskOperator},
    ErrorRow{ErrorCode::OriginNotAllowed, 403, "ORIGIN_NOT_ALLOWED",
             "The origin of this web page is not allowed: ask the operator to allow it",
             "A browser sent a message or a WebSocket handshake from an origin that LOOM_CORS_ALLOWED_ORIGINS does not "
             "list.",
             ClientAction::AskOperator},
    ErrorRow{ErrorCode::NotFound, 404, "NOT_FOUND", "Not Found", "No endpoint has this path.", ClientAction::Correct},
    ErrorRow{ErrorCode::MethodNotAllowed, 405, "METHOD_NOT_ALLOWED", "Method Not Allowed",
             "The endpoint does not support this method. The header Allow lists the methods that it supports.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::RequestTimeout, 408, "REQUEST_TIMEOUT", "The request took too long to arrive",
             "The headers or the body did not arrive within LOOM_HTTP_HEADER_TIMEOUT_S or LOOM_HTTP_BODY_TIMEOUT_S.",
             ClientAction::Retry, true},
    ErrorRow{ErrorCode::LengthRequired, 411, "LENGTH_REQUIRED",
             "The length of the body is missing: send Content-Length or Transfer-Encoding: chunked",
             "A POST has neither Content-Length nor Transfer-Encoding.", ClientAction::Correct},
    ErrorRow{ErrorCode::PayloadTooLarge, 413, "PAYLOAD_TOO_LARGE", "The body is too large: send it in smaller parts",
             "The body, decompressed, is larger than 1 MiB, or than LOOM_MAX_BODY_BYTES for audio.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::MessageTooLarge, 413, "MESSAGE_TOO_LARGE", "Kafka rejected the record because it is too large",
             "The record is larger than LOOM_KAFKA_MESSAGE_MAX_BYTES or a limit of the broker or topic.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::UriTooLong, 414, "URI_TOO_LONG", "The URL is too long",
             "The URL is longer than LOOM_HTTP_MAX_URL_BYTES.", ClientAction::Correct, true},
    ErrorRow{
        ErrorCode::UnsupportedMediaType, 415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json in UTF-8",
        "The Content-Type is not JSON in UTF-8, or LOOM_HTTP_REQUEST_ENCODINGS does not list the Content-Encoding.",
        ClientAction::Correct},
    ErrorRow{ErrorCode::UnsupportedData, 415, "UNSUPPORTED_DATA",
             "Binary frames are not supported: send each message as JSON in a text frame",
             "A binary frame arrived on the WebSocket.", ClientAction::Correct},
    ErrorRow{ErrorCode::ExpectationFailed, 417, "EXPECTATION_FAILED",
             "The only supported value of the header Expect is 100-continue",
             "The header Expect has another value than 100-continue.", ClientAction::Correct, true},
    ErrorRow{ErrorCode::MissingField, 422, "MISSING_FIELD", "A required field is missing",
             "The message does not match its schema, and the first violation is a missing field.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::InvalidType, 422, "INVALID_TYPE", "A field has the wrong type",
             "The message does not match its schema, and the first violation is a field of the wrong type.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::InvalidValue, 422, "INVALID_VALUE", "A field has a value that is not allowed",
             "The message does not match its schema, and the first violation is a value that is not allowed.",
             ClientAction::Correct},
    ErrorRow{ErrorCode::InvalidFormat, 422, "INVALID_FORMAT", "Invalid audio format",
             "The field format of an audio chunk has a value that is not allowed.", ClientAction::Correct},
    ErrorRow{ErrorCode::UnknownMessageType, 422, "UNKNOWN_MESSAGE_TYPE",
             "The message_type is unknown: send audio_chunk or ping",
             "A WebSocket message has an unknown message_type.", ClientAction::Correct},
    ErrorRow{ErrorCode::UpgradeRequired, 426, "UPGRADE_REQUIRED",
             "This endpoint needs a WebSocket connection (version 13). A proxy in front of the service must forward "
             "the headers Upgrade and Connection",
             "The path of the audio WebSocket was requested without a WebSocket handshake.", ClientAction::Correct},
    ErrorRow{ErrorCode::RateLimited, 429, "RATE_LIMITED",
             "Too many messages: wait for the time in Retry-After, then send the message again",
             "LOOM_RATE_LIMIT_ENABLED is set, and the client sends faster than its rate limit.", ClientAction::Retry},
    ErrorRow{ErrorCode::HeadersTooLarge, 431, "HEADERS_TOO_LARGE", "The headers of the request are too large",
             "The request line and the headers are larger than LOOM_HTTP_MAX_HEADER_BYTES.", ClientAction::Correct,
             true},
    ErrorRow{ErrorCode::InternalError, 500, "INTERNAL_ERROR", "Internal Server Error",
             "The service has a defect. Its log has the details.", ClientAction::Retry},
    ErrorRow{ErrorCode::Disabled, 503, "DISABLED", "This endpoint is disabled: ask the operator to enable it",
             "The operator disabled the message type. The response has a code of its own: APP_MONITORING_DISABLED for "
             "LOOM_APP_MONITORING_ENABLED=false.",
             ClientAction::AskOperator},
    ErrorRow{ErrorCode::KafkaUnavailable, 503, "KAFKA_UNAVAILABLE", "Unable to connect to Kafka broker",
             "Kafka is unreachable, cannot store the record, or did not acknowledge it within "
             "LOOM_KAFKA_REQUEST_TIMEOUT_MS.",
             ClientAction::Retry},
    ErrorRow{ErrorCode::Overloaded, 503, "OVERLOADED", "The service is overloaded: try again shortly",
             "A limit is reached: connections, buffered bytes or records buffered for Kafka.", ClientAction::Retry},
    ErrorRow{ErrorCode::ShuttingDown, 503, "SHUTTING_DOWN", "The service is shutting down: try again shortly",
             "The service is shutting down.", ClientAction::Retry},
    ErrorRow{ErrorCode::HttpVersionNotSupported, 505, "HTTP_VERSION_NOT_SUPPORTED",
             "Send the request as HTTP/1.1 or HTTP/1.0", "The request uses another version of HTTP.",
             ClientAction::Correct, true},
};

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
        return u"Missing required field: %1"_s.arg(violation.field());
    case Violation::Kind::WrongType:
        return u"Invalid data type for field '%1': %2"_s.arg(violation.field(), violation.message);
    case Violation::Kind::WrongValue:
        return u"Invalid value for field '%1': %2"_s.arg(violation.field(), violation.message);
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
