// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/exchange.h"
#include "service/ingest/pipeline.h"
#include "service/metrics/metricsrecorder.h"

namespace loom {

/// Tells of every request: the metrics, the log, and the consoles that watch. Belongs to one thread.
class RequestRecord
{
public:
    /// Both must outlive this.
    RequestRecord(Pipeline &pipeline, MetricsRecorder &recorder) : m_pipeline(pipeline), m_recorder(recorder) {}

    /// A request goes to its page or to the pipeline; onAnswered() follows.
    void onBegun() { m_recorder.requestBegan(); }
    /// @p reply answers it.
    void onAnswered(const Exchange &exchange, const Reply &reply);
    /// @p reply rejects a request before it reached the pipeline; onAnswered() is included. @p body is what had
    /// arrived by then.
    void onRejected(const Exchange &exchange, const Reply &reply, const PartialBody &body);

private:
    void publishToConsoles(const Exchange &exchange, const Error &error, const PartialBody &body);

    Pipeline &m_pipeline;
    MetricsRecorder &m_recorder;
};

} // namespace loom
