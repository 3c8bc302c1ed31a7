// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QString>

#include <utility>
#include <variant>

namespace loom {

/// Why something that is set up once (a configuration, a schema, a listener) could not be.
/// The text is for the person who starts the program: what is wrong, where, and what is allowed.
struct Failure
{
    enum class Kind {
        Permanent, ///< somebody has to change something: a wrong setting, a missing permission
        Transient ///< it can go away by itself: a port that is taken, a name that cannot be resolved yet
    };

    QString message;
    Kind kind = Kind::Permanent;

    static Failure transient(const QString &message) { return {message, Kind::Transient}; }
};

/// A value, or why there is none. Asking for the one that is not there is a bug, not an error.
template<typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_held(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_held.index() == 0; }

    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(value()); }
    const T *operator->() const { return &value(); }

    const E &error() const
    {
        Q_ASSERT(m_held.index() == 1);
        return *std::get_if<1>(&m_held);
    }

private:
    const T &value() const
    {
        Q_ASSERT(m_held.index() == 0);
        return *std::get_if<0>(&m_held);
    }
    T &value()
    {
        Q_ASSERT(m_held.index() == 0);
        return *std::get_if<0>(&m_held);
    }

    std::variant<T, E> m_held;
};

} // namespace loom
