// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/namecounts.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListWidget;

namespace loom {

/// Checklist of the most frequent topics or devices of a recording with their message counts.
class NameChecklist : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxListed = 100;

    /// @p name is the object name of the list, for tests; @p nameless is the text shown for an empty name.
    NameChecklist(const QString &name, const QString &nameless, QWidget *parent);

    /// Replaces the names and the title. No name is checked afterwards.
    void list(const QString &title, const replay::NameCounts &counts);
    /// Returns the checked names.
    QSet<QString> checked() const;
    void uncheckAll();

signals:
    void changed();

private:
    QString m_nameless;
    QLabel *m_title;
    QListWidget *m_names;
};

} // namespace loom
