// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QPlainTextEdit>

namespace loom {

/// A payload as text, with the fields that were rejected marked. Shows the beginning of a long one: laying
/// out a line of a megabyte would stop the window for a while.
class PayloadView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxCharacters = 30'000;

    explicit PayloadView(QWidget *parent);

    void show(const protocol::Event &event);

private:
    QTextEdit::ExtraSelection markOf(qsizetype start, qsizetype length) const;
};

} // namespace loom
