// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/publisher.h"

#include <QObject>

#include <memory>

namespace loom {

class KafkaStatus;

/// Immediately rejects a record that Kafka is known not to be able to store at present, with the reason, and passes all
/// others on. Otherwise these records would wait for a leader, or for replicas, until the timeout.
class GatedPublisher : public Publisher
{
public:
    /// @p status must outlive this object.
    GatedPublisher(std::unique_ptr<Publisher> next, const KafkaStatus &status);

    void publish(Record record, Completion done) override;

private:
    const std::unique_ptr<Publisher> m_next;
    const KafkaStatus &m_status;
    QObject m_thread; ///< its event loop runs the completions of rejected records
};

} // namespace loom
