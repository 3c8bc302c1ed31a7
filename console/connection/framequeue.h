// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQueue>
#include <QTimer>

namespace loom {

/// Queue of received frames. QWebSocket emits all received frames in one turn of the event loop; this queue emits one
/// frame per turn, so that windows can be painted in between. Beyond the limits, add() emits the oldest frames at once.
/// Nothing is read from the socket meanwhile, so the service notices by backpressure that the console is slow.
class FrameQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxFrames = 64;
    static constexpr qsizetype MaxCharacters = 16 * 1024 * 1024;

    explicit FrameQueue(QObject *parent = nullptr);

    void add(const QString &text);
    /// Emits all queued frames.
    void flush();
    void clear();

signals:
    void ready(const QString &text);

private:
    void next();

    QQueue<QString> m_frames;
    qsizetype m_characters = 0;
    QTimer m_turn; ///< fires in each turn of the event loop while frames are queued
};

} // namespace loom
