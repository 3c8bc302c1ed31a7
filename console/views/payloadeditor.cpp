// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadeditor.h"

#include "console/replay/placeholders.h"
#include "console/replay/textplace.h"
#include "console/views/jsonhighlighter.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QShortcut>
#include <QToolTip>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace loom {

PayloadEditor::PayloadEditor(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new JsonHighlighter(document()))
{
    // A chunk of audio is one line of a million characters, and to wrap that takes Qt minutes.
    setLineWrapMode(QPlainTextEdit::NoWrap);
    m_highlighter->setPalette(palette());
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &PayloadEditor::check);
    connect(this, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    addShortcut(Qt::Key_F8, &PayloadEditor::showNextProblem);
    addShortcut(Qt::SHIFT | Qt::Key_F8, &PayloadEditor::showPreviousProblem);
}

void PayloadEditor::addShortcut(const QKeySequence &keys, void (PayloadEditor::*go)())
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, go);
}

void PayloadEditor::setSchema(const QJsonObject &schema)
{
    if (schema == m_schema)
        return;
    m_schema = schema;
    m_check.setSchema(schema);
    m_pause.start();
}

void PayloadEditor::check()
{
    const auto text = toPlainText();
    m_problems.clear();
    if (text.size() <= MaxChecked) {
        if (!text.trimmed().isEmpty())
            m_problems = m_check.check(text, QDateTime::currentMSecsSinceEpoch());
    } else if (const auto read = replay::PlaceholderText::read(text); !read) {
        const auto &[span, message] = read.error();
        m_problems.append({span.begin, span.end - span.begin, message});
    }
    underline();
    QStringList lines;
    for (const auto &problem : std::as_const(m_problems))
        lines.append(QStringLiteral("%1: %2").arg(replay::placeIn(text, problem.position), problem.message));
    emit checked(lines);
}

void PayloadEditor::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const auto &problem : std::as_const(m_problems)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        mark.cursor.setPosition(int(std::min<qsizetype>(problem.position, document()->characterCount() - 1)));
        const auto end = std::min<qsizetype>(problem.position + problem.length, document()->characterCount() - 1);
        mark.cursor.setPosition(int(end), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(QColor(0xd6336c));
        mark.format.setFontWeight(QFont::Bold);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void PayloadEditor::showNextProblem()
{
    const auto here = textCursor().position();
    const auto next = std::min_element(m_problems.begin(), m_problems.end(), [here](const auto &a, const auto &b) {
        return std::pair(a.position <= here, a.position) < std::pair(b.position <= here, b.position);
    });
    if (next != m_problems.end())
        goTo(*next);
}

void PayloadEditor::showPreviousProblem()
{
    const auto here = textCursor().position();
    const auto next = std::max_element(m_problems.begin(), m_problems.end(), [here](const auto &a, const auto &b) {
        return std::pair(a.position < here, a.position) < std::pair(b.position < here, b.position);
    });
    if (next != m_problems.end())
        goTo(*next);
}

void PayloadEditor::goTo(const replay::PayloadProblem &problem)
{
    auto cursor = textCursor();
    cursor.setPosition(int(problem.position));
    setTextCursor(cursor);
    QToolTip::showText(viewport()->mapToGlobal(cursorRect().bottomLeft()), problem.message, viewport());
}

QString PayloadEditor::problemAt(qsizetype position) const
{
    QStringList messages;
    for (const auto &problem : m_problems) {
        if (position >= problem.position && position <= problem.position + problem.length)
            messages.append(problem.message);
    }
    return messages.join(u'\n');
}

bool PayloadEditor::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
    return QPlainTextEdit::event(event);
}

bool PayloadEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), problemAt(cursorForPosition(help->pos()).position()), viewport());
    return true;
}

} // namespace loom
