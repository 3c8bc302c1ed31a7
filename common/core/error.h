// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace loom {

class JsonObjectWriter;

/// All reasons for which the service rejects a request or message. Each has one row in the table in error.cpp.
enum class ErrorCode {
    BadRequest,
    InvalidEncoding,
    InvalidJson,
    EmptyBody,
    EmptyBatch,
    Unauthenticated,
    Forbidden,
    OriginNotAllowed,
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    LengthRequired,
    PayloadTooLarge,
    MessageTooLarge,
    UriTooLong,
    UnsupportedMediaType,
    UnsupportedData,
    ExpectationFailed,
    RateLimited,
    HeadersTooLarge,
    HttpVersionNotSupported,
    MissingField,
    InvalidType,
    InvalidValue,
    InvalidFormat,
    UnknownMessageType,
    UpgradeRequired,
    InternalError,
    Disabled,
    KafkaUnavailable,
    Overloaded,
    ShuttingDown,
};

/// What a client should do after an error.
enum class ClientAction {
    Correct, ///< change the request; sending it again unchanged fails again
    Retry, ///< send the same message again later, with the same message_id
    AskOperator ///< only the operator can permit the request
};

/// An error code: its HTTP status, its name in "code", the default message, and its documentation.
struct ErrorRow
{
    ErrorCode code;
    int status;
    const char *name;
    const char *message;
    const char *cause; ///< a sentence for docs/errors.md
    ClientAction action;
    bool losesFraming = false; ///< the start of the next request is unknown, so the HTTP connection is closed
};

std::span<const ErrorRow> errorTable();
const ErrorRow &errorRow(ErrorCode code);

/// How long a client that exceeded a rate limit must wait.
struct RatePause
{
    qint64 seconds = 0; ///< 0: no pause
    int quota = 0; ///< messages allowed per window
    qint64 windowSeconds = 0; ///< length of the window
};

/// A rejection: error code, message for a human reader, and for a 422 every violation.
struct Error
{
    ErrorCode code;
    QString message;
    Violations violations = {};
    QByteArray ownName = {}; ///< value of "code" if it differs from the row's name; else empty
    RatePause pause = {};

    /// Returns an error with the default message of its row.
    static Error of(ErrorCode code);
    static Error of(ErrorCode code, const QString &message);
    /// Returns the error for a message that violates its schema. Code and message are those of the first violation.
    static Error invalid(Violations violations);
    /// Returns the error for a disabled endpoint. @p switchName "APP_MONITORING" results in the code
    /// APP_MONITORING_DISABLED.
    static Error disabled(const QString &switchName);

    int status() const { return errorRow(code).status; }
    /// Value of "code": "KAFKA_UNAVAILABLE"
    QByteArray name() const { return ownName.isEmpty() ? QByteArray(errorRow(code).name) : ownName; }
    /// JSON value of "detail": an array of all violations if there are any, else the message.
    QByteArray detail() const;

    /// Returns the JSON body of an error response. It contains the members of both error formats of the integration
    /// guide. @p now is milliseconds since the epoch.
    QByteArray toBody(const QByteArray &requestId, qint64 now) const;
    /// Adds the members of toBody() to @p body.
    void addTo(JsonObjectWriter &body, const QByteArray &requestId, qint64 now) const;
};

} // namespace loom
