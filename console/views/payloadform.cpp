// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadform.h"

#include "console/views/headersedit.h"
#include "console/views/longlines.h"
#include "console/views/messagetyperoute.h"
#include "console/views/payloadeditor.h"
#include "console/views/payloadexample.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype MaxListed = 3;

} // namespace

PayloadForm::PayloadForm(QWidget *parent)
    : QWidget(parent),
      m_messageType(new QComboBox(this)),
      m_route(new QLineEdit(this)),
      m_transport(new QComboBox(this)),
      m_expected(new QSpinBox(this)),
      m_examples(new QToolButton(this)),
      m_exampleMenu(new QMenu(this)),
      m_tabs(new QTabWidget(this)),
      m_editor(new PayloadEditor(this)),
      m_headers(new HeadersEdit(this)),
      m_notes(new QLabel(this)),
      m_problems(new QLabel(this))
{
    buildControls();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildHead());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_notes);
    layout->addWidget(m_problems);
    connect(m_messageType, &QComboBox::activated, this, &PayloadForm::chooseMessageType);
    connect(m_route, &QLineEdit::textEdited, this, &PayloadForm::readControls);
    connect(m_transport, &QComboBox::activated, this, &PayloadForm::readControls);
    connect(m_expected, &QSpinBox::valueChanged, this, &PayloadForm::readControls);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &PayloadForm::readControls);
    connect(m_headers, &HeadersEdit::edited, this, &PayloadForm::readControls);
    connect(m_editor, &PayloadEditor::checked, this, [this](const QStringList &problems) {
        m_textProblems = problems;
        showNotes();
        showProblems();
    });
    showMessageType();
}

void PayloadForm::buildControls()
{
    m_messageType->setObjectName(u"stream"_s);
    m_messageType->setPlaceholderText(tr("Other route"));
    m_messageType->setMinimumContentsLength(9);
    m_messageType->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_route->setObjectName(u"route"_s);
    m_route->setPlaceholderText(u"/sensor/gps"_s);
    m_transport->setObjectName(u"transport"_s);
    m_transport->addItems({tr("HTTP"), tr("WebSocket")});
    m_expected->setObjectName(u"expectedStatus"_s);
    m_expected->setRange(100, 599);
    m_expected->setToolTip(tr("Responses with a different status are marked"));
    m_examples->setObjectName(u"example"_s);
    m_examples->setText(tr("Exam&ple"));
    m_examples->setToolTip(tr("Inserts an example of the message type into the editor"));
    m_examples->setPopupMode(QToolButton::InstantPopup);
    m_examples->setMenu(m_exampleMenu);
    m_editor->setObjectName(u"editor"_s);
    m_editor->setAccessibleName(tr("Payload, JSON with placeholders"));
    m_editor->setPlaceholderText(tr("JSON. {{uuid}}, {{now}}, {{seq}}, {{random 30 250}} and {{pick a b c}} are "
                                    "replaced by new values in each message."));
    m_editor->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_editor->setTabChangesFocus(true);
    m_editor->setMinimumHeight(60);
    setFocusProxy(m_editor);
    m_tabs->setObjectName(u"parts"_s);
    m_tabs->setAccessibleName(tr("Parts of the message"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_editor, tr("Payload"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_notes->setObjectName(u"notes"_s);
    m_notes->setWordWrap(true);
    m_problems->setObjectName(u"problems"_s);
    m_problems->setWordWrap(true);
    m_problems->hide();
}

QLayout *PayloadForm::buildHead()
{
    auto *grid = new QHBoxLayout;
    const auto add = [&](const QString &text, QWidget *control, int stretch) {
        auto *label = new QLabel(text, this);
        label->setBuddy(control);
        grid->addWidget(label);
        grid->addWidget(control, stretch);
    };
    add(tr("Message &type"), m_messageType, 3);
    add(tr("&Route"), m_route, 3);
    //: Before HTTP or WebSocket
    add(tr("ov&er"), m_transport, 0);
    add(tr("E&xpected status"), m_expected, 0);
    grid->addWidget(m_examples);
    return grid;
}

void PayloadForm::setMessageTypes(const QList<protocol::MessageTypeInfo> &messageTypes)
{
    m_messageTypes = messageTypes;
    m_messageType->clear();
    for (const auto &messageType : messageTypes)
        m_messageType->addItem(u"%1  %2"_s.arg(messageType.title, messageType.route), messageType.route);
    showMessageType();
    if (m_payload.body.isEmpty() && m_payload.route.isEmpty() && !messageTypes.isEmpty()) {
        // Start with a message other than audio: it is easier to edit.
        const auto isReading = [](const auto &messageType) { return messageType.route != AudioUpload; };
        const auto first = std::find_if(messageTypes.begin(), messageTypes.end(), isReading);
        applyMessageType(first == messageTypes.end() ? messageTypes.first() : *first);
        emit filledIn(m_payload);
    }
}

int PayloadForm::messageTypeRow() const
{
    const auto route = messageTypeRoute(m_payload.route);
    const auto found = std::find_if(m_messageTypes.begin(), m_messageTypes.end(),
                                    [&](const auto &messageType) { return messageType.route == route; });
    return found == m_messageTypes.end() ? -1 : int(found - m_messageTypes.begin());
}

const protocol::MessageTypeInfo *PayloadForm::messageType() const
{
    const int row = messageTypeRow();
    return row < 0 ? nullptr : &m_messageTypes.at(row);
}

void PayloadForm::setPayload(const replay::Payload &payload)
{
    m_isShowing = true;
    m_payload = payload;
    m_route->setText(payload.route);
    m_transport->setCurrentIndex(payload.transport == replay::Transport::WebSocket ? 1 : 0);
    m_expected->setValue(payload.expectedStatus);
    if (m_editor->text() != payload.body)
        m_editor->setText(payload.body);
    else
        m_editor->showRejection({});
    m_headers->setHeaders(payload.headers);
    m_isShowing = false;
    showMessageType();
    showProblems();
}

void PayloadForm::showRejection(const QJsonArray &violations)
{
    m_editor->showRejection(violations);
    if (!violations.isEmpty())
        m_tabs->setCurrentWidget(m_editor);
}

QString PayloadForm::problem() const
{
    return m_headers->isEnabled() ? m_headers->problem() : QString();
}

bool PayloadForm::isAudio() const
{
    return messageTypeRoute(m_payload.route) == AudioUpload;
}

void PayloadForm::showMessageType()
{
    const auto *chosen = messageType();
    m_messageType->setCurrentIndex(messageTypeRow());
    m_messageType->setEnabled(!m_messageTypes.isEmpty());
    m_messageType->setToolTip(m_messageTypes.isEmpty() ? tr("Connect to a service to see its message types")
                              : chosen == nullptr      ? QString()
                                                       : chosen->description);
    m_transport->setEnabled(isAudio());
    m_transport->setToolTip(isAudio() ? QString() : tr("A WebSocket carries audio only"));
    // The schema requires a device, but a WebSocket chunk gets its device from the path.
    const bool isChunk = m_payload.transport == replay::Transport::WebSocket;
    m_editor->setSchema(chosen == nullptr || isChunk ? QJsonObject() : chosen->schema);
    showNotes();
    showTabs();
    m_exampleMenu->clear();
    for (const auto &example : chosen == nullptr ? QJsonArray() : chosen->examples) {
        //: %1 is a number, and its key in the menu
        m_exampleMenu->addAction(tr("Example &%1").arg(m_exampleMenu->actions().size() + 1), this,
                                 [this, value = QJsonValue(example)] { insertExample(value); });
    }
    m_examples->setEnabled(!m_exampleMenu->isEmpty());
}

void PayloadForm::chooseMessageType(int index)
{
    applyMessageType(m_messageTypes[index]);
    emit edited(m_payload);
}

void PayloadForm::applyMessageType(const protocol::MessageTypeInfo &chosen)
{
    auto payload = m_payload;
    payload.route = chosen.route;
    payload.transport = replay::Transport::Http;
    // Do not overwrite text that the user has entered.
    if ((payload.body.isEmpty() || payload.body == m_example) && !chosen.examples.isEmpty())
        payload.body = m_example = exampleText(chosen.examples.first());
    setPayload(payload);
}

void PayloadForm::insertExample(const QJsonValue &example)
{
    m_example = exampleText(example);
    m_editor->replaceText(m_example);
    m_editor->setFocus();
}

void PayloadForm::readControls()
{
    if (m_isShowing)
        return;
    const auto wasSocket = m_payload.transport == replay::Transport::WebSocket;
    const bool isSocket = m_transport->currentIndex() == 1 && isAudio();
    m_payload.route = m_route->text().trimmed();
    if (isSocket != wasSocket) {
        m_payload.route = isSocket ? QLatin1StringView(replay::AudioRoute) + u"{device_id}"_s : QString(AudioUpload);
        m_route->setText(m_payload.route);
    }
    m_payload.transport = isSocket ? replay::Transport::WebSocket : replay::Transport::Http;
    m_payload.expectedStatus = m_expected->value();
    m_payload.headers = m_headers->headers();
    if (const auto body = m_editor->text(); body != m_payload.body)
        m_payload.body = body;
    else
        showMessageType();
    showProblems();
    emit edited(m_payload);
}

void PayloadForm::showNotes()
{
    QStringList notes;
    if (const auto &problem = m_editor->schemaProblem())
        notes << tr("Only the JSON syntax is checked here, not the schema of the message type: this console does not "
                    "support %1. The service's response shows whether the message is valid.")
                     .arg(problem->message);
    else if (m_payload.body.size() > PayloadEditor::MaxChecked)
        notes << tr("This text is too long for a check against the schema of the message type: only its JSON syntax "
                    "is checked here. The service's response shows whether the message is valid.");
    if (m_editor->isInPieces())
        notes
            << tr("Long lines are wrapped. The line breaks after %1 are not part of the message.").arg(LongLines::Sign);
    m_notes->setText(u"ⓘ "_s + notes.join(u"\nⓘ "_s));
    m_notes->setVisible(!notes.isEmpty());
}

void PayloadForm::showTabs()
{
    const bool isSocket = m_payload.transport == replay::Transport::WebSocket;
    const auto count = m_payload.headers.size();
    m_headers->setEnabled(!isSocket);
    m_tabs->setTabText(1, isSocket || count == 0 ? tr("Headers") : tr("Headers (%1)").arg(count));
    m_tabs->setTabToolTip(1, isSocket ? tr("WebSocket messages have no headers") : QString());
}

void PayloadForm::showProblems()
{
    auto problems = m_textProblems;
    if (const auto ofHeaders = problem(); !ofHeaders.isEmpty())
        problems.prepend(ofHeaders);
    auto lines = problems.mid(0, MaxListed);
    if (problems.size() > MaxListed)
        //: Problems
        lines << tr("and %Ln more", nullptr, int(problems.size() - MaxListed));
    m_problems->setText(u"⚠ "_s + lines.join(u"\n⚠ "_s));
    m_problems->setVisible(!problems.isEmpty());
}

} // namespace loom
