// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

enum class Reply {
    Accepted,
    Rejected,
    SignOfLife
};

/// How messages go over a connection, and how they are answered.
class Wire
{
public:
    virtual ~Wire() = default;

    /// Makes connection @p number ready, which may block; false if it was rejected.
    virtual bool open(int socket, size_t number) const = 0;
    virtual std::string message(std::string_view text) const = 0;
    /// Takes one whole answer off the beginning of @p bytes.
    virtual std::optional<Reply> takeReply(std::string &bytes) const = 0;
};

/// "http": POSTs to @p path. "websocket": frames to @p path, in which each connection is a device of its own.
std::unique_ptr<Wire> makeWire(std::string_view name, std::string path);
