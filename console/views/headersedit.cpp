// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/headersedit.h"

#include "console/replay/headerline.h"

#include <QFontDatabase>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace loom {

HeadersEdit::HeadersEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(u"headers"_s);
    setAccessibleName(tr("Additional request headers"));
    setPlaceholderText(tr("One header per line, such as X-Request-ID: trial-7. Content-Type is added automatically."));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        read();
        emit edited();
    });
}

void HeadersEdit::setHeaders(const QMap<QString, QString> &headers)
{
    if (headers == m_headers && m_problem.isEmpty())
        return;
    QStringList lines;
    for (auto header = headers.begin(); header != headers.end(); ++header)
        lines << u"%1: %2"_s.arg(header.key(), header.value());
    const QSignalBlocker blocker(this);
    setPlainText(lines.join(u'\n'));
    read();
}

void HeadersEdit::read()
{
    m_headers.clear();
    m_problem.clear();
    const auto lines = toPlainText().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        if (const auto header = replay::readHeaderLine(lines[i]))
            m_headers.insert(header->first, header->second);
        else if (m_problem.isEmpty())
            m_problem = tr("Headers, line %1: %2").arg(i + 1).arg(header.error().message);
    }
}

} // namespace loom
