// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQueue>
#include <QTimer>

namespace loom {

/// The frames that have arrived and are not read yet. QWebSocket emits all that have arrived in one turn of the event
/// loop; each leaves in a turn of its own, so that a window can be painted in between. Where more wait than the bounds
/// allow they leave at once: nothing more is read from the socket meanwhile, and the service feels that the console is
/// slow.
class FrameQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MostFrames = 64;
    static constexpr qsizetype MostCharacters = 16 * 1024 * 1024;

    explicit FrameQueue(QObject *parent = nullptr);

    void add(const QString &text);
    /// Lets all frames leave at once.
    void flush();
    void clear();

signals:
    void ready(const QString &text);

private:
    void next();

    QQueue<QString> m_frames;
    qsizetype m_characters = 0;
    QTimer m_turn;
};

} // namespace loom
