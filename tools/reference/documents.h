// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loom::reference {

/// The documents, as Markdown.
QString configurationDocument();
QString errorsDocument();
QString metricsDocument();

/// A line of a Markdown table.
QString row(const QStringList &cells);
/// The first two lines of a Markdown table.
QString tableHead(const QStringList &titles);
/// "`TEXT`", or "–" for an empty text.
QString code(const QString &text);
/// @p text with the names of settings and options marked as code.
QString marked(QString text);

/// The comment at the top of each document.
extern const QString Notice;

} // namespace loom::reference
