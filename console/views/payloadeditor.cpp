// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadeditor.h"

#include "console/replay/placeholders.h"

namespace loom {

PayloadEditor::PayloadEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    connect(this, &QPlainTextEdit::textChanged, this, &PayloadEditor::check);
}

void PayloadEditor::check()
{
    const auto read = replay::PlaceholderText::parse(toPlainText());
    emit checked(read ? QStringList() : QStringList{read.error().message});
}

} // namespace loom
