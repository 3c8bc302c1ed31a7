// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace loom {

/// Why an operation at startup or reload failed (a configuration, a schema, a listener). The text is for the person who
/// starts the program: the mistake, its location and the allowed values.
struct Failure
{
    enum class Kind {
        Permanent, ///< needs a change by a person: a wrong setting, a missing permission
        Transient ///< may resolve itself: a port in use, a name that cannot be resolved yet
    };

    QString message;
    Kind kind = Kind::Permanent;

    static Failure transient(const QString &message) { return {message, Kind::Transient}; }
};

/// A value or an error: std::expected (C++23) as implemented by tl::expected, with an implicit conversion from the
/// error instead of tl::unexpected. Accessing the alternative that is absent is undefined behaviour.
template<typename T, typename E = Error>
class [[nodiscard]] Result : public tl::expected<T, E>
{
public:
    Result(T value) : tl::expected<T, E>(tl::in_place, std::move(value)) {}
    Result(E error) : tl::expected<T, E>(tl::unexpect, std::move(error)) {}
};

/// The success of an operation that has no value, or its error.
template<typename E>
class [[nodiscard]] Result<void, E> : public tl::expected<void, E>
{
public:
    Result() = default;
    Result(E error) : tl::expected<void, E>(tl::unexpect, std::move(error)) {}
};

} // namespace loom
