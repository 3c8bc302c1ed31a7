// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/exchange.h"
#include "service/ingest/pipeline.h"
#include "service/metrics/metricsrecorder.h"

namespace loom {

/// Reports every request to the metrics, the log and the consoles that are connected. Belongs to one thread.
class RequestRecord
{
public:
    /// Both must outlive this.
    RequestRecord(Pipeline &pipeline, MetricsRecorder &recorder) : m_pipeline(pipeline), m_recorder(recorder) {}

    /// Call when a request goes to its page or to the pipeline; onAnswered() must follow.
    void onBegun() { m_recorder.requestBegan(); }
    /// Call when the request is answered with @p reply.
    void onAnswered(const Exchange &exchange, const Reply &reply);
    /// Call when @p reply rejects a request before the pipeline; includes onAnswered(). @p body is the part of the body
    /// that had arrived.
    void onRejected(const Exchange &exchange, const Reply &reply, const PartialBody &body);

private:
    void publishToConsoles(const Exchange &exchange, const Error &error, const PartialBody &body);

    Pipeline &m_pipeline;
    MetricsRecorder &m_recorder;
};

} // namespace loom
