// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/app/console.h"
#include "tests/console/app/pagewidgets.h"
#include "tests/support/fakeservice.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace loom::test {

/// The real main window, connected to a FakeService.
class FakeWindow
{
public:
    /// Keeps the settings of @p program separate from the user's.
    explicit FakeWindow(const QString &program)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("loom"));
        QCoreApplication::setApplicationName(program);
        QSettings().clear();
    }
    /// Opens the window with a new service without any subscription.
    void open()
    {
        close();
        QVERIFY(service.start());
        m_console = std::make_unique<Console>(ConsoleOptions{service.address().toString(), {}, false, {}});
        m_console->start();
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        window().resize(1280, 800);
        window().activateWindow();
        QTRY_COMPARE(service.subscriptions.size(), 1);
    }

    void close()
    {
        m_console.reset();
        service.stop();
        service.subscriptions.clear();
    }

    MainWindow &window() { return m_console->window(); }
    void showPage(const QString &page) { window().showPage(window().findChild<Page *>(page)); }
    QString currentPage() { return window().currentPage()->objectName(); }
    /// Finds the widget of that object name on the page @p page.
    template<typename T>
    T *find(const QString &page, const QString &name)
    {
        return findOnPage<T>(window(), page, name);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    FakeService service;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Console> m_console;
};

} // namespace loom::test
