// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/ledger.h"

#include "tests/support/kafkareader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

constexpr int ReadTimeoutMs = 600'000;
constexpr int NamedFaults = 10;

/// Returns the message in @p record; nullptr if no client posted it.
PostedMessage *find(std::vector<Ledger> &ledgers, const ReceivedRecord &record)
{
    const auto id = QJsonDocument::fromJson(record.value)[u"message_id"_s].toString().toLatin1();
    const auto dot = id.lastIndexOf('.');
    if (dot < 0 || id.first(dot) != record.key)
        return nullptr;
    const auto ledger = std::find_if(ledgers.begin(), ledgers.end(),
                                     [&](const Ledger &candidate) { return candidate.device == record.key; });
    bool isNumber = false;
    const auto number = id.sliced(dot + 1).toULong(&isNumber);
    const bool isKnown = ledger != ledgers.end() && isNumber && number < ledger->messages.size();
    return isKnown ? &ledger->messages[number] : nullptr;
}

void count(PostedMessage &message, const ReceivedRecord &record)
{
    if (message.stored++ > 0)
        return;
    message.partition = record.partition;
    message.offset = record.offset;
}

void compare(const Ledger &ledger, int firstRound, Verdict &verdict)
{
    qint64 last = -1;
    for (size_t number = 0; number < ledger.messages.size(); ++number) {
        const PostedMessage &message = ledger.messages[number];
        const bool isFirstAttempt = message.isAcknowledged && message.attempts == 1;
        const auto name = [&] {
            return u"%1 (round %2, partition %3, offset %4)"_s
                .arg(QString::fromLatin1(ledger.messageId(qsizetype(number))))
                .arg(message.round)
                .arg(message.partition)
                .arg(message.offset);
        };
        ++verdict.messages;
        verdict.acknowledged += message.isAcknowledged ? 1 : 0;
        verdict.repeated += message.attempts > 1 ? 1 : 0;
        if (message.isAcknowledged && message.stored == 0 && message.round >= firstRound)
            verdict.lost << name();
        if (message.stored > 1 && isFirstAttempt)
            verdict.doubled << name();
        else if (message.stored > 1)
            ++verdict.storedAgainAfterRepeat;
        if (!isFirstAttempt || message.stored == 0)
            continue;
        if (message.offset < last)
            verdict.disordered << name();
        last = std::max(last, message.offset);
    }
}

} // namespace

QByteArray Ledger::messageId(qsizetype number) const
{
    return device + '.' + QByteArray::number(number);
}

QString Verdict::faults() const
{
    QString text;
    const auto add = [&](const char *kind, const QStringList &ids) {
        if (!ids.isEmpty())
            text += u"%1 %2: %3\n"_s.arg(ids.size()).arg(QLatin1StringView(kind), ids.mid(0, NamedFaults).join(u", "));
    };
    add("lost", lost);
    add("duplicated", doubled);
    add("out of order", disordered);
    add("not posted by any client", foreign);
    return text;
}

std::optional<Verdict> judge(std::vector<Ledger> &ledgers, const QByteArray &bootstrap, const QByteArrayList &topics,
                             const QByteArray &name, int firstRound)
{
    Verdict verdict;
    for (const QByteArray &topic : topics) {
        const bool isWhole = readTopic(
            bootstrap, topic,
            [&](const ReceivedRecord &record) {
                if (!record.key.startsWith(name + '-'))
                    return;
                ++verdict.records;
                if (PostedMessage *message = find(ledgers, record))
                    count(*message, record);
                else
                    verdict.foreign << QString::fromUtf8(record.value);
            },
            ReadTimeoutMs);
        if (!isWhole)
            return std::nullopt;
    }
    for (const Ledger &ledger : ledgers)
        compare(ledger, firstRound, verdict);
    return verdict;
}

} // namespace loom::test
