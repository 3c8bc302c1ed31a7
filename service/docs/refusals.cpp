// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/refusals.h"

#include <algorithm>

namespace loom {

namespace {

bool canMeet(const Operation &operation, ErrorCode code)
{
    const bool posts = operation.kind != Operation::Kind::Read;
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::OriginNotAllowed:
    case ErrorCode::UnsupportedData:
    case ErrorCode::InvalidFormat:
    case ErrorCode::UnknownMessageType:
    case ErrorCode::UpgradeRequired:
        return false;
    case ErrorCode::BadRequest:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::RequestTimeout:
    case ErrorCode::PayloadTooLarge:
    case ErrorCode::UriTooLong:
    case ErrorCode::ExpectationFailed:
    case ErrorCode::HeadersTooLarge:
    case ErrorCode::HttpVersionNotSupported:
    case ErrorCode::InternalError:
    case ErrorCode::Overloaded:
        return true;
    case ErrorCode::InvalidJson:
    case ErrorCode::EmptyBody:
    case ErrorCode::LengthRequired:
    case ErrorCode::MessageTooLarge:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::MissingField:
    case ErrorCode::InvalidType:
    case ErrorCode::InvalidValue:
    case ErrorCode::KafkaUnavailable:
    case ErrorCode::ShuttingDown:
        return posts;
    case ErrorCode::EmptyBatch:
        return operation.kind == Operation::Kind::PostMany;
    case ErrorCode::Disabled:
        return posts && !operation.switchName.isEmpty();
    }
    Q_UNREACHABLE();
}

/// What stands in a 422 for a device that did not say its name: the commonest mistake.
Violation someViolation(const Operation &operation, ErrorCode code)
{
    QJsonArray path{QStringLiteral("device_id")};
    if (operation.kind == Operation::Kind::PostMany)
        path.prepend(0);
    switch (code) {
    case ErrorCode::InvalidType:
        return Violation::wrongType(path, QStringLiteral("string"), 17);
    case ErrorCode::InvalidValue:
        return Violation::wrongValue(path, QStringLiteral("has at least 3 characters"), QStringLiteral("p1"),
                                     {{QStringLiteral("min_length"), 3}});
    default:
        return Violation::missing(path);
    }
}

Error errorOf(const Operation &operation, const ErrorRow &row)
{
    if (row.code == ErrorCode::Disabled)
        return Error::disabled(operation.switchName);
    if (row.status == errorRow(ErrorCode::MissingField).status)
        return Error::invalid({someViolation(operation, row.code)});
    return Error::of(row.code);
}

} // namespace

QByteArrayList Refusal::codes() const
{
    QByteArrayList names;
    for (const auto &error : errors)
        names << error.name();
    return names;
}

bool Refusal::canBeSwitched() const
{
    return std::any_of(errors.begin(), errors.end(), [](const auto &e) { return e.code == ErrorCode::Disabled; });
}

QList<Refusal> refusalsOf(const Operation &operation)
{
    QList<Refusal> refusals;
    for (const auto &row : errorTable()) {
        if (!canMeet(operation, row.code))
            continue;
        if (refusals.isEmpty() || refusals.constLast().status != row.status)
            refusals.append(Refusal{row.status, {}});
        refusals.last().errors.append(errorOf(operation, row));
    }
    return refusals;
}

} // namespace loom
