// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/crowd.h"

#include "tests/support/httpclient.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom::test {

namespace {

constexpr qsizetype BatchSize = 20;
// Leaves processor time to the brokers, which run on the same machine.
constexpr auto PauseBetweenPosts = 4ms;
// Shorter than Retry-After, as with many impatient clients.
constexpr auto PauseBeforeRepeating = 100ms;

/// The numbers of the messages that the client is posting.
using Numbers = QList<qsizetype>;

QByteArray bodyOf(const Ledger &ledger, const Numbers &numbers, bool isBatch)
{
    QByteArrayList items;
    for (const qsizetype number : numbers)
        items << "{\"device_id\":\"" + ledger.device + "\",\"message_id\":\"" + ledger.messageId(number) + "\","
                     + (isBatch ? "\"sensor_type\":\"temperature\",\"value\":{\"air\":21.5}}" : "\"bpm\":72}");
    return isBatch ? '[' + items.join(',') + ']' : items.first();
}

/// The positions of the batch items that were not stored.
QSet<qsizetype> failedItems(const HttpResponse &response)
{
    QSet<qsizetype> failed;
    const auto errors = response.json()[u"errors"_s].toArray();
    for (const auto &error : errors)
        failed.insert(error[u"index"_s].toInt());
    return failed;
}

bool isUnavailable(const QJsonValue &error)
{
    return QStringList{u"KAFKA_UNAVAILABLE"_s, u"OVERLOADED"_s}.contains(error[u"code"_s].toString());
}

/// Removes the numbers from @p numbers that need not be posted again.
Answers classify(const HttpResponse &response, Ledger &ledger, Numbers &numbers, bool isBatch)
{
    Answers answers;
    if (response.status == 201) {
        const auto failed = isBatch ? failedItems(response) : QSet<qsizetype>();
        Numbers again;
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            if (failed.contains(i))
                again << numbers[i];
            else
                ledger.messages[size_t(numbers[i])].isAcknowledged = true;
        }
        answers.acknowledged = numbers.size() - again.size();
        answers.unavailable = again.size();
        const auto errors = response.json()[u"errors"_s].toArray();
        answers.others = std::count_if(errors.begin(), errors.end(), [](auto error) { return !isUnavailable(error); });
        answers.unavailable -= answers.others;
        numbers = again;
    } else if (response.status == 503) {
        answers.unavailable = numbers.size();
    } else if (response.status == 0) {
        answers.none = numbers.size();
    } else {
        answers.others = std::exchange(numbers, {}).size();
    }
    if (answers.others > 0)
        answers.firstOther = QByteArray::number(response.status) + ' ' + response.body;
    return answers;
}

} // namespace

QByteArrayList Crowd::topics()
{
    return {"device.health.heartrate.raw", "device.sensor.temperature.raw"};
}

Crowd::Crowd(const QByteArray &name, const QList<quint16> &ports, int clients)
    : m_ledgers(size_t(clients)), m_acknowledgedByClient(clients)
{
    m_sinceAcknowledged.start();
    for (int client = 0; client < clients; ++client) {
        m_ledgers[size_t(client)].device = name + '-' + QByteArray::number(client);
        m_threads.emplace_back([this, client, port = ports[client % ports.size()]] { run(client, port); });
    }
}

Crowd::~Crowd()
{
    stop();
}

Answers Crowd::answers() const
{
    const std::lock_guard lock(m_mutex);
    return m_answers;
}

QList<qint64> Crowd::acknowledgedByClient() const
{
    const std::lock_guard lock(m_mutex);
    return m_acknowledgedByClient;
}

bool Crowd::isEachServedSince(const QList<qint64> &before, int count) const
{
    const auto now = acknowledgedByClient();
    return std::equal(now.begin(), now.end(), before.begin(), before.end(),
                      [count](qint64 has, qint64 had) { return has > had + count; });
}

std::vector<Ledger> Crowd::stop()
{
    m_isStopping = true;
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
    return std::move(m_ledgers);
}

void Crowd::run(qsizetype client, quint16 port)
{
    Ledger &ledger = m_ledgers[size_t(client)];
    const bool isBatch = client % 2 == 1;
    const QByteArray path = isBatch ? "/sensor/batch" : "/sensor/heartrate";
    std::optional<HttpClient> http;
    Numbers numbers;
    while (!m_isStopping) {
        if (numbers.isEmpty()) {
            std::this_thread::sleep_for(PauseBetweenPosts);
            for (qsizetype i = 0; i < (isBatch ? BatchSize : 1); ++i) {
                numbers << qsizetype(ledger.messages.size());
                ledger.messages.emplace_back();
            }
        } else {
            std::this_thread::sleep_for(PauseBeforeRepeating);
        }
        for (const qsizetype number : numbers) {
            ++ledger.messages[size_t(number)].attempts;
            ledger.messages[size_t(number)].round = m_round;
        }
        if (!http)
            http.emplace(port);
        const auto response = http->post(path, bodyOf(ledger, numbers, isBatch));
        if (response.status == 0)
            http.reset();
        count(client, classify(response, ledger, numbers, isBatch));
    }
}

void Crowd::count(qsizetype client, const Answers &more)
{
    const std::lock_guard lock(m_mutex);
    m_acknowledgedByClient[client] += more.acknowledged;
    m_answers.acknowledged += more.acknowledged;
    m_answers.unavailable += more.unavailable;
    m_answers.none += more.none;
    m_answers.others += more.others;
    if (m_answers.firstOther.isEmpty())
        m_answers.firstOther = more.firstOther;
    m_answers.longestGapMs = std::max(m_answers.longestGapMs, m_sinceAcknowledged.elapsed());
    if (more.acknowledged > 0)
        m_sinceAcknowledged.restart();
}

} // namespace loom::test
