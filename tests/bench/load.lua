-- SPDX-FileCopyrightText: 2026 The Loom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Posts the lines of the file BENCH_TEXTS in turn, and finally prints one line of JSON.

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local bodies = {}
for line in io.lines(os.getenv("BENCH_TEXTS")) do
    bodies[#bodies + 1] = line
end

if #bodies == 1 then
    -- Without a function request(), wrk copies the text once instead of each time.
    wrk.body = bodies[1]
else
    local requests = {}
    local turn = 0

    function init()
        for i, body in ipairs(bodies) do
            requests[i] = wrk.format(nil, nil, nil, body)
        end
    end

    function request()
        turn = turn % #requests + 1
        return requests[turn]
    end
end

function done(summary, latency)
    local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    io.write(string.format(
        'JSON {"requests": %d, "seconds": %.6f, "rejected": %d, "failed": %d, ' ..
            '"p50": %.3f, "p90": %.3f, "p99": %.3f, "p99.9": %.3f}\n',
        summary.requests, summary.duration / 1e6, summary.errors.status, failed,
        latency:percentile(50) / 1e3, latency:percentile(90) / 1e3,
        latency:percentile(99) / 1e3, latency:percentile(99.9) / 1e3))
end
