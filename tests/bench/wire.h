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
    Ping
};

/// The encoding of messages and answers on a connection.
class Wire
{
public:
    virtual ~Wire() = default;

    /// Prepares connection @p number; may block. Returns false if it was rejected.
    virtual bool open(int socket, size_t number) const = 0;
    virtual std::string message(std::string_view text) const = 0;
    /// Removes and parses one complete answer at the start of @p bytes; returns nothing if it is incomplete.
    virtual std::optional<Reply> takeReply(std::string &bytes) const = 0;
};

/// "http": POST requests to @p path. "websocket": frames to @p path; each connection is a separate device.
std::unique_ptr<Wire> makeWire(std::string_view name, std::string path);
