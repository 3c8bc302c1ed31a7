// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace loom::replay {

/// Emits pressed() when Enter is pressed on the terminal at standard input. Reads nothing if standard input is not a
/// terminal or the program runs in the background. Belongs to one thread.
class EnterKey : public QObject
{
    Q_OBJECT
public:
    explicit EnterKey(QObject *parent = nullptr);

    /// Whether standard input is a terminal.
    bool isTerminal() const { return m_isTerminal; }
    /// Starts reading if the program is in the foreground. Call this regularly, because the program may move between
    /// foreground and background.
    void listen();

signals:
    void pressed();

private:
    void read();

    const bool m_isTerminal;
    QSocketNotifier m_input;
};

} // namespace loom::replay
