// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/batchresult.h"

#include "common/core/parsedjson.h"

#include <algorithm>

namespace loom {

namespace {

constexpr int Invalid = 422;

/// Returns the error with at most @p maxViolations violations, with paths in the batch: "device_id" becomes
/// "3.device_id".
Error insideOfBatch(qsizetype index, const Error &error, qsizetype maxViolations)
{
    if (error.violations.isEmpty())
        return error;
    auto violations = error.violations.first(std::min(maxViolations, error.violations.size()));
    for (auto &violation : violations)
        violation.path.prepend(index);
    return Error::invalid(std::move(violations));
}

QByteArray describe(qsizetype index, const Error &error)
{
    return JsonObjectWriter()
        .addPlain("code", error.name())
        .addText("detail", error.detail())
        .add("index", index)
        .add("message", error.message)
        .take();
}

} // namespace

void BatchResult::count(qsizetype index, const std::optional<Error> &error)
{
    Q_ASSERT(m_pending > 0);
    if (error) {
        const auto failed =
            m_failed.emplace(index, insideOfBatch(index, *error, std::max<qsizetype>(m_violationsLeft, 1))).first;
        m_violationsLeft -= failed->second.violations.size();
    }
    --m_pending;
}

int BatchResult::status() const
{
    return failed() < m_total ? 201 : error().status();
}

Error BatchResult::error() const
{
    Q_ASSERT(!m_failed.empty());
    const auto valid = std::find_if(m_failed.begin(), m_failed.end(),
                                    [](const auto &item) { return item.second.status() != Invalid; });
    if (valid != m_failed.end())
        return valid->second;
    Violations violations;
    for (const auto &[index, error] : m_failed)
        violations << error.violations;
    return Error::invalid(std::move(violations));
}

QByteArray BatchResult::toBody(const QByteArray &requestId, qint64 now) const
{
    JsonObjectWriter body;
    if (failed() == m_total)
        error().addTo(body, requestId, now);
    else
        body.addPlain("status", failed() == 0 ? "success" : "partial");
    QByteArrayList errors;
    for (const auto &[index, error] : m_failed)
        errors << describe(index, error);
    return body.add("total", m_total)
        .add("processed", m_total - failed())
        .add("failed", failed())
        .addText("errors", '[' + errors.join(',') + ']')
        .take();
}

} // namespace loom
