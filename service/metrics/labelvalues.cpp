// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/labelvalues.h"

#include <algorithm>
#include <set>

namespace loom {

namespace {

constexpr char Other[] = "_other";
constexpr char Unmatched[] = "_unmatched";

std::set<int> statusesOfAnswers()
{
    std::set<int> codes{101, 200, 201, 204, 304};
    for (const auto &row : errorTable())
        codes.insert(row.status);
    return codes;
}

} // namespace

LabelValues::LabelValues(const QList<MeteredEndpoint> &meteredEndpoints, const QList<QByteArray> &topicNames)
    : methods{Other, "POST", "GET", "OPTIONS", "HEAD", "PUT", "DELETE", "PATCH", "CONNECT", "TRACE"},
      endpoints{Unmatched},
      statuses{Other},
      rejections(qsizetype(errorTable().size())),
      topics(QList<QByteArray>{Other} + topicNames)
{
    for (const auto &endpoint : meteredEndpoints)
        endpoints.append(endpoint.path);
    for (const auto code : statusesOfAnswers()) {
        m_statusPlaces.at(std::size_t(code)) = quint8(statuses.size());
        statuses.append(QByteArray::number(code));
    }
    for (const auto &row : errorTable())
        rejections[qsizetype(rejectionPlace(row.code))] = QByteArray(row.name).toLower();
    for (qsizetype place = 1; place < topics.size(); ++place)
        m_topicPlaces.insert(topics[place], std::size_t(place));
}

std::size_t LabelValues::methodPlace(QByteArrayView method) const
{
    const auto found = std::find(methods.begin() + 1, methods.end(), method);
    return found == methods.end() ? 0 : std::size_t(found - methods.begin());
}

std::size_t LabelValues::endpointPlace(int endpoint) const
{
    Q_ASSERT(endpoint >= -1 && endpoint + 1 < endpoints.size());
    return std::size_t(qsizetype{endpoint} + 1);
}

std::size_t LabelValues::statusPlace(int status) const
{
    const auto code = std::size_t(status);
    return code < m_statusPlaces.size() ? m_statusPlaces[code] : 0;
}

} // namespace loom
