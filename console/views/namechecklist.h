// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/namecounts.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListWidget;

namespace loom {

/// The most frequent names of a kind with their counts, to check some of them.
class NameChecklist : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxListed = 100;

    /// @p name is that of the list, for tests; @p nameless is listed for an empty name.
    NameChecklist(const QString &name, const QString &nameless, QWidget *parent);

    /// Lists other names under @p title; none is checked.
    void list(const QString &title, const replay::NameCounts &counts);
    /// The names that are checked.
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
