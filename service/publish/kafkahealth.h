// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace loom {

/// Whether Kafka answers.
enum class BrokerState {
    Away, ///< no broker answers, or none has yet
    Ready, ///< a broker has answered within the last seconds
    Failed ///< the producer has given up for good; only a new process helps
};

/// Whether Kafka stores records. It may answer and yet store none, or those of some topics only.
struct KafkaHealth
{
    BrokerState state = BrokerState::Away;
    QString reason; ///< why not every record can be stored, in one line; empty where every one can
    QStringList impairedTopics; ///< those whose records cannot be stored, or not all of them

    /// A record for any topic would be stored.
    bool isReady() const { return state == BrokerState::Ready && reason.isEmpty(); }

    bool operator==(const KafkaHealth &) const = default;
};

} // namespace loom

Q_DECLARE_METATYPE(loom::BrokerState)
