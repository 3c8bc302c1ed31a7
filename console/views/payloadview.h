// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QPlainTextEdit>

namespace loom {

/// Read-only view of a payload as text, with rejected fields highlighted. Long payloads are truncated, since the layout
/// of a line of 1 MB would block the window.
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
