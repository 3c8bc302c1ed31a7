// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/publisher.h"

#include <QObject>

#include <memory>

namespace loom {

class KafkaStatus;

/// Rejects at once a record that Kafka is known not to store at present, and says why; passes the others on. Else they
/// would wait for a leader, or for replicas, until their time is up.
class GatedPublisher : public Publisher
{
public:
    /// @p status must outlive it.
    GatedPublisher(std::unique_ptr<Publisher> next, const KafkaStatus &status);

    void publish(Record record, Completion done) override;

private:
    const std::unique_ptr<Publisher> m_next;
    const KafkaStatus &m_status;
    QObject m_thread; ///< on whose event loop rejections are told
};

} // namespace loom
