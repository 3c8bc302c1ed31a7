// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/app/console.h"
#include "tests/console/app/pagewidgets.h"
#include "tests/support/serviceprocess.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace loom::test {

/// The real main window, and a real service with an embedded broker.
class RealWindow
{
public:
    /// Starts the service. Keeps the settings of @p program separate from the user's.
    void startService(const QString &program, const ServiceProcess::Settings &settings = {})
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("loom"));
        QCoreApplication::setApplicationName(program);
        m_service = std::make_unique<ServiceProcess>(settings);
        QVERIFY(m_service->isListening());
        QVERIFY(m_service->waitForReadiness() >= 0);
        static const QRegularExpression address(QStringLiteral("Consoles connect to (ws://[0-9.:]+)"));
        QTRY_VERIFY(address.match(QString::fromUtf8(m_service->output())).hasMatch());
        m_monitor = address.match(QString::fromUtf8(m_service->output())).captured(1);
    }
    /// With an empty address the window stays unconnected.
    void open(const QString &address, const QString &key = {})
    {
        m_console = std::make_unique<Console>(ConsoleOptions{address, key, false, {}});
        m_console->start();
        QVERIFY(QTest::qWaitForWindowExposed(&m_console->window()));
        m_console->window().resize(1280, 800);
        m_console->window().activateWindow();
    }
    void openConnected(const QString &key = {})
    {
        open(m_monitor, key);
        QTRY_COMPARE(m_console->client().state(), MonitorClient::State::Connected);
    }
    void close() { m_console.reset(); }

    const QString &monitor() const { return m_monitor; }
    MonitorClient &client() { return m_console->client(); }
    MainWindow &window() { return m_console->window(); }
    template<typename T>
    T *page()
    {
        return window().findChild<T *>();
    }
    /// Finds the widget of that object name on the page @p page.
    template<typename T>
    T *find(const QString &page, const QString &name)
    {
        return findOnPage<T>(window(), page, name);
    }
    quint16 httpPort() const { return m_service->port(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Saves a screenshot, named after @p name and the data row of the test.
    void shoot(const QString &name)
    {
        const auto picture = window().grab();
        const QDir folder(QStringLiteral(LOOM_SCREENSHOTS));
        const auto file =
            folder.filePath(QStringLiteral("%1-%2.png").arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(picture.width() >= 1000);
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        QVERIFY2(picture.save(file), qPrintable(file));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ServiceProcess> m_service;
    QString m_monitor;
    std::unique_ptr<Console> m_console;
};

/// Helpers for tests of the pages that send messages.
class SendingPage
{
public:
    SendingPage(RealWindow &window, const QString &page) : m_window(window), m_page(page) {}

    template<typename T>
    T *find(const QString &name) const
    {
        return m_window.find<T>(m_page, name);
    }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    void click(const QString &button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    /// Returns true if the run has ended, according to its state text.
    bool isFinished() const
    {
        static const QRegularExpression ended(
            QStringLiteral("^(Finished$|Stored in |Accepted: |Rejected, as expected: |"
                           "⚠ (Rejected|No response|Stored in ))"));
        return ended.match(text(QStringLiteral("state"))).hasMatch();
    }
    QString problem() const { return text(QStringLiteral("problem")); }
    QString figure(const QString &name) const
    {
        return find<QWidget>(name)->findChild<QLabel *>(QStringLiteral("value"))->text();
    }
    QAbstractItemModel *answers() const { return find<QTableView>(QStringLiteral("answers"))->model(); }
    QString cell(int row, int column) const { return answers()->index(row, column).data().toString(); }

private:
    RealWindow &m_window;
    QString m_page;
};

} // namespace loom::test
