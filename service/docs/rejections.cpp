// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/rejections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool canMeet(const Operation &operation, ErrorCode code)
{
    const bool messageTypes = operation.kind == Operation::Kind::MessageType;
    const bool posts = operation.kind == Operation::Kind::Post || operation.kind == Operation::Kind::PostMany;
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::UpgradeRequired:
        return false;
    case ErrorCode::UnsupportedData:
    case ErrorCode::InvalidFormat:
    case ErrorCode::UnknownMessageType:
        return messageTypes;
    case ErrorCode::BadRequest:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::RequestTimeout:
    case ErrorCode::PayloadTooLarge:
    case ErrorCode::UriTooLong:
    case ErrorCode::ExpectationFailed:
    case ErrorCode::HeadersTooLarge:
    case ErrorCode::HttpVersionNotSupported:
    case ErrorCode::InternalError:
        return !messageTypes;
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
        return operation.needsCredential && !messageTypes;
    case ErrorCode::RateLimited:
        return operation.isLimited && !messageTypes;
    case ErrorCode::Overloaded:
        return true;
    case ErrorCode::InvalidJson:
    case ErrorCode::EmptyBody:
    case ErrorCode::MessageTooLarge:
    case ErrorCode::MissingField:
    case ErrorCode::InvalidType:
    case ErrorCode::InvalidValue:
    case ErrorCode::KafkaUnavailable:
        return posts || messageTypes;
    case ErrorCode::InvalidEncoding:
    case ErrorCode::LengthRequired:
    case ErrorCode::OriginNotAllowed:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::ShuttingDown:
        return posts;
    case ErrorCode::EmptyBatch:
        return operation.kind == Operation::Kind::PostMany;
    case ErrorCode::Disabled:
        return posts && !operation.switches.isEmpty();
    }
    Q_UNREACHABLE();
}

/// An example violation of a message over the WebSocket, where the device follows from the path.
Violation someStreamViolation(ErrorCode code)
{
    const QJsonArray type{u"message_type"_s};
    switch (code) {
    case ErrorCode::InvalidType:
        return Violation::wrongType(type, u"string"_s, 17);
    case ErrorCode::InvalidValue:
        return Violation::wrongValue({u"message_id"_s}, u"has at least 1 characters"_s, QString(),
                                     {{u"min_length"_s, 1}});
    default:
        return Violation::missing(type);
    }
}

/// An example violation for a 422: a missing or short device_id, the most common mistake.
Violation someViolation(const Operation &operation, ErrorCode code)
{
    if (operation.kind == Operation::Kind::MessageType)
        return someStreamViolation(code);
    QJsonArray path{u"device_id"_s};
    if (operation.kind == Operation::Kind::PostMany)
        path.prepend(0);
    switch (code) {
    case ErrorCode::InvalidType:
        return Violation::wrongType(path, u"string"_s, 17);
    case ErrorCode::InvalidValue:
        return Violation::wrongValue(path, u"has at least 3 characters"_s, u"p1"_s, {{u"min_length"_s, 3}});
    default:
        return Violation::missing(path);
    }
}

QList<Error> errorsOf(const Operation &operation, const ErrorRow &row)
{
    QList<Error> errors;
    switch (row.code) {
    case ErrorCode::Disabled:
        for (const auto &name : operation.switches)
            errors << Error::disabled(name);
        return errors;
    case ErrorCode::MissingField:
    case ErrorCode::InvalidType:
    case ErrorCode::InvalidValue:
        return {Error::invalid({someViolation(operation, row.code)})};
    default:
        return {Error::of(row.code)};
    }
}

} // namespace

QByteArrayList Rejection::codes() const
{
    QByteArrayList names;
    for (const auto &error : errors)
        names << error.name();
    return names;
}

bool Rejection::canBeSwitched() const
{
    return std::any_of(errors.begin(), errors.end(), [](const auto &e) { return e.code == ErrorCode::Disabled; });
}

QList<Rejection> rejectionsOf(const Operation &operation)
{
    QList<Rejection> rejections;
    for (const auto &row : errorTable()) {
        if (!canMeet(operation, row.code))
            continue;
        if (rejections.isEmpty() || rejections.constLast().status != row.status)
            rejections.append(Rejection{row.status, {}});
        rejections.last().errors.append(errorsOf(operation, row));
    }
    return rejections;
}

} // namespace loom
