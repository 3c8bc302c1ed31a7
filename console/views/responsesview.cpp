// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/responsesview.h"

#include "console/models/numbers.h"
#include "console/views/rowtable.h"
#include "console/views/runtexts.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

ResponsesView::ResponsesView(QWidget *parent)
    : QWidget(parent),
      m_table(new QTableView(this)),
      m_detail(new QPlainTextEdit(this)),
      m_headers(new QPlainTextEdit(this)),
      m_omitted(new QLabel(this)),
      m_panes(new QSplitter(Qt::Horizontal, this))
{
    buildTable();
    buildDetail();
    m_panes->setObjectName(u"answerPanes"_s);
    m_panes->addWidget(m_table);
    m_panes->addWidget(m_detail);
    m_panes->addWidget(m_headers);
    m_panes->setSizes({560, 450, 450});
    m_headers->hide();
    m_panes->setChildrenCollapsible(false);
    m_omitted->setObjectName(u"leftOut"_s);
    m_omitted->setForegroundRole(QPalette::PlaceholderText);
    m_omitted->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes, 1);
    layout->addWidget(m_omitted);
}

void ResponsesView::buildTable()
{
    m_table->setObjectName(u"answers"_s);
    m_table->setAccessibleName(tr("Responses, newest first"));
    m_table->setModel(&m_model);
    m_table->setIconSize({14, 14});
    showAsRows(*m_table, {60, 110, 85, 130, 65, 65, 125, 200});
    connect(m_table, &QAbstractItemView::pressed, this, [this] { m_hasChosen = true; });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_hasChosen = m_hasChosen || !m_isChanging;
        showSelected();
    });
}

void ResponsesView::buildDetail()
{
    makeReadOnly(*m_detail, u"answerDetail"_s, tr("Selected response"));
    m_detail->setPlaceholderText(tr("The service's response and the sent message appear here."));
    makeReadOnly(*m_headers, u"answerHeaders"_s, tr("Response headers"));
    m_headers->setPlaceholderText(tr("The response headers appear here."));
}

void ResponsesView::makeReadOnly(QPlainTextEdit &text, const QString &name, const QString &title)
{
    text.setObjectName(name);
    text.setAccessibleName(title);
    text.setReadOnly(true);
    text.setTabChangesFocus(true);
    text.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ResponsesView::change(const std::function<void()> &change)
{
    m_isChanging = true;
    change();
    m_isChanging = false;
    m_omitted->setVisible(m_model.skipped() > 0);
    m_omitted->setText(tr("The newest %1 responses are listed. Older responses are only counted: %2")
                           .arg(countText(m_model.rowCount()), countText(m_model.skipped())));
    selectNewest();
}

void ResponsesView::clear(bool isSingle)
{
    show({.isSingle = isSingle});
}

void ResponsesView::flush()
{
    change([this] { m_model.flush(); });
}

void ResponsesView::show(const RunOutcome &outcome)
{
    m_hasChosen = false;
    m_shown = 0;
    m_detail->clear();
    m_headers->clear();
    m_table->setVisible(!outcome.isSingle);
    m_headers->setVisible(outcome.isSingle);
    change([&] { m_model.show(outcome.answers, outcome.answered); });
}

void ResponsesView::selectNewest()
{
    if (m_hasChosen || m_model.rowCount() == 0)
        return;
    m_isChanging = true;
    m_table->selectRow(0);
    m_isChanging = false;
    showSelected();
}

void ResponsesView::showSelected()
{
    const auto current = m_table->currentIndex();
    if (m_isChanging || !current.isValid())
        return;
    const auto &row = m_model.row(current.row());
    if (row.number == std::exchange(m_shown, row.number))
        return;
    m_headers->setPlainText(headersText(row.answer.headers));
    m_detail->setPlainText(answerText(row, m_headers->isHidden()));
}

void ResponsesView::save(QSettings &settings, const QString &group) const
{
    settings.setValue(group + u"/answerPanes"_s, m_panes->saveState());
    settings.setValue(group + u"/answers"_s, m_table->horizontalHeader()->saveState());
}

void ResponsesView::restore(const QSettings &settings, const QString &group)
{
    m_panes->restoreState(settings.value(group + u"/answerPanes"_s).toByteArray());
    m_table->horizontalHeader()->restoreState(settings.value(group + u"/answers"_s).toByteArray());
}

} // namespace loom
