// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/eventpane.h"

#include "console/models/eventtext.h"
#include "console/models/numbers.h"
#include "console/views/audioview.h"
#include "console/views/icons.h"
#include "console/views/payloadview.h"
#include "console/views/trackplot.h"
#include "console/views/visibledelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Returns an HTML table of names and values for a label. Values of clients are escaped.
QString table(const QList<std::pair<QString, QString>> &facts)
{
    QString rows;
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            rows += u"<tr><td>%1&nbsp;&nbsp;</td><td><b>%2</b></td></tr>"_s.arg(name.toHtmlEscaped(),
                                                                                visibleText(value).toHtmlEscaped());
    }
    return u"<table cellspacing=\"1\">"_s + rows + u"</table>"_s;
}

QString placeOf(const protocol::Event &event)
{
    return event.partition < 0 ? QString()
                               : EventPane::tr("partition %1, offset %2").arg(event.partition).arg(event.offset);
}

void addHeaders(QTreeWidget &tree, const QString &title, const QList<protocol::HeaderInfo> &headers)
{
    if (headers.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(&tree, {title});
    for (const auto &header : headers) {
        const bool isRedacted = header.value == QLatin1StringView(protocol::RedactedValue);
        const auto value = isRedacted ? EventPane::tr("redacted by the service") : header.value;
        auto *row = new QTreeWidgetItem(group, {header.name, value});
        row->setToolTip(1, value);
        if (isRedacted)
            row->setForeground(1, tree.palette().placeholderText());
    }
}

} // namespace

EventPane::EventPane(const TrafficModel &traffic, QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_facts(new QLabel(this)),
      m_violations(new QListWidget(this)),
      m_treeView(new QTreeView(this)),
      m_text(new PayloadView(this)),
      m_headers(new QTreeWidget(this)),
      m_track(new TrackPlot(traffic, this)),
      m_audio(new AudioView(this)),
      m_tabs(new QTabWidget(this))
{
    auto *hint = new QLabel(tr("Select a message above to see its contents."), this);
    hint->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(hint);
    m_stack->addWidget(buildDetail());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *EventPane::buildDetail()
{
    m_facts->setObjectName(u"facts"_s);
    m_facts->setAccessibleName(tr("Message details"));
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_violations->setObjectName(u"violations"_s);
    m_violations->setAccessibleName(tr("Reasons for the rejection"));
    m_violations->setWordWrap(true);
    m_violations->setIconSize({14, 14});
    m_violations->setItemDelegate(new VisibleDelegate(m_violations));
    connect(m_violations, &QListWidget::currentRowChanged, this, &EventPane::goToViolation);

    auto *left = new QVBoxLayout;
    left->addWidget(m_facts);
    left->addWidget(m_violations, 1);
    left->addStretch();
    auto *detail = new QWidget(this);
    auto *row = new QHBoxLayout(detail);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, 2);
    row->addWidget(buildTabs(), 3);
    return detail;
}

QWidget *EventPane::buildTabs()
{
    m_treeView->setObjectName(u"tree"_s);
    m_treeView->setAccessibleName(tr("Payload as a tree"));
    m_treeView->setModel(&m_tree);
    m_treeView->setItemDelegate(new VisibleDelegate(m_treeView));
    m_treeView->setUniformRowHeights(true);
    m_treeView->setAlternatingRowColors(true);
    m_treeView->header()->resizeSection(0, 220);
    m_text->setObjectName(u"payload"_s);
    m_text->setAccessibleName(tr("Payload as text"));
    m_headers->setObjectName(u"headers"_s);
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setHeaderLabels({tr("Name"), tr("Value")});
    m_headers->setAlternatingRowColors(true);
    m_headers->setItemDelegate(new VisibleDelegate(m_headers));
    m_headers->header()->resizeSection(0, 220);
    m_tabs->setObjectName(u"payloadTabs"_s);
    m_tabs->setAccessibleName(tr("Message contents"));
    m_tabs->addTab(m_treeView, tr("Tree"));
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_track, tr("Track"));
    m_tabs->addTab(m_audio, tr("Audio"));
    connect(m_track, &TrackPlot::messageChosen, this, &EventPane::messageChosen);
    return m_tabs;
}

void EventPane::show(const protocol::Event &event, qint64 serial)
{
    m_event = event;
    showFacts();
    showViolations();
    m_tree.show(event);
    m_treeView->expandToDepth(1);
    m_text->show(event);
    showHeaders();
    m_tabs->setTabVisible(m_tabs->indexOf(m_track), m_track->show(event, serial));
    m_tabs->setTabVisible(m_tabs->indexOf(m_audio), m_audio->show(event));
    if (m_violations->count() > 0)
        m_violations->setCurrentRow(0);
    m_stack->setCurrentIndex(1);
}

void EventPane::setZone(TimeZone zone)
{
    m_zone = zone;
    if (m_event)
        showFacts();
}

void EventPane::clear()
{
    m_event.reset();
    m_stack->setCurrentIndex(0);
}

void EventPane::showFacts()
{
    m_facts->setText(table(factsOf(*m_event, m_zone)));
}

QList<std::pair<QString, QString>> EventPane::factsOf(const protocol::Event &event, TimeZone zone)
{
    const bool isStored = event.code.isEmpty();
    return {
        {tr("Outcome"), isStored ? tr("%1 stored").arg(event.status) : u"%1 %2"_s.arg(event.status).arg(event.code)},
        {tr("Reason"), event.message},
        {tr("Topic"), event.topic},
        {tr("Stored at"), placeOf(event)},
        //: %1 is date and time, %2 is http or websocket
        {tr("Received"), tr("%1 over %2").arg(fullTimeText(event.time, zone), event.transport)},
        {tr("Duration"),
         //: Two times
         isStored ? tr("%1 (Kafka: %2)").arg(millisecondsText(event.totalMs), millisecondsText(event.kafkaMs))
                  : millisecondsText(event.totalMs)},
        {tr("Message type"), event.messageType},
        {tr("Route"), event.route},
        {tr("Device"), event.device},
        {tr("Message ID"), event.messageId},
        {tr("Request ID"), event.requestId},
        {tr("Size"), bytesText(double(event.bytes))},
    };
}

void EventPane::showViolations()
{
    const QSignalBlocker blocker(m_violations);
    m_violations->clear();
    const auto warning = icon("triangle-alert", IconColour::Warning);
    for (const auto &violation : m_event->violations) {
        const auto object = violation.toObject();
        const auto text = u"%1: %2"_s.arg(violationField(object), object[u"msg"].toString());
        m_violations->addItem(new QListWidgetItem(warning, text));
    }
    m_violations->setVisible(m_violations->count() > 0);
}

void EventPane::showHeaders()
{
    m_headers->clear();
    addHeaders(*m_headers, tr("Request headers"), m_event->headers);
    addHeaders(*m_headers, tr("Kafka record headers"), m_event->recordHeaders);
    if (m_headers->topLevelItemCount() == 0)
        m_headers->addTopLevelItem(new QTreeWidgetItem({tr("The service sent no headers.")}));
    m_headers->expandAll();
}

void EventPane::goToViolation(int row)
{
    if (row < 0 || !m_event)
        return;
    const auto index = m_tree.find(m_event->violations.at(row).toObject()[u"loc"].toArray());
    m_treeView->setCurrentIndex(index);
    m_treeView->scrollTo(index);
}

void EventPane::copyJson() const
{
    QGuiApplication::clipboard()->setText(eventJson(*m_event));
}

void EventPane::copyCurl() const
{
    QGuiApplication::clipboard()->setText(curlCommand(*m_event, m_service.http, m_service.permissions.asksForKeys()));
}

bool EventPane::canCurl() const
{
    return m_event && !curlCommand(*m_event, m_service.http, m_service.permissions.asksForKeys()).isEmpty();
}

} // namespace loom
