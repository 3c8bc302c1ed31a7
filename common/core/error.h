// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/violation.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace loom {

class JsonObjectWriter;

/// Every way in which the service rejects something. One row of the table in error.cpp each.
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

/// For how long a client that sends too often is to send nothing.
struct RatePause
{
    qint64 seconds = 0; ///< 0: there is none
    int quota = 0; ///< so many may be sent
    qint64 windowSeconds = 0; ///< in this time
};

/// A rejection: its code, a sentence for the person who reads it, and for a 422 every violation.
struct Error
{
    ErrorCode code;
    QString message;
    Violations violations;
    QByteArray ownName; ///< what "code" says, where it is not the row's name
    RatePause pause = {};

    /// An error that says what its row says.
    static Error of(ErrorCode code);
    static Error of(ErrorCode code, const QString &message);
    /// A message that does not fit its schema; code and text are those of the first violation.
    static Error invalid(Violations violations);
    /// What is posted is not wanted here at present; "APP_MONITORING" makes it APP_MONITORING_DISABLED.
    static Error disabled(const QString &switchName);

    int status() const { return errorRow(code).status; }
    /// "KAFKA_UNAVAILABLE"
    QByteArray name() const { return ownName.isEmpty() ? QByteArray(errorRow(code).name) : ownName; }
    /// JSON: an array of every violation where there is one, else the message.
    QByteArray detail() const;

    /// The one body for every failure, in the guide's two shapes at once.
    /// @p now is milliseconds since the epoch.
    QByteArray toBody(const QByteArray &requestId, qint64 now) const;
    /// The same as members of @p body, to which more can be added.
    void addTo(JsonObjectWriter &body, const QByteArray &requestId, qint64 now) const;
};

} // namespace loom
