// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire.h"

#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <cstdlib>

using namespace std::literals;

namespace {

constexpr std::array<char, 4> Mask{0x12, 0x34, 0x56, 0x78};
constexpr uint8_t FinalText = 0x81;
constexpr uint8_t Masked = 0x80;
constexpr uint8_t TwoBytes = 126;
constexpr uint8_t EightBytes = 127;

uint8_t byteAt(std::string_view bytes, size_t place)
{
    return uint8_t(bytes[place]);
}

std::string bigEndian(size_t value, int bytes)
{
    std::string text;
    while (bytes-- > 0)
        text.push_back(char(value >> (8 * bytes) & 0xff));
    return text;
}

class Http : public Wire
{
public:
    explicit Http(std::string path) : m_path(std::move(path)) {}

    bool open(int, size_t) const override { return true; }

    std::string message(std::string_view text) const override
    {
        return "POST " + m_path + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: "
               + std::to_string(text.size()) + "\r\n\r\n" + std::string(text);
    }

    std::optional<Reply> takeReply(std::string &bytes) const override
    {
        const size_t end = bytes.find("\r\n\r\n");
        const size_t name = bytes.find("Content-Length: ");
        if (end == std::string::npos || name > end)
            return std::nullopt;
        const size_t size = std::strtoul(bytes.c_str() + name + "Content-Length: "sv.size(), nullptr, 10);
        if (bytes.size() < end + 4 + size)
            return std::nullopt;
        const bool isAccepted = bytes.starts_with("HTTP/1.1 2");
        bytes.erase(0, end + 4 + size);
        return isAccepted ? Reply::Accepted : Reply::Rejected;
    }

private:
    std::string m_path;
};

class WebSocket : public Wire
{
public:
    explicit WebSocket(std::string path) : m_path(std::move(path)) {}

    bool open(int socket, size_t number) const override
    {
        const std::string request =
            "GET " + m_path + "/bench-" + std::to_string(number)
            + " HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        send(socket, request.data(), request.size(), MSG_NOSIGNAL);
        std::string answer;
        char byte = 0;
        while (!answer.ends_with("\r\n\r\n") && recv(socket, &byte, 1, 0) == 1)
            answer.push_back(byte);
        return answer.starts_with("HTTP/1.1 101");
    }

    std::string message(std::string_view text) const override
    {
        std::string frame(1, char(FinalText));
        if (text.size() < TwoBytes)
            frame.push_back(char(Masked | text.size()));
        else if (text.size() <= 0xffff)
            frame += char(Masked | TwoBytes) + bigEndian(text.size(), 2);
        else
            frame += char(Masked | EightBytes) + bigEndian(text.size(), 8);
        frame.append(Mask.data(), Mask.size());
        for (size_t i = 0; i < text.size(); ++i)
            frame.push_back(char(text[i] ^ Mask[i % 4]));
        return frame;
    }

    /// Answers are shorter than 64 KiB.
    std::optional<Reply> takeReply(std::string &bytes) const override
    {
        if (bytes.size() < 4)
            return std::nullopt;
        const bool isLong = byteAt(bytes, 1) == TwoBytes;
        const size_t head = isLong ? 4 : 2;
        const size_t size = isLong ? byteAt(bytes, 2) * 256U + byteAt(bytes, 3) : byteAt(bytes, 1);
        if (bytes.size() < head + size)
            return std::nullopt;
        const bool isText = byteAt(bytes, 0) == FinalText;
        const bool isAccepted = std::string_view(bytes).substr(head, size).find(R"("type":"ack")") != std::string::npos;
        bytes.erase(0, head + size);
        if (!isText)
            return Reply::Ping;
        return isAccepted ? Reply::Accepted : Reply::Rejected;
    }

private:
    std::string m_path;
};

} // namespace

std::unique_ptr<Wire> makeWire(std::string_view name, std::string path)
{
    if (name == "websocket")
        return std::make_unique<WebSocket>(std::move(path));
    return std::make_unique<Http>(std::move(path));
}
