// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/jsonhighlighter.h"

#include "console/views/longlines.h"

#include <QPalette>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// State that is passed from one line to the next.
enum State {
    Ends,
    GoesOn ///< the next line continues this one
};

struct Rule
{
    QRegularExpression expression;
    QColor light;
    QColor dark;
};

/// A later rule overrides the colours of earlier ones.
const std::array<Rule, 5> &rules()
{
    static const std::array<Rule, 5> table{{
        {QRegularExpression(uR"(-?\b\d+(\.\d+)?([eE][+-]?\d+)?\b)"_s), 0x0b5cad, 0x7fb8ff},
        {QRegularExpression(uR"(\b(true|false|null)\b)"_s), 0x8a3ffc, 0xc8a6ff},
        {QRegularExpression(uR"("([^"\\]|\\.)*+("|$))"_s), 0x1e6b34, 0x8fd19e},
        {QRegularExpression(uR"("([^"\\]|\\.)*+"(?=\s*:))"_s), 0x7a3e00, 0xf0b070},
        {QRegularExpression(uR"(\{\{[^{}]*\}\})"_s), 0xa3195b, 0xff8ac2},
    }};
    return table;
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

void JsonHighlighter::setPalette(const QPalette &palette)
{
    constexpr int Middle = 128;
    m_isDark = palette.color(QPalette::Base).lightness() < Middle;
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    const bool isPiece = previousBlockState() == GoesOn || LongLines::goesOn(text);
    setCurrentBlockState(LongLines::goesOn(text) ? GoesOn : Ends);
    if (isPiece || text.size() > LongLines::Longest)
        return;
    for (const auto &rule : rules()) {
        auto matches = rule.expression.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), m_isDark ? rule.dark : rule.light);
        }
    }
}

} // namespace loom
