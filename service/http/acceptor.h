// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// Owns a file descriptor and closes it in its destructor.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int number() const { return m_number; } ///< -1 if there is none
    /// Returns the descriptor and gives up ownership: the caller must close it.
    int release();

private:
    int m_number = -1;
};

/// Accepts the connections of one listening socket. Keeps a spare descriptor open, so that a process that has reached
/// its descriptor limit can still accept a connection and answer it with an error. Belongs to one thread.
class Acceptor
{
public:
    enum class Outcome {
        Accepted,
        NoneWaiting,
        NoDescriptor ///< the process or the system has no free descriptor; an immediate retry would fail again
    };
    struct Connection
    {
        Outcome outcome;
        int descriptor = -1; ///< of the accepted connection; the caller must close it
    };

    /// Creates an acceptor without a socket.
    Acceptor() = default;
    /// @p listening is a non-blocking listening socket. The acceptor uses a duplicate of it.
    explicit Acceptor(int listening);

    int descriptor() const { return m_listening.number(); }
    Connection accept() const;
    /// Accepts one connection with the spare descriptor, sends it as much of @p answer as is possible without blocking,
    /// and closes it. Returns false if no connection is waiting.
    bool rejectNext(const QByteArray &answer);

private:
    Descriptor m_listening;
    Descriptor m_reserve;
};

} // namespace loom
