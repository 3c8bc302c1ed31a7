// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace loom {

/// Whether Kafka responds.
enum class BrokerState {
    Unreachable, ///< no broker responds, or none has responded yet
    Ready, ///< a broker has responded within the last seconds
    Failed ///< the producer has failed permanently; only a restart of the process helps
};

/// Whether Kafka stores records. It may respond and still store none, or only those of some topics.
struct KafkaHealth
{
    BrokerState state = BrokerState::Unreachable;
    QString reason; ///< why some records cannot be stored, in one line; empty if all can
    QStringList impairedTopics; ///< topics that cannot store some or all records

    /// Whether records for all topics can be stored.
    bool isReady() const { return state == BrokerState::Ready && reason.isEmpty(); }

    bool operator==(const KafkaHealth &) const = default;
};

} // namespace loom

Q_DECLARE_METATYPE(loom::BrokerState)
