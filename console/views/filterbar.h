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

/// What of the traffic is wanted. The service does the filtering: this only asks for it, a moment after
/// the last change.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int TypingPause = 300; ///< ms

    explicit FilterBar(QWidget *parent);

    protocol::Subscribe filter() const;
    /// What another service has: its streams, and the topics that they are stored in.
    void setMessageTypes(const QList<protocol::MessageTypeInfo> &messageTypes);
    /// Topics that the service counts besides.
    void addTopics(const QList<protocol::TopicCount> &topics);
    /// The messages of one device, topic or connection, with no other filter.
    void showDevice(const QString &device);
    void showTopic(const QString &topic);
    void showConnection(const protocol::ConnectionInfo &connection);
    void clear();
    /// What is entered, without a name; and back into the fields.
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
    protocol::ConnectionInfo m_connection; ///< whose messages are asked for; id 0: of all
    QLabel *m_active; ///< says what is asked for, where that is not everything
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
