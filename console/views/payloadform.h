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

/// Edits one payload: route, transport, expected status, body and headers.
class PayloadForm : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadForm(QWidget *parent);

    /// Sets the message types of the connected service.
    void setMessageTypes(const QList<protocol::MessageTypeInfo> &messageTypes);
    void setPayload(const replay::Payload &payload);
    const replay::Payload &payload() const { return m_payload; }
    /// See PayloadEditor::showRejection().
    void showRejection(const QJsonArray &violations);
    bool isAudio() const;
    /// Returns why the payload cannot be sent; empty if it can.
    QString problem() const;

signals:
    /// Emitted when the user has edited the payload.
    void edited(const loom::replay::Payload &payload);
    /// Emitted when an example was inserted into an empty form.
    void filledIn(const loom::replay::Payload &payload);

private:
    QLayout *buildHead();
    void buildControls();
    /// Returns the index of the payload's message type in m_messageTypes and in the combo box; -1 for another route.
    int messageTypeRow() const;
    /// Returns the payload's message type; null for another route.
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
    QString m_example; ///< the example that was inserted last
    QStringList m_textProblems; ///< problems of the text in the editor
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
