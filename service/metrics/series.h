// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <prometheus/family.h>
#include <prometheus/registry.h>

#include <atomic>
#include <initializer_list>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace loom {

/// A label and its possible values.
struct MetricLabel
{
    const char *name;
    QList<QByteArray> values;
};

/// The counters or histograms of one prometheus-cpp family, one for each combination of label values. Each is created
/// on first use, because unused series are omitted from /metrics; afterwards it is found by index, without comparing
/// labels. Thread-safe. prometheus-cpp throws for an invalid metric or label name; all names are constants, and a test
/// covers each of them.
template<typename Metric, typename... Arguments>
class Series
{
public:
    /// @p family must outlive this object. @p arguments are passed to the constructor of each metric.
    Series(prometheus::Family<Metric> &family, std::vector<MetricLabel> labels, Arguments... arguments)
        : m_family(family),
          m_labels(std::move(labels)),
          m_arguments(std::move(arguments)...),
          m_metrics(count(m_labels))
    {
    }

    /// Returns the metric for the label values with the given indices. Creates it if necessary.
    Metric &at(std::initializer_list<std::size_t> places)
    {
        auto &slot = m_metrics[indexOf(places)];
        if (auto *metric = slot.load(std::memory_order_acquire))
            return *metric;
        auto &metric = make(places);
        slot.store(&metric, std::memory_order_release);
        return metric;
    }

    /// Returns null if the metric was never used.
    const Metric *find(std::initializer_list<std::size_t> places) const
    {
        return m_metrics[indexOf(places)].load(std::memory_order_acquire);
    }

private:
    static std::size_t count(const std::vector<MetricLabel> &labels)
    {
        std::size_t product = 1;
        for (const auto &label : labels)
            product *= std::size_t(label.values.size());
        return product;
    }

    std::size_t indexOf(std::initializer_list<std::size_t> places) const
    {
        Q_ASSERT(places.size() == m_labels.size());
        std::size_t index = 0;
        auto label = m_labels.begin();
        for (const auto place : places)
            index = index * std::size_t((label++)->values.size()) + place;
        return index;
    }

    /// Creates a metric. If two threads do this concurrently, prometheus-cpp returns the same object to both.
    Metric &make(std::initializer_list<std::size_t> places)
    {
        prometheus::Labels labels;
        auto label = m_labels.begin();
        for (const auto place : places) {
            labels.emplace(label->name, label->values[qsizetype(place)].toStdString());
            ++label;
        }
        return std::apply([&](const auto &...arguments) -> Metric & { return m_family.Add(labels, arguments...); },
                          m_arguments);
    }

    prometheus::Family<Metric> &m_family;
    const std::vector<MetricLabel> m_labels;
    const std::tuple<Arguments...> m_arguments;
    std::vector<std::atomic<Metric *>> m_metrics;
};

} // namespace loom
