// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

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
    void setStreams(const QList<protocol::StreamInfo> &streams);
    void setTopics(const QStringList &topics);
    /// That device's messages and nothing else in the way.
    void showDevice(const QString &device);
    void clear();
    /// Puts the cursor into the field for text.
    void startSearch();

signals:
    void changed(const loom::protocol::Subscribe &filter);

private:
    void buildFields();
    QComboBox *addChoice(const QString &name, const QString &title);
    QLineEdit *addField(const QString &name, const QString &title);
    void announce();

    QComboBox *m_topic;
    QComboBox *m_stream;
    QComboBox *m_outcome;
    QComboBox *m_payload;
    QComboBox *m_limit;
    QLineEdit *m_device;
    QLineEdit *m_text;
    QTimer m_pause;
};

} // namespace loom
