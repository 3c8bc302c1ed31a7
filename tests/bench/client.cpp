// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/outcome.h"
#include "tests/bench/wire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

// Generates load that wrk cannot: WebSockets, and a fixed message rate. Each connection has one message in flight. With
// a rate, the latency of a message is measured from its due time, so that a service that falls behind cannot hide it.
// Usage: bench_client http|websocket PORT PATH FILE CONNECTIONS SECONDS [RATE]. FILE has one message per line.

namespace {

struct Connection
{
    int socket = -1;
    std::string out;
    size_t sent = 0;
    std::string in;
    Clock::time_point since; ///< due time of its message
};

class Client
{
public:
    Client(const Wire &wire, std::vector<std::string> messages, double rate);

    void connect(uint16_t port, size_t count);
    void run(std::chrono::duration<double> duration);

private:
    void open(Connection &connection, uint16_t port, size_t number);
    void send(Connection &connection, Clock::time_point due);
    void sendDue();
    void flush(Connection &connection);
    void read(Connection &connection);
    void takeReply(Connection &connection, Reply reply);

    const Wire &m_wire;
    std::vector<std::string> m_messages;
    std::optional<Pace> m_pace;
    std::vector<Connection> m_connections;
    std::deque<Connection *> m_free;
    size_t m_turn = 0;
    int m_epoll = epoll_create1(0);
    Outcome m_outcome;
};

Client::Client(const Wire &wire, std::vector<std::string> messages, double rate)
    : m_wire(wire), m_messages(std::move(messages))
{
    if (rate > 0)
        m_pace.emplace(rate);
}

void Client::connect(uint16_t port, size_t count)
{
    m_connections.resize(count);
    for (size_t i = 0; i < count; ++i) {
        open(m_connections[i], port, i);
        m_free.push_back(&m_connections[i]);
    }
}

void Client::open(Connection &connection, uint16_t port, size_t number)
{
    connection.socket = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::connect(connection.socket, reinterpret_cast<sockaddr *>(&address), sizeof address)
        || !m_wire.open(connection.socket, number)) {
        std::fprintf(stderr, "bench_client: connection %zu was not accepted\n", number);
        std::exit(1);
    }
    const int yes = 1;
    setsockopt(connection.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.ptr = &connection;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, connection.socket, &event);
}

void Client::run(std::chrono::duration<double> duration)
{
    m_outcome.begin();
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(duration);
    std::array<epoll_event, 256> events{};
    while (Clock::now() < end) {
        sendDue();
        const int count =
            waitUntil(m_epoll, events.data(), int(events.size()), m_pace && !m_free.empty() ? m_pace->due() : end);
        for (int i = 0; i < count; ++i) {
            auto &connection = *static_cast<Connection *>(events.at(size_t(i)).data.ptr);
            if (events.at(size_t(i)).events & EPOLLOUT)
                flush(connection);
            read(connection);
        }
    }
    m_outcome.print();
}

/// Messages without a free connection stay due until a connection is free.
void Client::sendDue()
{
    while (!m_free.empty()) {
        const auto now = Clock::now();
        const auto due = m_pace ? m_pace->due() : now;
        if (due > now)
            return;
        Connection *const next = m_free.front();
        m_free.pop_front();
        send(*next, due);
        if (m_pace)
            m_pace->next();
    }
}

void Client::send(Connection &connection, Clock::time_point due)
{
    connection.since = due;
    connection.out = m_messages[m_turn++ % m_messages.size()];
    connection.sent = 0;
    flush(connection);
}

void Client::flush(Connection &connection)
{
    while (connection.sent < connection.out.size()) {
        const ssize_t duration = ::send(connection.socket, connection.out.data() + connection.sent,
                                        connection.out.size() - connection.sent, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (duration < 0)
            return;
        connection.sent += size_t(duration);
    }
}

void Client::read(Connection &connection)
{
    std::array<char, 65536> bytes;
    ssize_t got = 0;
    while ((got = recv(connection.socket, bytes.data(), bytes.size(), MSG_DONTWAIT)) > 0)
        connection.in.append(bytes.data(), size_t(got));
    if (got == 0) {
        m_outcome.onFailure();
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, connection.socket, nullptr);
    }
    while (const auto reply = m_wire.takeReply(connection.in))
        takeReply(connection, *reply);
}

void Client::takeReply(Connection &connection, Reply reply)
{
    if (reply == Reply::Ping)
        return;
    m_outcome.count(Clock::now() - connection.since, reply == Reply::Accepted);
    m_free.push_back(&connection);
}

std::vector<std::string> messagesIn(const char *file, const Wire &wire)
{
    std::vector<std::string> messages;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        messages.push_back(wire.message(line));
    return messages;
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 7) {
        std::fputs("Usage: bench_client http|websocket PORT PATH FILE CONNECTIONS SECONDS [RATE]\n", stderr);
        return 2;
    }
    const auto wire = makeWire(arguments[1], arguments[3]);
    const double rate = count > 7 ? std::strtod(arguments[7], nullptr) : 0;
    Client client(*wire, messagesIn(arguments[4], *wire), rate);
    client.connect(uint16_t(std::atoi(arguments[2])), size_t(std::atoi(arguments[5])));
    client.run(std::chrono::duration<double>(std::strtod(arguments[6], nullptr)));
}
