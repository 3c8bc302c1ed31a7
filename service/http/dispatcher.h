// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/cors.h"
#include "service/http/exchange.h"
#include "service/http/httppage.h"
#include "service/ingest/pipeline.h"

#include <functional>
#include <memory>

namespace loom {

/// Receives the answers to requests. Called on the thread of the request.
class ReplyReceiver
{
public:
    virtual ~ReplyReceiver() = default;

    /// @p device is the device of the message that was stored, or empty.
    virtual void reply(const std::shared_ptr<Exchange> &exchange, Reply reply, const QString &device) = 0;
};

/// Routes admitted requests to their page or to the ingest pipeline. Belongs to one thread.
class Dispatcher
{
public:
    using HealthSource = std::function<ServiceHealth()>;

    /// All must outlive this. @p health is called on this thread.
    Dispatcher(Pipeline &pipeline, const Cors &cors, ReplyReceiver &receiver, HealthSource health);

    /// Calls the receiver exactly once, now or later.
    void dispatch(const std::shared_ptr<Exchange> &exchange, const QByteArray &body);

private:
    void ingest(const std::shared_ptr<Exchange> &exchange, const QByteArray &body);

    Pipeline &m_pipeline;
    const Cors &m_cors;
    ReplyReceiver &m_receiver;
    HealthSource m_health;
};

} // namespace loom
