// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/collectionpane.h"

#include "console/views/pageaction.h"
#include "console/views/payloadchoices.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

replay::Payload emptyPayload()
{
    return {.name = CollectionPane::tr("New payload")};
}

} // namespace

CollectionPane::CollectionPane(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_list(new QListWidget(this))
{
    m_payloadActions = {makeAction(tr("A&dd"), &CollectionPane::addEmpty),
                        makeAction(tr("Rena&me"), &CollectionPane::rename),
                        makeAction(tr("Remo&ve"), &CollectionPane::remove)};
    m_title->setObjectName(u"collectionTitle"_s);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"payloads"_s);
    m_list->setAccessibleName(tr("Payloads of the collection"));
    m_list->setMinimumHeight(40);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    layout->addLayout(buildButtons());
    connect(m_list, &QListWidget::itemChanged, this, &CollectionPane::onItemRenamed);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            emit chosen(m_collection.payloads[row]);
    });
    m_collection = {tr("New collection"), {}, {emptyPayload()}};
    showCollection(0);
}

void CollectionPane::addFileActions(QWidget &page)
{
    const auto add = [this, &page](const PageAction &look, void (CollectionPane::*slot)()) {
        connect(addPageAction(page, look), &QAction::triggered, this, slot);
    };
    add({"file-plus", tr("&New collection"), tr("Starts an empty collection of payloads"), QKeySequence::New,
         QAction::LowPriority},
        &CollectionPane::startAnew);
    add({"folder-open", tr("&Open collection…"), tr("Opens a collection of payloads"), QKeySequence::Open,
         QAction::LowPriority},
        &CollectionPane::askToOpen);
    add({"save", tr("&Save collection"), tr("Saves the collection"), QKeySequence::Save, QAction::LowPriority},
        &CollectionPane::save);
    add({"download", tr("Save collection &as…"), tr("Saves the collection under another name"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_S, QAction::LowPriority},
        &CollectionPane::askToSave);
}

QAction *CollectionPane::makeAction(const QString &text, void (CollectionPane::*slot)())
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QLayout *CollectionPane::buildButtons()
{
    auto *row = new QHBoxLayout;
    for (auto *action : m_payloadActions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    return row;
}

replay::Payload CollectionPane::current() const
{
    return m_collection.payloads[std::max(0, m_list->currentRow())];
}

void CollectionPane::setCurrent(const replay::Payload &payload)
{
    const auto before = current();
    fillIn(payload);
    if (current() == before)
        return;
    m_isChanged = true;
    showTitle();
}

void CollectionPane::fillIn(const replay::Payload &payload)
{
    auto &old = m_collection.payloads[std::max(0, m_list->currentRow())];
    const auto name = old.name;
    old = payload;
    old.name = name;
}

void CollectionPane::add(const replay::Payload &payload)
{
    m_isChanged = true;
    int row = std::max(0, m_list->currentRow());
    if (current().body.isEmpty()) {
        m_collection.payloads[row] = payload;
    } else {
        m_collection.payloads.append(payload);
        row = int(m_collection.payloads.size()) - 1;
    }
    showCollection(row);
}

void CollectionPane::showCollection(int row)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const auto &payload : m_collection.payloads) {
            auto *item = new QListWidgetItem(payload.name, m_list);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        }
    }
    m_list->setCurrentRow(row);
    m_payloadActions.last()->setEnabled(m_collection.payloads.size() > 1);
    showTitle();
}

void CollectionPane::showTitle()
{
    //: %1 is the name of a collection
    m_title->setText(m_isChanged ? tr("%1 (not saved)").arg(m_collection.name) : m_collection.name);
    m_title->setToolTip(m_file);
}

bool CollectionPane::open(const QString &file)
{
    auto collection = replay::Collection::load(file);
    if (!collection) {
        emit troubled(collection.error().message);
        return false;
    }
    m_collection = *std::move(collection);
    if (m_collection.payloads.isEmpty())
        m_collection.payloads.append(emptyPayload());
    m_file = file;
    m_isChanged = false;
    showCollection(0);
    return true;
}

bool CollectionPane::saveTo(const QString &file)
{
    auto collection = m_collection;
    if (m_file.isEmpty())
        collection.name = QFileInfo(file).completeBaseName();
    // Do not write a file that could not be opened again.
    if (const auto read = replay::Collection::fromText(collection.toText(), tr("This collection")); !read) {
        //: %1 is a sentence that names the error, such as “This collection: payload 2 has no name”
        emit troubled(tr("%1. Correct this to save the collection.").arg(read.error().message));
        return false;
    }
    if (const auto done = collection.save(file); !done) {
        emit troubled(done.error().message);
        return false;
    }
    m_collection = collection;
    m_file = file;
    m_isChanged = false;
    showTitle();
    return true;
}

void CollectionPane::startAnew()
{
    if (!mayLeave())
        return;
    m_collection = {tr("New collection"), {}, {emptyPayload()}};
    m_file.clear();
    m_isChanged = false;
    showCollection(0);
}

void CollectionPane::askToOpen()
{
    if (!mayLeave())
        return;
    const auto file = QFileDialog::getOpenFileName(this, tr("Open a collection"), m_file, tr("Collections (*.json)"));
    if (!file.isEmpty())
        open(file);
}

void CollectionPane::save()
{
    if (m_file.isEmpty())
        askToSave();
    else
        saveTo(m_file);
}

void CollectionPane::askToSave()
{
    const auto suggested = m_file.isEmpty() ? u"collection.json"_s : m_file;
    const auto file =
        QFileDialog::getSaveFileName(this, tr("Save the collection"), suggested, tr("Collections (*.json)"));
    if (!file.isEmpty())
        saveTo(file);
}

bool CollectionPane::mayLeave()
{
    if (!m_isChanged)
        return true;
    const auto answer = QMessageBox::question(this, tr("Collection not saved"),
                                              tr("“%1” has unsaved changes. Save them first?").arg(m_collection.name),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (answer == QMessageBox::Save)
        save();
    return answer == QMessageBox::Discard || !m_isChanged;
}

void CollectionPane::addEmpty()
{
    auto payload = emptyPayload();
    payload.route = current().route;
    payload.transport = current().transport;
    m_collection.payloads.append(payload);
    m_isChanged = true;
    showCollection(int(m_collection.payloads.size()) - 1);
    rename();
}

void CollectionPane::rename()
{
    m_list->setFocus();
    m_list->editItem(m_list->currentItem());
}

void CollectionPane::remove()
{
    const int row = m_list->currentRow();
    m_collection.payloads.removeAt(row);
    m_isChanged = true;
    showCollection(std::min(row, int(m_collection.payloads.size()) - 1));
}

void CollectionPane::onItemRenamed(QListWidgetItem *item)
{
    auto payload = m_collection.payloads[m_list->row(item)];
    payload.name = item->text();
    m_collection.payloads[m_list->row(item)] = payload;
    m_isChanged = true;
    showTitle();
}

QVariant CollectionPane::toChoices() const
{
    QVariantList payloads;
    for (const auto &payload : m_collection.payloads)
        payloads.append(toMap(payload));
    return QVariantMap{
        {u"name"_s, m_collection.name}, {u"description"_s, m_collection.description}, {u"file"_s, m_file},
        {u"isChanged"_s, m_isChanged},  {u"current"_s, m_list->currentRow()},         {u"payloads"_s, payloads}};
}

void CollectionPane::setChoices(const QVariant &choices)
{
    const auto map = choices.toMap();
    QList<replay::Payload> payloads;
    for (const auto &payload : map[u"payloads"_s].toList())
        payloads.append(payloadFrom(payload.toMap()));
    if (payloads.isEmpty())
        return;
    m_file = map[u"file"_s].toString();
    m_isChanged = map[u"isChanged"_s].toBool();
    m_collection = {map[u"name"_s].toString(), map[u"description"_s].toString(), payloads};
    showCollection(std::clamp(map[u"current"_s].toInt(), 0, int(payloads.size()) - 1));
}

} // namespace loom
