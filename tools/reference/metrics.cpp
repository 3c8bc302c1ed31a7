// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/metrics.h"
#include "service/publish/kafkasession.h"
#include "tools/reference/documents.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::reference {

namespace {

constexpr char Introduction[] = R"(
# Metrics

`GET /metrics` on `LOOM_PORT` and on `LOOM_METRICS_PORT` returns the metrics in the Prometheus text format.
`LOOM_ENABLE_METRICS=false` disables it. Counters start at 0 when the service starts. A series with labels can be absent
until its first count. A histogram has the series `_bucket`, `_sum` and `_count`.

)";

/// The labels whose values depend on the configuration, the clients or the build.
constexpr const char *OpenLabels[][2] = {
    {"method", "HTTP method; `_other` for an unknown one"},
    {"endpoint", "route, such as `/sensor/gps`; `_unmatched` if no route matches"},
    {"status_code", "HTTP status; `_other` for an unknown one"},
    {"topic", "Kafka topic; `_other` for a topic that is unknown when the service starts"},
    {"device_id", "device ID; `_other` for devices beyond the first 1,000"},
    {"version", "version of Loom"},
    {"qt_version", "version of Qt"},
    {"librdkafka_version", "version of librdkafka"},
};

struct Family
{
    QString name;
    QString type;
    QString help;
    QStringList labels;
    QMap<QString, QStringList> values;
};

/// What /metrics returns after every label value that is known in advance was counted.
QByteArray fullText()
{
    const QByteArray topic("a.topic");
    Metrics::Sources sources{[] { return 0; },
                             [] { return 0; },
                             [] { return true; },
                             [] { return true; },
                             [] { return QList<QByteArray>{"a-device"}; },
                             "0",
                             [] {
                                 ProducerResets resets;
                                 for (const auto &reset : ResetReasons)
                                     resets.append({reset.name, 0});
                                 return resets;
                             },
                             [] { return LimitUsage(); }};
    const QList<MeteredEndpoint> endpoints{{"/a"}};
    Metrics metrics(endpoints, {topic}, std::move(sources));
    const LabelValues labels(endpoints, {topic});
    auto &recorder = metrics.recorder();
    recorder.requestBegan();
    recorder.requestAnswered(0, "GET", 200, {});
    for (const bool isDelivered : {true, false})
        recorder.recordDelivered(recorder.topicPlace(topic), isDelivered, {});
    recorder.bytesDelivered(recorder.topicPlace(topic), 1);
    for (qsizetype place = 0; place < labels.socketAnswers.size(); ++place)
        recorder.webSocketAnswered(static_cast<SocketAnswer>(place));
    for (qsizetype place = 0; place < labels.closeReasons.size(); ++place)
        recorder.webSocketClosed(static_cast<CloseReason>(place));
    const auto text = metrics.text();
    if (!text)
        qFatal("%s", qPrintable(text.error().message));
    return *text;
}

QList<Family> families()
{
    static const QRegularExpression label(u"(\\w+)=\"([^\"]*)\""_s);
    QList<Family> all;
    for (const auto &line : QString::fromUtf8(fullText()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#')) {
            const auto name = line.section(u' ', 2, 2);
            if (all.isEmpty() || all.constLast().name != name)
                all.append({name, {}, {}, {}, {}});
            (line.startsWith("# TYPE"_L1) ? all.last().type : all.last().help) = line.section(u' ', 3);
            continue;
        }
        auto &family = all.last();
        for (auto match = label.globalMatch(line); match.hasNext();) {
            const auto found = match.next();
            if (!family.labels.contains(found.captured(1)))
                family.labels << found.captured(1);
            auto &values = family.values[found.captured(1)];
            if (!values.contains(found.captured(2)))
                values << found.captured(2);
        }
    }
    for (auto &family : all) {
        family.labels.sort();
        for (auto values = family.values.begin(); values != family.values.end(); ++values) {
            if (values.key() != "le"_L1)
                values->sort();
        }
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return all;
}

QString unitOf(const QString &name)
{
    static const QRegularExpression unit(u"_(seconds|bytes)(_total)?$"_s);
    return unit.match(name).captured(1);
}

QString valuesOf(const Family &family, const QString &label)
{
    for (const auto &open : OpenLabels) {
        if (label == QLatin1StringView(open[0]))
            return QString::fromUtf8(open[1]);
    }
    return u'`' + family.values[label].join(u"`, `"_s) + u'`';
}

} // namespace

QString metricsDocument()
{
    auto text = Notice + QString::fromUtf8(Introduction)
                + tableHead({u"Metric"_s, u"Type"_s, u"Unit"_s, u"Labels"_s, u"Description"_s});
    QString labels;
    QStringList described;
    for (const auto &family : families()) {
        QStringList names;
        for (const auto &label : family.labels) {
            if (label != "le"_L1)
                names << code(label);
            const auto values = valuesOf(family, label);
            if (!described.contains(label + values))
                labels += row({code(label), code(family.name), values});
            described << label + values;
        }
        text += row({code(family.name), family.type, unitOf(family.name), names.join(u", "_s), marked(family.help)});
    }
    return text
           + u"\n## Label values\n\n`le` is the upper bound of a histogram's bucket, in seconds. A label is "
             "listed once if it has the same values in several metrics.\n\n"_s
           + tableHead({u"Label"_s, u"Metric"_s, u"Values"_s}) + labels;
}

} // namespace loom::reference
