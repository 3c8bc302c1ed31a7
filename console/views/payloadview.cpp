// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadview.h"

#include "console/models/eventtext.h"
#include "console/models/numbers.h"
#include "console/models/visibletext.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace loom {

PayloadView::PayloadView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void PayloadView::show(const protocol::Event &event)
{
    const auto whole = visibleJson(payloadText(event));
    auto text = whole.left(MaxCharacters);
    if (whole.size() > MaxCharacters)
        text += tr("\n… the first %1 of %2 characters; “Copy as JSON” copies all of them")
                    .arg(countText(MaxCharacters), countText(whole.size()));
    else if (event.isCut && !event.isUnread)
        text += tr("\n… truncated by the service: choose a larger payload limit above");
    setPlainText(text);

    QList<QTextEdit::ExtraSelection> marks;
    for (const auto &violation : event.violations) {
        const auto range = fieldRange(whole, violation.toObject()[u"loc"_s].toArray());
        if (range && range->start + range->length <= MaxCharacters)
            marks.append(markOf(range->start, range->length));
    }
    setExtraSelections(marks);
    if (!marks.isEmpty()) {
        auto cursor = marks.first().cursor;
        cursor.clearSelection();
        setTextCursor(cursor);
    }
}

QTextEdit::ExtraSelection PayloadView::markOf(qsizetype start, qsizetype length) const
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(int(start));
    mark.cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    mark.format.setBackground(palette().highlight());
    mark.format.setForeground(palette().highlightedText());
    return mark;
}

} // namespace loom
