// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/mainwindow.h"

#include "console/views/choicemenus.h"
#include "console/views/connectionlabel.h"
#include "console/views/icons.h"
#include "console/views/pagetoolbar.h"
#include "console/views/servicestrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int NoticeTime = 10'000; ///< ms
constexpr int SidebarSpacing = 2;
const auto UtcKey = u"window/utc"_s;

} // namespace

MainWindow::MainWindow(MonitorClient &client, QWidget *parent) : QMainWindow(parent), m_client(client)
{
    setWindowTitle(tr("Loom console"));
    resize(1280, 800);
    buildPanes();
    buildMenus();
    buildStatusLine();
}

void MainWindow::buildPanes()
{
    auto *panes = new QWidget(this);
    m_sidebar = new QListWidget(panes);
    m_sidebar->setObjectName(u"sidebar"_s);
    m_sidebar->setAccessibleName(tr("Pages"));
    m_sidebar->setFixedWidth(fontMetrics().averageCharWidth() * 26);
    m_sidebar->setSpacing(SidebarSpacing);
    m_sidebar->setFrameShape(QFrame::NoFrame);
    m_sidebar->setIconSize(QSize(1, 1) * fontMetrics().height());
    m_pages = new QStackedWidget(panes);
    m_strip = new ServiceStrip(panes);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    auto *layout = new QHBoxLayout(panes);
    layout->setContentsMargins(6, 6, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(column, 1);
    setCentralWidget(panes);
    connect(m_sidebar, &QListWidget::currentRowChanged, this, &MainWindow::turnTo);
}

void MainWindow::buildMenus()
{
    auto *console = menuBar()->addMenu(tr("&Console"));
    auto *retry = console->addAction(tr("&Try to connect now"), &m_client, &MonitorClient::retryNow);
    retry->setShortcut(QKeySequence::Refresh);
    console->addAction(tr("&Disconnect"), &m_client, &MonitorClient::close);
    console->addSeparator();
    auto *find = console->addAction(tr("&Find a message…"), this, &MainWindow::findRequested);
    find->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    find->setIcon(icon("search"));
    console->addSeparator();
    auto *quit = console->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    m_view = menuBar()->addMenu(tr("&View"));
    m_viewEnd = m_view->addSeparator();
    m_utc = m_view->addAction(tr("Times in &UTC"));
    m_utc->setCheckable(true);
    connect(m_utc, &QAction::toggled, this,
            [this](bool isUtc) { emit zoneChanged(isUtc ? TimeZone::Utc : TimeZone::Local); });
    m_view->addMenu(new AppearanceMenu(this));
    auto *languages = new LanguageMenu(this);
    m_view->addMenu(languages);
    connect(languages, &LanguageMenu::chosen, this,
            [this] { statusBar()->showMessage(tr("The language changes when you restart the console."), NoticeTime); });

    auto *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Loom"), this, &MainWindow::showAbout);
}

void MainWindow::buildStatusLine()
{
    m_recording = new QToolButton(this);
    m_recording->setObjectName(u"recordingState"_s);
    m_recording->setAccessibleName(tr("Recording state"));
    m_recording->setAutoRaise(true);
    m_recording->hide();
    connect(m_recording, &QToolButton::clicked, this, &MainWindow::recordingRequested);
    connect(&m_client, &MonitorClient::stateChanged, this, &MainWindow::refreshService);
    statusBar()->addPermanentWidget(m_recording);
    statusBar()->addPermanentWidget(new ConnectionLabel(m_client, this));
    connect(&m_client, &MonitorClient::complained, this,
            [this](const QString &message) { statusBar()->showMessage(message, NoticeTime); });
}

void MainWindow::showRecording(const QString &text, const QString &details)
{
    m_recording->setText(text);
    m_recording->setToolTip(details);
    m_recording->setVisible(!text.isEmpty());
}

void MainWindow::addPage(Page *page)
{
    // Allows the window to be smaller than its largest page.
    auto *view = new QScrollArea(m_pages);
    view->setFrameShape(QFrame::NoFrame);
    view->setWidgetResizable(true);
    view->setWidget(page);
    view->setFocusPolicy(Qt::NoFocus);
    auto *framed = new QWidget(m_pages);
    auto *column = new QVBoxLayout(framed);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!page->actions().isEmpty())
        column->addWidget(new PageToolBar(*page, framed));
    column->addWidget(view, 1);
    m_pages->addWidget(framed);
    m_pageList.append(page);
    m_sidebar->addItem(new QListWidgetItem(page->windowIcon(), page->windowTitle()));
    m_sidebar->setFixedWidth(std::max(m_sidebar->width(), m_sidebar->sizeHintForColumn(0) + 4 * SidebarSpacing));
    auto *item = m_sidebar->item(m_sidebar->count() - 1);
    item->setSizeHint({0, fontMetrics().height() * 2});

    auto *show = new QAction(page->windowTitle(), this);
    show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + m_pages->count())));
    item->setToolTip(show->shortcut().toString(QKeySequence::NativeText));
    connect(show, &QAction::triggered, this, [this, page] { showPage(page); });
    m_view->insertAction(m_viewEnd, show);
    if (m_sidebar->currentRow() < 0)
        m_sidebar->setCurrentRow(0);
}

void MainWindow::showPage(Page *page)
{
    m_sidebar->setCurrentRow(int(m_pageList.indexOf(page)));
    page->setFocus(Qt::ShortcutFocusReason);
}

Page *MainWindow::currentPage() const
{
    return m_pageList.value(m_pages->currentIndex());
}

void MainWindow::refreshService()
{
    const bool isWanted = m_client.state() != MonitorClient::State::Idle;
    m_service = isWanted ? RecentServices::find(m_client.address().toString()) : std::nullopt;
    m_strip->show(m_service);
    refreshTitle();
}

void MainWindow::refreshTitle()
{
    const auto *page = currentPage();
    if (page == nullptr)
        return;
    const bool isNamed = m_service && !m_service->name.isEmpty();
    //: %1 is the title of a page, %2 the name of a service
    setWindowTitle(isNamed ? tr("%1 – %2 – Loom console").arg(page->windowTitle(), m_service->name)
                           //: %1 is the title of a page
                           : tr("%1 – Loom console").arg(page->windowTitle()));
}

void MainWindow::turnTo(int row)
{
    m_pages->setCurrentIndex(row);
    refreshTitle();
}

void MainWindow::restoreChoices()
{
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    keepOnScreen();
    m_utc->setChecked(settings.value(UtcKey).toBool());
    for (auto *page : std::as_const(m_pageList))
        page->restore(settings);
}

void MainWindow::keepOnScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const auto room = screen()->availableGeometry();
    const auto frame = frameGeometry().size() - size();
    resize(size().boundedTo(room.size() - frame));
    move(std::clamp(x(), room.left(), std::max(room.left(), room.right() - frameGeometry().width())),
         std::clamp(y(), room.top(), std::max(room.top(), room.bottom() - frameGeometry().height())));
}

QStringList MainWindow::unfinished() const
{
    QStringList all;
    for (const auto *page : m_pageList) {
        if (const auto sentence = page->unfinished(); !sentence.isEmpty())
            all << sentence;
    }
    return all;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (const auto sentences = unfinished(); !sentences.isEmpty() && !m_isCloseConfirmed) {
        event->ignore();
        return askToClose(sentences);
    }
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(UtcKey, m_utc->isChecked());
    for (const auto *page : std::as_const(m_pageList))
        page->save(settings);
    QMainWindow::closeEvent(event);
}

void MainWindow::askToClose(const QStringList &unfinished)
{
    if (findChild<QMessageBox *>(u"confirmClose"_s) != nullptr)
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Close the console"), tr("Close the console?"),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"confirmClose"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(unfinished.join(u'\n'));
    const auto *confirm = question->addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QAbstractButton::clicked, this, [this] {
        m_isCloseConfirmed = true;
        close();
        m_isCloseConfirmed = false;
    });
    question->open();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Loom"),
                       tr("<b>Loom console %1</b><p>Shows the messages that pass through a Loom "
                          "service.</p><p>GPL-3.0-or-later. Built on Qt %2 and QCustomPlot. Icons: Lucide (ISC "
                          "licence).</p>")
                           .arg(QStringLiteral(LOOM_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace loom
