// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeservice.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loom::test {

protocol::Hello someHello()
{
    protocol::Hello hello;
    hello.version = u"1.2.3"_s;
    hello.startedAt = 1'704'067'200'000;
    hello.httpPort = 8000;
    hello.httpsPort = 8443;
    hello.messageTypes = {
        {u"device/sensor/gps/v1"_s, u"Position"_s, {}, u"/sensor/gps"_s, {u"device.sensor.gps.raw"_s}, false, {}, {}},
        {u"device/health/heartrate/v1"_s,
         u"Heart rate"_s,
         {},
         u"/sensor/heartrate"_s,
         {u"device.health.heartrate.raw"_s},
         false,
         {},
         {}}};
    return hello;
}

protocol::Snapshot someSnapshot(qint64 time, qint64 stored)
{
    protocol::Snapshot snapshot;
    snapshot.time = time;
    snapshot.kafkaConnected = true;
    snapshot.topics = {{u"device.sensor.gps.raw"_s, stored, 0, stored * 200},
                       {u"device.health.heartrate.raw"_s, stored / 2, 0, stored * 50}};
    snapshot.latencyBounds = {0.001, 0.01, 0.1};
    snapshot.latencyCounts = {stored, stored / 2, 0, 0};
    return snapshot;
}

protocol::ConnectionInfo someConnection(qint64 id, const QString &device)
{
    protocol::ConnectionInfo info;
    info.id = id;
    info.protocol = u"http"_s;
    info.address = u"192.0.2.%1:50000"_s.arg(id % 250);
    info.device = device;
    info.since = 1'704'067'200'000;
    info.lastSeen = info.since + 60'000;
    info.messages = id * 10;
    info.bytes = id * 2000;
    return info;
}

protocol::Event someEvent(qint64 offset)
{
    protocol::Event event;
    event.time = 1'704'067'200'000 + offset;
    event.transport = u"http"_s;
    event.connection = 1;
    event.messageType = u"device/sensor/gps/v1"_s;
    event.route = u"/sensor/gps"_s;
    event.topic = u"device.sensor.gps.raw"_s;
    event.device = u"phone-001"_s;
    event.messageId = u"message-%1"_s.arg(offset);
    event.requestId = u"request-%1"_s.arg(offset);
    event.status = 201;
    event.partition = 2;
    event.offset = offset;
    event.payload =
        QString::fromUtf8(R"({"device_id":"phone-001","latitude":52.5,"longitude":13.4,"place":"it's here"})");
    event.bytes = event.payload.size();
    event.kafkaMs = 1.5;
    event.totalMs = 2.25;
    return event;
}

protocol::Event someRejection()
{
    auto event = someEvent(0);
    event.topic.clear();
    event.partition = -1;
    event.offset = -1;
    event.status = 422;
    event.code = u"INVALID_VALUE"_s;
    event.message = u"latitude: ensure this value is less than or equal to 90"_s;
    event.payload = u"{\"device_id\":\"phone-001\",\"latitude\":91,\"longitude\":13.4}"_s;
    event.violations = QJsonDocument::fromJson(R"([{"type":"value_error","loc":["body","latitude"],)"
                                               R"("msg":"ensure this value is less than or equal to 90",)"
                                               R"("input":91,"ctx":{"le":90}}])")
                           .array();
    return event;
}

} // namespace loom::test
