// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loom {

/// A file descriptor that is closed with this.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int number() const { return m_number; } ///< negative where there is none
    /// Who calls this closes it.
    int release();

private:
    int m_number = -1;
};

/// Accepts the connections of one listening socket. It holds a descriptor in reserve, so that even a process that has
/// no other left can tell a client so. Belongs to one thread.
class Acceptor
{
public:
    enum class Outcome {
        Accepted,
        NoneWaiting,
        NoDescriptor ///< the process or the machine can open nothing more; trying again at once would not end
    };
    struct Connection
    {
        Outcome outcome;
        int descriptor = -1; ///< of an accepted one; who takes it closes it
    };

    /// Accepts nothing.
    Acceptor() = default;
    /// @p listening is a non-blocking listening socket, of which this takes a descriptor of its own.
    explicit Acceptor(int listening);

    int descriptor() const { return m_listening.number(); }
    Connection accept() const;
    /// Accepts one with the descriptor in reserve, sends it @p answer as far as that goes without waiting, and closes
    /// it. False where none waits.
    bool rejectNext(const QByteArray &answer);

private:
    Descriptor m_listening;
    Descriptor m_reserve;
};

} // namespace loom
