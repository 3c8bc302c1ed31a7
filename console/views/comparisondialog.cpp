// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/comparisondialog.h"

#include "console/views/eventpane.h"
#include "console/views/rowtable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

MessageComparison::Pairs pairsOf(const QList<protocol::HeaderInfo> &headers)
{
    MessageComparison::Pairs pairs;
    for (const auto &header : headers)
        pairs.append({header.name, header.value});
    return pairs;
}

MessageComparison compared(const protocol::Event &first, const protocol::Event &second, TimeZone zone)
{
    MessageComparison comparison;
    comparison.addPairs(ComparedMember::Part::Fact, EventPane::factsOf(first, zone), EventPane::factsOf(second, zone));
    comparison.addPayloads(first, second);
    comparison.addPairs(ComparedMember::Part::Header, pairsOf(first.headers + first.recordHeaders),
                        pairsOf(second.headers + second.recordHeaders));
    return comparison;
}

QString nameOf(const protocol::Event &event, TimeZone zone)
{
    return u"%1 %2"_s.arg(clockText(event.time, zone), event.device);
}

} // namespace

ComparisonDialog::ComparisonDialog(const protocol::Event &first, const protocol::Event &second, TimeZone zone,
                                   QWidget *parent)
    : QDialog(parent), m_model(compared(first, second, zone), nameOf(first, zone), nameOf(second, zone))
{
    setObjectName(u"comparison"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare two messages"));
    resize(900, 520);
    auto *about = new QLabel(summary(), this);
    about->setObjectName(u"summary"_s);
    about->setWordWrap(true);
    auto *showsEqual = new QCheckBox(tr("&Show equal members"), this);
    showsEqual->setObjectName(u"showEqual"_s);
    connect(showsEqual, &QCheckBox::toggled, &m_model, &ComparisonModel::showEqual);
    auto *head = new QHBoxLayout;
    head->addWidget(about, 1);
    head->addWidget(showsEqual);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(buildTable(), 1);
}

QWidget *ComparisonDialog::buildTable()
{
    auto *table = new QTableView(this);
    table->setObjectName(u"members"_s);
    table->setAccessibleName(tr("Members of both messages"));
    table->setModel(&m_model);
    showAsRows(*table, {100, 180, 290, 290});
    return table;
}

QString ComparisonDialog::summary() const
{
    const auto &comparison = m_model.comparison();
    QStringList parts;
    //: Facts, headers and members of the payload
    parts << (comparison.different() == 0 ? tr("Both messages are equal.")
                                          : tr("%Ln members differ.", nullptr, comparison.different()));
    //: Facts, headers and members of the payload
    parts << tr("%Ln members are equal.", nullptr, comparison.equal());
    if (comparison.different() > MessageComparison::MaxListed)
        parts << tr("The first %Ln differences are listed.", nullptr, MessageComparison::MaxListed);
    if (comparison.isUnfinished())
        parts << tr("The comparison stopped after %Ln members.", nullptr, MessageComparison::MaxCompared);
    if (comparison.isCut())
        parts << tr("A payload is truncated: only its beginning was compared.");
    return parts.join(u' ');
}

} // namespace loom
