// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/monitorclient.h"
#include "console/models/recentservices.h"
#include "console/models/times.h"
#include "console/views/page.h"

#include <QMainWindow>

class QListWidget;
class QStackedWidget;
class QToolButton;

namespace loom {

class ServiceStrip;

/// The window: pages in a sidebar, each with a toolbar of its actions, a menu for the program, and a status line.
/// Knows no page in particular. Remembers its size and the pages' choices.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(MonitorClient &client, QWidget *parent = nullptr);

    /// Adds @p page below those before it, with Ctrl and its number as its shortcut. Takes ownership.
    void addPage(Page *page);
    void showPage(Page *page);
    Page *currentPage() const;
    /// Takes the window's and the pages' choices from the settings; after the last addPage().
    void restoreChoices();
    /// Reads again how the service is marked.
    void refreshService();
    /// Shows on every page that a recording runs; an empty @p text for none.
    void showRecording(const QString &text, const QString &details);

signals:
    void findRequested();
    /// The page with the recording should be shown.
    void recordingRequested();
    /// In which zone all pages show times.
    void zoneChanged(loom::TimeZone zone);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildMenus();
    void buildPanes();
    void buildStatusLine();
    void turnTo(int row);
    void refreshTitle();
    void showAbout();
    /// Asks whether to close although pages have something under way, which @p unfinished says.
    void askToClose(const QStringList &unfinished);
    QStringList unfinished() const;
    /// Makes the window no larger than its screen, and moves it onto that.
    void keepOnScreen();

    MonitorClient &m_client;
    QListWidget *m_sidebar = nullptr;
    QStackedWidget *m_pages = nullptr;
    QList<Page *> m_pageList; ///< in the order of the sidebar
    ServiceStrip *m_strip = nullptr;
    QToolButton *m_recording = nullptr;
    std::optional<RecentService> m_service; ///< that a connection is wanted to
    QMenu *m_view = nullptr;
    QAction *m_viewEnd = nullptr; ///< the pages are before it
    QAction *m_utc = nullptr;
    bool m_isCloseConfirmed = false;
};

} // namespace loom
