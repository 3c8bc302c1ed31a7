// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/savedfilters.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace loom {

/// Filter of the traffic. The service filters: the widget only sends the filter, a short time after the last change.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int TypingPause = 300; ///< ms

    explicit FilterBar(QWidget *parent);

    protocol::Subscribe filter() const;
    /// Sets the message types of the service and their topics.
    void setMessageTypes(const QList<protocol::MessageTypeInfo> &messageTypes);
    /// Adds topics that the service counts in addition.
    void addTopics(const QList<protocol::TopicCount> &topics);
    /// Shows only the messages of one device, topic or connection, and clears the other filters.
    void showDevice(const QString &device);
    void showTopic(const QString &topic);
    void showConnection(const protocol::ConnectionInfo &connection);
    void clear();
    /// Returns the entered filter, without a name. setEntries() restores it.
    SavedFilter entries() const;
    void enter(const SavedFilter &filter);

signals:
    void changed(const loom::protocol::Subscribe &filter);

private:
    void buildFields();
    QComboBox *addChoice(const QString &name, const QString &title);
    QLineEdit *addField(const QString &name, const QString &title);
    void announce();
    void fillTopics();
    void refreshActive();

    QStringList m_topics; ///< sorted
    protocol::ConnectionInfo m_connection; ///< connection whose messages are shown; id 0: all
    QLabel *m_active; ///< describes the active filter; hidden without one
    QToolButton *m_clearAll;
    QComboBox *m_topic;
    QComboBox *m_messageType;
    QComboBox *m_outcome;
    QComboBox *m_payload;
    QComboBox *m_limit;
    QLineEdit *m_device;
    QLineEdit *m_text;
    QTimer m_pause;
};

} // namespace loom
