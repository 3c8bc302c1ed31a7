// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/collection.h"

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QListWidgetItem;

namespace loom {

/// A collection of payloads, of which one is being written. There is always one. What is not in a file
/// yet is kept by the page's choices.
class CollectionPane : public QWidget
{
    Q_OBJECT

public:
    explicit CollectionPane(QWidget *parent);

    const replay::Collection &collection() const { return m_collection; }
    replay::Payload current() const;
    /// Takes what was written in the place of the current payload, whose name stays.
    void setCurrent(const replay::Payload &payload);
    /// The same for what nobody wrote, which need not be saved.
    void fillIn(const replay::Payload &payload);
    /// Adds @p payload at the end and chooses it; in the place of the current one where that is empty.
    void add(const replay::Payload &payload);

    /// Tells troubled() where that cannot be.
    bool open(const QString &file);
    bool saveTo(const QString &file);

    /// Adds what can be done with files to the toolbar of @p page.
    void addFileActions(QWidget &page);

    QVariant toChoices() const;
    void setChoices(const QVariant &choices);

signals:
    /// Another payload is the current one.
    void chosen(const loom::replay::Payload &payload);
    void troubled(const QString &problem);

private:
    QAction *makeAction(const QString &text, void (CollectionPane::*slot)());
    QLayout *buildButtons();
    void showCollection(int row);
    void showTitle();
    void startAnew();
    void askToOpen();
    void save();
    void askToSave();
    /// Whether what has changed may be given up, or is saved now.
    bool mayLeave();
    void addEmpty();
    void rename();
    void remove();
    void onItemRenamed(QListWidgetItem *item);

    replay::Collection m_collection;
    QString m_file; ///< empty: none yet
    bool m_isChanged = false;
    QLabel *m_title;
    QListWidget *m_list;
    QList<QAction *> m_payloadActions;
};

} // namespace loom
