// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/replay/payload.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QSpinBox;
class QTabWidget;
class QToolButton;

namespace loom {

class HeadersEdit;
class PayloadEditor;

/// One payload as it is written: where it goes, what should come back, its text and its headers.
class PayloadForm : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadForm(QWidget *parent);

    /// Of the service that is connected.
    void setMessageTypes(const QList<protocol::MessageTypeInfo> &messageTypes);
    void setPayload(const replay::Payload &payload);
    const replay::Payload &payload() const { return m_payload; }
    /// Underlines the violations for which a service rejected the payload; as PayloadEditor::showRejection().
    void showRejection(const QJsonArray &violations);
    bool isAudio() const;
    /// What keeps the payload from being sent as it is written; empty for nothing.
    QString problem() const;

signals:
    /// The person has changed something.
    void edited(const loom::replay::Payload &payload);
    /// There was nothing, and an example was put there.
    void filledIn(const loom::replay::Payload &payload);

private:
    QLayout *buildHead();
    void buildControls();
    /// Of the payload's stream, in m_messageTypes and in the list to choose from; -1 for another route.
    int messageTypeRow() const;
    /// The same; none for another route.
    const protocol::MessageTypeInfo *messageType() const;
    void showMessageType();
    void chooseMessageType(int index);
    void applyMessageType(const protocol::MessageTypeInfo &messageType);
    void insertExample(const QJsonValue &example);
    void readControls();
    void showNotes();
    void showTabs();
    void showProblems();

    QList<protocol::MessageTypeInfo> m_messageTypes;
    replay::Payload m_payload;
    QString m_example; ///< that was put into the editor last
    QStringList m_textProblems; ///< of what is in the editor
    bool m_isShowing = false;
    QComboBox *m_messageType;
    QLineEdit *m_route;
    QComboBox *m_transport;
    QSpinBox *m_expected;
    QToolButton *m_examples;
    QMenu *m_exampleMenu;
    QTabWidget *m_tabs;
    PayloadEditor *m_editor;
    HeadersEdit *m_headers;
    QLabel *m_notes;
    QLabel *m_problems;
};

} // namespace loom
