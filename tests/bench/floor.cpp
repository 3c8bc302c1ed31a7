// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/recordsink.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

// The baseline for an ingestion service: accepts each POST without parsing its body, and sends the same answer as the
// service. With Kafka, it first stores the body as a record, and answers after the delivery report; requests that
// arrive in one turn of epoll are produced together. Single-threaded. Usage: bench_floor [BROKERS TOPIC
// REQUESTS_IN_FLIGHT]. Prints "Listening on PORT" when it is ready.

namespace {

using namespace std::literals;

constexpr int MaxEvents = 512;
constexpr size_t HeadBytes = 16384;

// The service's answer, except for the ids.
constexpr std::string_view Created =
    "HTTP/1.1 201 Created\r\n"
    "Content-Type: application/json\r\n"
    "Content-Length: 104\r\n"
    "Date: Wed, 25 Nov 2026 09:31:19 GMT\r\n"
    "X-Request-ID: f124a532-3a63-4cb9-b645-65aac88d9243\r\n"
    "Access-Control-Allow-Origin: *\r\n"
    "Access-Control-Expose-Headers: X-Request-ID, Retry-After\r\n"
    "X-Content-Type-Options: nosniff\r\n\r\n"
    R"({"status":"success","message_id":"28d3c058-6408-4516-803f-d990acb4a94a","topic":"device.sensor.gps.raw"})";
constexpr std::string_view Unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

struct Connection
{
    int socket = -1;
    uint32_t generation = 0; ///< identifies reports for an earlier connection with this descriptor
    std::string head;
    Record record;
    size_t arrived = 0; ///< received bytes of the record's body
    bool inBody = false;
};

class Floor
{
public:
    Floor() : m_epoll(epoll_create1(0)) {}

    void storeIn(const char *brokers, const char *topic, const char *inFlight)
    {
        m_sink.emplace(brokers, topic, inFlight);
    }

    int listen();
    [[noreturn]] void run();

private:
    void watch(int descriptor, uint32_t events) const;
    void accept();
    void read(Connection &from);
    bool readBody(Connection &from);
    bool readHead(Connection &from);
    bool takeHead(Connection &from);
    void finish(Connection &from);
    void answer(uint64_t place, bool isStored);
    void close(Connection &connection);

    std::optional<RecordSink> m_sink;
    int m_epoll;
    int m_listener = -1;
    std::deque<Connection> m_connections; ///< indexed by descriptor
};

int Floor::listen()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) || ::listen(m_listener, 4096)
        || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size)) {
        std::perror("bench_floor");
        std::exit(1);
    }
    watch(m_listener, EPOLLIN);
    if (m_sink)
        watch(m_sink->descriptor(), EPOLLIN);
    return ntohs(address.sin_port);
}

void Floor::run()
{
    std::array<epoll_event, MaxEvents> events{};
    const RecordSink::Report report = [this](uint64_t place, bool isStored) { answer(place, isStored); };
    while (true) {
        const int count = epoll_wait(m_epoll, events.data(), MaxEvents, -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events.at(size_t(i)).data.fd;
            if (descriptor == m_listener)
                accept();
            else if (m_sink && descriptor == m_sink->descriptor())
                m_sink->takeReports(report);
            else
                read(m_connections[size_t(descriptor)]);
        }
        if (m_sink)
            m_sink->handOver(report);
    }
}

void Floor::watch(int descriptor, uint32_t events) const
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void Floor::accept()
{
    int client = -1;
    while ((client = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK)) >= 0) {
        const int yes = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        while (m_connections.size() <= size_t(client))
            m_connections.emplace_back();
        m_connections[size_t(client)].socket = client;
        watch(client, EPOLLIN);
    }
}

void Floor::read(Connection &from)
{
    while (from.socket >= 0 && (from.inBody ? readBody(from) : readHead(from))) {}
}

/// Receives into the record's buffer, without copying. Returns whether there may be more input.
bool Floor::readBody(Connection &from)
{
    const size_t wanted = from.record.bodyBytes() - from.arrived;
    const ssize_t got = recv(from.socket, from.record.body() + from.arrived, wanted, 0);
    if (got == 0 || (got < 0 && errno != EAGAIN))
        close(from);
    if (got <= 0)
        return false;
    from.arrived += size_t(got);
    if (from.arrived < from.record.bodyBytes())
        return true;
    finish(from);
    return false;
}

bool Floor::readHead(Connection &from)
{
    std::array<char, HeadBytes> bytes;
    const ssize_t got = recv(from.socket, bytes.data(), bytes.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN))
        close(from);
    if (got <= 0)
        return false;
    from.head.append(bytes.data(), size_t(got));
    while (takeHead(from)) {}
    return from.inBody;
}

/// Returns whether a complete head was received. The bytes after it belong to the body.
bool Floor::takeHead(Connection &from)
{
    const size_t end = from.head.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    const size_t name = from.head.find("Content-Length: ");
    const size_t length =
        name < end ? std::strtoul(from.head.c_str() + name + "Content-Length: "sv.size(), nullptr, 10) : 0;
    const std::string_view rest = std::string_view(from.head).substr(end + 4);
    from.record = Record(length);
    from.arrived = std::min(length, rest.size());
    std::memcpy(from.record.body(), rest.data(), from.arrived);
    from.head.erase(0, end + 4 + from.arrived);
    from.inBody = from.arrived < length;
    if (from.inBody)
        return false;
    finish(from);
    return true;
}

void Floor::finish(Connection &from)
{
    from.inBody = false;
    const uint64_t place = uint64_t(from.generation) << 32 | uint32_t(from.socket);
    if (!m_sink)
        answer(place, true);
    else
        m_sink->add(std::move(from.record), place);
}

void Floor::answer(uint64_t place, bool isStored)
{
    const Connection &to = m_connections[uint32_t(place)];
    const std::string_view text = isStored ? Created : Unavailable;
    if (to.socket >= 0 && to.generation == place >> 32)
        send(to.socket, text.data(), text.size(), MSG_NOSIGNAL);
}

void Floor::close(Connection &connection)
{
    ::close(connection.socket);
    const uint32_t next = connection.generation + 1;
    connection = {};
    connection.generation = next;
}

} // namespace

int main(int count, char **arguments)
{
    Floor floor;
    if (count == 4)
        floor.storeIn(arguments[1], arguments[2], arguments[3]);
    std::printf("Listening on %d\n", floor.listen());
    std::fflush(stdout);
    floor.run();
}
