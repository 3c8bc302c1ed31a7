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

/// Edits the list of payloads of a collection. It always has a current payload. Unsaved changes are kept in the
/// settings of the page.
class CollectionPane : public QWidget
{
    Q_OBJECT

public:
    explicit CollectionPane(QWidget *parent);

    const replay::Collection &collection() const { return m_collection; }
    replay::Payload current() const;
    /// Replaces the content of the current payload. Its name stays.
    void setCurrent(const replay::Payload &payload);
    /// Like setCurrent(), but for generated content: the collection does not count as changed.
    void fillIn(const replay::Payload &payload);
    /// Appends @p payload and selects it. An empty current payload is replaced instead.
    void add(const replay::Payload &payload);

    /// Emits troubled() on failure.
    bool open(const QString &file);
    bool saveTo(const QString &file);

    /// Adds the file actions to the toolbar of @p page.
    void addFileActions(QWidget &page);

    QVariant toChoices() const;
    void setChoices(const QVariant &choices);

signals:
    /// Emitted when another payload becomes the current one.
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
    /// Asks whether to save changes. Returns true if the changes were saved or may be discarded.
    bool mayLeave();
    void addEmpty();
    void rename();
    void remove();
    void onItemRenamed(QListWidgetItem *item);

    replay::Collection m_collection;
    QString m_file; ///< empty if the collection has no file yet
    bool m_isChanged = false;
    QLabel *m_title;
    QListWidget *m_list;
    QList<QAction *> m_payloadActions;
};

} // namespace loom
