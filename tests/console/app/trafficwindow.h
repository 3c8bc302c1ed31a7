// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/trafficpage.h"
#include "tests/console/app/fakewindow.h"

#include <QAction>
#include <QTableView>

namespace loom::test {

/// A FakeWindow that shows its Traffic page.
class TrafficWindow : public FakeWindow
{
public:
    using FakeWindow::FakeWindow;

    void open()
    {
        FakeWindow::open();
        window().showPage(&page());
    }
    /// Sends events and waits until they are in the list.
    void say(const QList<protocol::Event> &events)
    {
        const int before = table().model()->rowCount();
        service.say(protocol::Events{events, 0, service.subscriptions.last().subscription});
        QTRY_COMPARE(table().model()->rowCount(), before + int(events.size()));
    }

    TrafficPage &page() { return *window().findChild<TrafficPage *>(); }
    QTableView &table() { return *find<QTableView>(QStringLiteral("table")); }
    template<typename T>
    T *find(const QString &name)
    {
        return FakeWindow::find<T>(QStringLiteral("traffic"), name);
    }
    QAction &action(const QString &text)
    {
        for (auto *action : page().actions()) {
            if (action->text().remove(u'&') == text)
                return *action;
        }
        qFatal("there is no action %s", qUtf8Printable(text));
    }
};

} // namespace loom::test
