// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/framequeue.h"

namespace loom {

FrameQueue::FrameQueue(QObject *parent) : QObject(parent)
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &FrameQueue::next);
}

void FrameQueue::add(const QString &text)
{
    m_frames.enqueue(text);
    m_characters += text.size();
    m_turn.start();
    while (m_frames.size() > MaxFrames || m_characters > MaxCharacters)
        next();
}

void FrameQueue::flush()
{
    while (!m_frames.isEmpty())
        next();
}

void FrameQueue::clear()
{
    m_frames.clear();
    m_characters = 0;
    m_turn.stop();
}

void FrameQueue::next()
{
    if (m_frames.isEmpty())
        return m_turn.stop();
    const auto text = m_frames.dequeue();
    m_characters -= text.size();
    emit ready(text);
}

} // namespace loom
