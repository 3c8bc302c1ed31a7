// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace loom::replay {

/// Tells when Enter is pressed on the terminal that is standard input. Where that is something else, or the program
/// runs in the background, it reads nothing: the input is another program's. Belongs to one thread.
class EnterKey : public QObject
{
    Q_OBJECT
public:
    explicit EnterKey(QObject *parent = nullptr);

    /// Whether there is a terminal on which to press it.
    bool isThere() const { return m_isTerminal; }
    /// From now on; to be called again after the program may have come back from the background.
    void listen();

signals:
    void pressed();

private:
    void read();

    const bool m_isTerminal;
    QSocketNotifier m_input;
};

} // namespace loom::replay
