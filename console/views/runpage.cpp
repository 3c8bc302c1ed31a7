// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runpage.h"

#include "common/core/jsondocument.h"
#include "console/access/credential.h"
#include "console/access/trust.h"
#include "console/replay/servicetarget.h"
#include "console/views/runpanel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int Unauthenticated = 401;
constexpr int Forbidden = 403;

} // namespace

RunPage::RunPage(const QString &name, const QString &title, const QIcon &icon, QWidget *parent)
    : Page(name, title, icon, parent),
      m_address(new QLineEdit(this)),
      m_keyBox(new QWidget(this)),
      m_keyLabel(new QLabel(tr("Service ke&y"), m_keyBox)),
      m_key(new QLineEdit(m_keyBox)),
      m_keyNotes(new QLabel(m_keyBox)),
      m_problem(new QLabel(this)),
      m_panel(new RunPanel(this))
{
    m_address->setObjectName(u"service"_s);
    m_address->setPlaceholderText(u"http://127.0.0.1:8000"_s);
    m_address->setMinimumWidth(140);
    m_key->setObjectName(u"key"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("only if that service requires one"));
    m_keyLabel->setBuddy(m_key);
    m_keyNotes->setObjectName(u"keyNotes"_s);
    m_keyNotes->setWordWrap(true);
    auto *layout = new QGridLayout(m_keyBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_keyLabel, 0, 0);
    layout->addWidget(m_key, 0, 1);
    layout->addWidget(m_keyNotes, 1, 0, 1, 2);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    connect(m_address, &QLineEdit::textChanged, this, &RunPage::forgetKey);
    connect(m_key, &QLineEdit::textChanged, this, [this] { refresh(); });
}

void RunPage::setService(const ConnectedService &service, const QList<protocol::MessageTypeInfo> &messageTypes)
{
    const auto before = std::exchange(m_service, service);
    m_messageTypes = messageTypes;
    if (m_address->text().isEmpty() || m_address->text() == before.http.toString())
        m_address->setText(service.http.toString());
    refresh();
}

Result<QUrl, Failure> RunPage::target() const
{
    return replay::serviceAddress(m_address->text().trimmed());
}

bool RunPage::isForConnected() const
{
    const auto address = target();
    return address && m_service.isAt(*address);
}

Result<QByteArray, Failure> RunPage::credential() const
{
    return isForConnected() ? m_service.credential : credentialFromText(m_key->text());
}

void RunPage::forgetKey()
{
    m_key->clear(); // do not send the key to another service
    refresh();
}

bool RunPage::lacksEveryScope() const
{
    return isForConnected() && !m_service.permissions.maySendSomething();
}

QStringList RunPage::missingScopes(const std::function<bool(const protocol::MessageTypeInfo &)> &isNeeded) const
{
    QStringList missing;
    for (const auto &messageType : m_messageTypes) {
        if (isNeeded(messageType) && isForConnected() && !m_service.permissions.maySend(messageType))
            missing << scopeOf(messageType);
    }
    return missing;
}

QString RunPage::allowedMessageTypes() const
{
    QStringList titles;
    bool isAll = true;
    for (const auto &messageType : m_messageTypes) {
        const bool isAllowed = m_service.permissions.maySend(messageType);
        isAll = isAll && isAllowed;
        if (isAllowed && !messageType.isBatch)
            titles << messageType.title;
    }
    return isAll ? tr("Your key may send all message types.") : tr("Your key may send: %1").arg(titles.join(u", "_s));
}

QStringList RunPage::keyNotes(const QStringList &missing) const
{
    const auto address = target();
    if (!address)
        return {};
    QStringList notes;
    if (lacksEveryScope()) {
        notes << tr("⚠ Your key or token does not allow you to send messages. Ask the operator of the service for a "
                    "key with the scope ingest:*, or with the scope of a message type.");
    } else if (isForConnected() && m_service.permissions.asksForKeys()) {
        notes << allowedMessageTypes();
        if (!missing.isEmpty())
            notes << tr("⚠ Your key lacks a scope for the selected messages: %1. Ask the operator of the service for "
                        "it.")
                         .arg(missing.join(u", "_s));
    } else if (!isForConnected() && !m_service.credential.isEmpty()) {
        notes << tr("This is not the service that you are connected to: your key is not sent to it.");
    }
    const auto sent = credential();
    if (sent && !sent->isEmpty() && isReadableOnTheWay(*address))
        notes << tr("⚠ The key is sent to %1 unencrypted, and others on the network can read it. Use https:// if the "
                    "service has TLS.")
                     .arg(address->host());
    return notes;
}

void RunPage::showKeyNotes(const QStringList &missing)
{
    const bool isElsewhere = bool(target()) && !isForConnected();
    const auto notes = keyNotes(missing);
    m_keyLabel->setVisible(isElsewhere);
    m_key->setVisible(isElsewhere);
    m_keyNotes->setText(notes.join(u'\n'));
    m_keyNotes->setVisible(!notes.isEmpty());
    m_keyBox->setVisible(isElsewhere || !notes.isEmpty());
}

bool RunPage::begin(std::unique_ptr<replay::Source> source, const replay::Schedule &schedule,
                    const replay::RunOptions &options, bool isSingle)
{
    if (m_address->text().trimmed().isEmpty())
        return reject(tr("There is no service to send to: connect to one, or enter its address, such as "
                         "http://127.0.0.1:8000."));
    const auto service = target();
    if (!service)
        return reject(service.error().message);
    if (const auto missing = tlsProblem(*service))
        return reject(missing->message);
    const auto shown = credential();
    if (!shown)
        return reject(shown.error().message);
    if (const auto wrong = schedule.problem())
        return reject(wrong->message);
    showProblem({});
    m_hasHinted = false;
    m_hadKey = !shown->isEmpty();
    m_run = std::make_unique<replay::Run>(std::move(source),
                                          std::make_unique<replay::ServiceTarget>(replay::TargetSettings{
                                              .service = *service, .credential = *shown, .tls = m_service.tls}),
                                          schedule, options);
    m_panel->watch(m_run.get(), isSingle);
    connect(m_run.get(), &replay::Run::stateChanged, this, &RunPage::refresh);
    connect(m_run.get(), &replay::Run::answered, this, [this](const auto &, const auto &answer) { onAnswer(answer); });
    connect(m_run.get(), &replay::Run::finished, this, [this] { onEnded(); });
    m_run->start();
    return true;
}

void RunPage::onAnswer(const replay::Response &answer)
{
    if (m_hasHinted || (answer.status != Unauthenticated && answer.status != Forbidden))
        return;
    m_hasHinted = true;
    const auto said = readJsonDocument(answer.body).object()[u"message"].toString();
    if (answer.status == Forbidden)
        //: %1 is the reason as the service gives it, in English
        showProblem(tr("403: the key does not allow this message. Ask the operator of the service for the scope of the "
                       "message type, or for the device. The service's reason: %1")
                        .arg(said.isEmpty() ? textFromUtf8(answer.body) : said));
    else if (m_hadKey)
        showProblem(
            tr("401: the service does not accept the key. It is unknown, revoked or expired: ask the operator of the "
               "service for another key, and connect with it."));
    else
        showProblem(tr("401: the service requires a key, and none was sent. Connect with a key, or enter one here for "
                       "another service."));
}

QString RunPage::unfinished() const
{
    //: %1 is the title of a page
    return isFree()
               ? QString()
               : tr("%1: a run is active. Closing stops it; its remaining messages are not sent.").arg(windowTitle());
}

bool RunPage::reject(const QString &problem)
{
    showProblem(problem);
    return false;
}

void RunPage::showProblem(const QString &problem)
{
    m_problem->setText(problem.isEmpty() ? QString() : u"⚠ "_s + problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace loom
