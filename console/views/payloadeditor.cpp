// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadeditor.h"

#include "console/replay/textplace.h"
#include "console/views/jsonhighlighter.h"
#include "console/views/longlines.h"

#include <QDateTime>
#include <QFuture>
#include <QHelpEvent>
#include <QMimeData>
#include <QPromise>
#include <QShortcut>
#include <QTextBlock>
#include <QThreadPool>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

namespace loom {

namespace {

/// QTextDocument uses U+2029 for paragraph ends and treats pasted ones as such. In JSON they are valid only inside a
/// string, where an escape has the same meaning.
QString withEscapedEnds(QString text)
{
    for (const auto *end : {"\\u2029", "\\ufdd0", "\\ufdd1"})
        text.replace(QChar(QByteArrayView(end).sliced(2).toUShort(nullptr, 16)), QLatin1StringView(end));
    return text;
}

/// toPlainText() would replace non-breaking spaces by spaces and U+2028 by line ends.
QString plainText(QString raw)
{
    return raw.replace(QChar::ParagraphSeparator, u'\n');
}

/// A violation that both the service and the local check report is listed once.
QList<replay::PayloadProblem> withRejected(QList<replay::PayloadProblem> problems,
                                           const replay::RejectedPlaces &rejected, const QString &text)
{
    const auto places = rejected.in(text);
    for (const auto &place : places) {
        if (!problems.contains(place))
            problems.append(place);
    }
    return problems;
}

} // namespace

PayloadEditor::PayloadEditor(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new JsonHighlighter(document()))
{
    // Wrapping the long lines of audio payloads takes Qt seconds.
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

QString PayloadEditor::text() const
{
    return LongLines::joined(plainText(document()->toRawText()));
}

void PayloadEditor::setText(const QString &text)
{
    m_rejected = {};
    setPlainText(LongLines::inPieces(withEscapedEnds(text)));
}

void PayloadEditor::replaceText(const QString &text)
{
    selectAll();
    insertPlainText(LongLines::inPieces(withEscapedEnds(text)));
}

bool PayloadEditor::isInPieces() const
{
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        if (LongLines::goesOn(block.text()))
            return true;
    }
    return false;
}

void PayloadEditor::showRejection(const QJsonArray &violations)
{
    m_rejected = replay::RejectedPlaces(violations, text());
    m_goesToFirst = !m_rejected.isEmpty();
    check();
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
    const auto written = text();
    ++m_turn;
    if (written.size() > MaxChecked)
        checkElsewhere(written);
    else if (written.trimmed().isEmpty())
        setProblems(written, {});
    else
        setProblems(written,
                    withRejected(m_check.check(written, QDateTime::currentMSecsSinceEpoch()), m_rejected, written));
}

void PayloadEditor::checkElsewhere(const QString &text)
{
    using Problems = QList<replay::PayloadProblem>;
    const auto promise = std::make_shared<QPromise<Problems>>();
    promise->start();
    promise->future().then(this, [this, text, turn = m_turn](const Problems &problems) {
        if (turn == m_turn)
            setProblems(text, problems);
    });
    QThreadPool::globalInstance()->start([promise, text, rejected = m_rejected] {
        promise->addResult(withRejected(replay::syntaxProblems(text), rejected, text));
        promise->finish();
    });
}

void PayloadEditor::setProblems(const QString &text, const QList<replay::PayloadProblem> &problems)
{
    m_problems = problems;
    QStringList lines;
    for (const auto &problem : problems)
        lines.append(u"%1: %2"_s.arg(replay::placeIn(text, problem.position), problem.message));
    if (isInPieces()) {
        const auto shown = plainText(document()->toRawText());
        for (auto &problem : m_problems) {
            const auto end = LongLines::shownPosition(shown, problem.position + problem.length);
            problem.position = LongLines::shownPosition(shown, problem.position);
            problem.length = end - problem.position;
        }
    }
    underline();
    if (std::exchange(m_goesToFirst, false))
        goToFirst();
    emit checked(lines);
}

void PayloadEditor::goToFirst()
{
    const auto first = std::min_element(m_problems.begin(), m_problems.end(),
                                        [](const auto &a, const auto &b) { return a.position < b.position; });
    if (first == m_problems.end())
        return;
    auto cursor = textCursor();
    cursor.setPosition(int(first->position));
    setTextCursor(cursor);
    ensureCursorVisible();
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

QMimeData *PayloadEditor::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData; // owned by the caller
    copied->setText(LongLines::joined(plainText(textCursor().selectedText())));
    return copied;
}

void PayloadEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(LongLines::inPieces(withEscapedEnds(source->text())));
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
