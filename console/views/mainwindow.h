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

/// Main window: a sidebar of pages, each with a toolbar of its actions, the menus and the status bar. It does not
/// depend on particular pages. It saves its size and the settings of the pages.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(MonitorClient &client, QWidget *parent = nullptr);

    /// Appends @p page; its shortcut is Ctrl and its number. Takes ownership.
    void addPage(Page *page);
    void showPage(Page *page);
    Page *currentPage() const;
    /// Restores the settings of the window and the pages. Call after the last addPage().
    void restoreChoices();
    /// Reads the name and colour of the service again.
    void refreshService();
    /// Shows on every page that a recording is active. An empty @p text hides the notice.
    void showRecording(const QString &text, const QString &details);

signals:
    void findRequested();
    /// Emitted when the user wants to see the page with the recording.
    void recordingRequested();
    /// Emitted when the time zone of displayed times changes.
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
    /// Asks whether to close the window although the activities in @p unfinished would be stopped.
    void askToClose(const QStringList &unfinished);
    QStringList unfinished() const;
    /// Moves the window onto its screen and reduces it to the screen's size.
    void keepOnScreen();

    MonitorClient &m_client;
    QListWidget *m_sidebar = nullptr;
    QStackedWidget *m_pages = nullptr;
    QList<Page *> m_pageList; ///< in the order of the sidebar
    ServiceStrip *m_strip = nullptr;
    QToolButton *m_recording = nullptr;
    std::optional<RecentService> m_service; ///< the service that the user has chosen to connect to
    QMenu *m_view = nullptr;
    QAction *m_viewEnd = nullptr; ///< the page actions are inserted before it
    QAction *m_utc = nullptr;
    bool m_isCloseConfirmed = false;
};

} // namespace loom
