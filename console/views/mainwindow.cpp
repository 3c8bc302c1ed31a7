// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/mainwindow.h"

#include "console/language/language.h"
#include "console/views/appearance.h"
#include "console/views/connectionlabel.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

constexpr int NoticeTime = 10'000; ///< ms
constexpr int SidebarSpacing = 2;

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
    m_pages = new QStackedWidget(panes);
    auto *layout = new QHBoxLayout(panes);
    layout->setContentsMargins(6, 6, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_pages, 1);
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
    auto *quit = console->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    m_view = menuBar()->addMenu(tr("&View"));
    m_viewEnd = m_view->addSeparator();
    buildAppearanceMenu(m_view->addMenu(tr("&Appearance")));
    buildLanguageMenu(m_view->addMenu(tr("&Language")));

    m_help = menuBar()->addMenu(tr("&Help"));
    m_help->addAction(tr("&About Loom"), this, &MainWindow::showAbout);
}

void MainWindow::buildAppearanceMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const QList<std::pair<Appearance, QString>> choices{
        {Appearance::System, tr("As the &system")}, {Appearance::Light, tr("&Light")}, {Appearance::Dark, tr("&Dark")}};
    for (const auto &[appearance, text] : choices) {
        auto *action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(appearance == savedAppearance());
        connect(action, &QAction::triggered, this, [chosen = appearance] {
            saveAppearance(chosen);
            setAppearance(chosen);
        });
        menu->addAction(action);
    }
}

void MainWindow::buildLanguageMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    QList<Language> choices{{{}, tr("As the &system")}};
    choices += languages();
    for (const auto &language : choices) {
        auto *action = group->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == savedLanguage());
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            saveLanguage(code);
            statusBar()->showMessage(tr("The language changes when the console is started again."), NoticeTime);
        });
        menu->addAction(action);
    }
}

void MainWindow::buildStatusLine()
{
    statusBar()->addPermanentWidget(new ConnectionLabel(m_client, this));
    connect(&m_client, &MonitorClient::complained, this,
            [this](const QString &message) { statusBar()->showMessage(message, NoticeTime); });
}

void MainWindow::addPage(Page *page)
{
    m_pages->addWidget(page);
    m_sidebar->addItem(page->windowTitle());
    m_sidebar->setFixedWidth(std::max(m_sidebar->width(), m_sidebar->sizeHintForColumn(0) + 4 * SidebarSpacing));
    auto *item = m_sidebar->item(m_sidebar->count() - 1);
    item->setSizeHint({0, fontMetrics().height() * 2});

    auto *show = new QAction(page->windowTitle(), this);
    show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + m_pages->count())));
    item->setToolTip(show->shortcut().toString(QKeySequence::NativeText));
    connect(show, &QAction::triggered, this, [this, page] { showPage(page); });
    m_view->insertAction(m_viewEnd, show);
    if (!page->actions().isEmpty())
        addPageMenu(page);
    if (m_sidebar->currentRow() < 0)
        m_sidebar->setCurrentRow(0);
}

void MainWindow::addPageMenu(Page *page)
{
    auto *menu = new QMenu(page->windowTitle(), this);
    menu->addActions(page->actions());
    menuBar()->insertMenu(m_help->menuAction(), menu);
    menu->menuAction()->setEnabled(false);
    m_menus.insert(page, menu);
}

void MainWindow::showPage(Page *page)
{
    m_sidebar->setCurrentRow(m_pages->indexOf(page));
    page->setFocus(Qt::ShortcutFocusReason);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::turnTo(int row)
{
    m_pages->setCurrentIndex(row);
    for (auto menu = m_menus.begin(); menu != m_menus.end(); ++menu)
        menu.value()->menuAction()->setEnabled(menu.key() == currentPage());
    if (const auto *page = currentPage())
        //: %1 is the title of a page
        setWindowTitle(tr("%1 – Loom console").arg(page->windowTitle()));
}

void MainWindow::restoreChoices()
{
    const QSettings settings;
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    for (int i = 0; i < m_pages->count(); ++i)
        qobject_cast<Page *>(m_pages->widget(i))->restore(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    for (int i = 0; i < m_pages->count(); ++i)
        qobject_cast<Page *>(m_pages->widget(i))->save(settings);
    QMainWindow::closeEvent(event);
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Loom"),
                       tr("<b>Loom console %1</b><p>Shows what flows through a Loom service.</p>"
                          "<p>GPL-3.0-or-later. Built on Qt %2 and QCustomPlot.</p>")
                           .arg(QStringLiteral(LOOM_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace loom
