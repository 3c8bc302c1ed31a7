// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages of the monitor protocol, in both directions: a message can be written and read again unchanged, and the
// console's models and the service's filter accept every valid message.
#include "common/catalogue/endpoint.h"
#include "common/protocol/messages.h"
#include "console/models/connectionsmodel.h"
#include "console/models/devicesmodel.h"
#include "console/models/eventtext.h"
#include "console/models/numbers.h"
#include "console/models/outcometext.h"
#include "console/models/payloadtree.h"
#include "console/models/serviceseries.h"
#include "console/models/servicestate.h"
#include "console/models/trafficmodel.h"
#include "service/monitor/eventbroadcaster.h"
#include "tests/fuzz/property.h"

#include <QCoreApplication>

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// The console's state for one service.
struct Console
{
    ServiceState state;
    ServiceSeries series;
    ConnectionsModel connections;
    DevicesModel devices;
    TrafficModel traffic{{20, 100'000}, nullptr};

    void handle(const protocol::Hello &hello) { state.setHello(hello); }

    void handle(const protocol::Snapshot &snapshot)
    {
        state.addSnapshot(snapshot);
        series.addSnapshot(snapshot);
        connections.update(snapshot.connections, snapshot.time);
        for (const auto &topic : snapshot.topics) {
            for (const auto measure : {ServiceSeries::Messages, ServiceSeries::Bytes})
                series.points(topic.topic, measure, 0, snapshot.time, 100);
            bytesText(double(topic.bytes));
        }
        for (const auto total : {ServiceSeries::Rejected, ServiceSeries::MedianTime, ServiceSeries::P99Time})
            series.points(total, 0, snapshot.time, 100);
        show(connections);
        devices.update(snapshot.devices, snapshot.time);
        show(devices);
    }

    void handle(const protocol::Events &events)
    {
        traffic.add(events);
        traffic.flush();
        show(traffic);
        for (const auto &event : events.events)
            show(event);
    }

    void handle(const protocol::Found &found)
    {
        for (const auto &event : found.events)
            outcomeText(event, TimeZone::Utc);
        handle(protocol::Events{found.events, found.skipped, 0});
    }

    void handle(const protocol::Rejected &) {}

    static void show(const QAbstractItemModel &model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                model.index(row, column).data();
        }
    }

    static void show(const protocol::Event &event)
    {
        PayloadTree tree;
        tree.show(event);
        const auto text = payloadText(event);
        for (const auto &violation : event.violations) {
            const auto place = violation.toObject()[u"loc"_s].toArray();
            tree.find(place);
            violationField(violation.toObject());
            const auto range = fieldRange(text, place);
            require(!range || (range->start >= 0 && range->start + range->length <= text.size()),
                    "a marked range must be within the payload");
        }
        curlCommand(event, QUrl(u"http://127.0.0.1:8000"_s));
    }
};

const Endpoint &anyEndpoint()
{
    static const Endpoint endpoint{.id = u"device/sensor/gps/v1"_s,
                                   .file = {},
                                   .route = "/sensor/gps",
                                   .title = {},
                                   .description = {},
                                   .schema = {},
                                   .rules = *Schema::compile({}, u"any"_s),
                                   .examples = {},
                                   .switchName = {}};
    return endpoint;
}

/// The service's processing of a console's messages.
struct Service
{
    void handle(const protocol::Subscribe &request)
    {
        MemoryBudget memory(64 * 1024 * 1024);
        EventQueue queue(request, memory);
        MessageEvent event{.endpoint = &anyEndpoint()};
        event.payload = request.text.toUtf8() + "\xc3\xa4\xff";
        for (int i = 0; i < 3; ++i)
            queue.push(event);
        for (const auto &sent : queue.take().events)
            require(sent.isCut || sent.payloadBytes() == event.payload,
                    "a payload that is not truncated must be sent unchanged");
    }
    void handle(const protocol::Unsubscribe &) {}
    void handle(const protocol::Disconnect &) {}
    void handle(const protocol::Find &request)
    {
        OutcomeHistory history(2);
        MessageEvent event{.endpoint = &anyEndpoint()};
        event.messageId = request.id.toUpper();
        for (int i = 0; i < 3; ++i)
            history.add(Outcome::of(event));
        const auto found = history.find(request);
        require(found.request == request.request, "an answer must have the id of its request");
        require(found.events.size() <= 2, "more outcomes are found than are kept");
    }
};

template<typename Side, typename Decoded>
void check(Side &side, QByteArrayView text, const Decoded &decode)
{
    const auto message = decode(text);
    if (!message)
        return require(!message.error().message.isEmpty(), "a rejection must have a reason");
    const auto written = protocol::encode(*message);
    const auto again = decode(written);
    require(bool(again), "a written message must be readable");
    requireEqual(protocol::encode(*again), written, "a message changes when it is written and read");
    std::visit([&](const auto &one) { side.handle(one); }, *message);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int count = 1;
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    static const QCoreApplication application(count, arguments); // needed by the timers of the models
    Console console;
    Service service;
    Input input(data, size);
    while (!input.isEmpty()) {
        const auto text = input.until('\n');
        check(console, text, protocol::decodeFromService);
        check(service, text, protocol::decodeFromConsole);
    }
    return 0;
}
