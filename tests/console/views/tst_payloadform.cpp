// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadeditor.h"
#include "console/views/payloadform.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestPayloadForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheMessageTypeOfThePayloadAfterEachConnect();
    void reportsAnUnsupportedSchema();
    void reportsThatALongTextIsOnlySyntaxChecked();
    void addsHeadersToThePayload();
    void hasNoHeadersForAWebSocket();
    void keepsAPayloadOfOneLongLine();

private:
    QLabel *notes() { return m_form->findChild<QLabel *>(u"notes"_s); }
    PayloadEditor *editor() { return m_form->findChild<PayloadEditor *>(); }
    QPlainTextEdit *headers() { return m_form->findChild<QPlainTextEdit *>(u"headers"_s); }
    void show(const replay::Payload &payload);

    std::unique_ptr<PayloadForm> m_form;
};

namespace {

protocol::MessageTypeInfo streamWith(const QString &route, const QJsonObject &schema)
{
    protocol::MessageTypeInfo messageType;
    messageType.id = route;
    messageType.title = route;
    messageType.route = route;
    messageType.schema = schema;
    return messageType;
}

} // namespace

void TestPayloadForm::init()
{
    m_form = std::make_unique<PayloadForm>(nullptr);
    m_form->setMessageTypes({streamWith(u"/known"_s, {{u"type"_s, u"object"_s}}),
                             streamWith(u"/later"_s, {{u"unevaluatedFuture"_s, true}})});
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void TestPayloadForm::show(const replay::Payload &payload)
{
    QSignalSpy checked(editor(), &PayloadEditor::checked);
    m_form->setPayload(payload);
    QTRY_VERIFY(!checked.isEmpty());
}

void TestPayloadForm::showsTheMessageTypeOfThePayloadAfterEachConnect()
{
    const auto *messageType = m_form->findChild<QComboBox *>(u"stream"_s);
    show({.name = u"one"_s, .route = u"/later"_s, .body = u"{}"_s});
    // The list shares its data with the hello message, as it does in the console.
    const QList<protocol::MessageTypeInfo> messageTypes{streamWith(u"/first"_s, {}), streamWith(u"/later"_s, {})};

    m_form->setMessageTypes(messageTypes);
    QCOMPARE(messageType->currentIndex(), 1);
    m_form->setMessageTypes({});
    QCOMPARE(messageType->currentIndex(), -1);
    m_form->setMessageTypes(messageTypes);

    QCOMPARE(messageType->currentIndex(), 1);
}

void TestPayloadForm::reportsAnUnsupportedSchema()
{
    show({.name = u"one"_s, .route = u"/known"_s, .body = u"{}"_s});
    QVERIFY(!notes()->isVisible());

    show({.name = u"one"_s, .route = u"/later"_s, .body = u"{ }"_s});

    QVERIFY(notes()->isVisible());
    QVERIFY2(notes()->text().contains(u"unevaluatedFuture"_s), qPrintable(notes()->text()));
}

void TestPayloadForm::reportsThatALongTextIsOnlySyntaxChecked()
{
    show({.name = u"one"_s, .route = u"/known"_s, .body = u"[\n"_s + u"1,\n"_s.repeated(100'000) + u"1]"_s});

    QVERIFY(notes()->isVisible());
    QVERIFY2(notes()->text().contains(u"too long for a check against the schema"_s), qPrintable(notes()->text()));
    QVERIFY(editor()->problems().isEmpty());
}

void TestPayloadForm::addsHeadersToThePayload()
{
    show({.name = u"one"_s, .route = u"/known"_s, .headers = {{u"X-A"_s, u"1"_s}}, .body = u"{}"_s});
    QCOMPARE(headers()->toPlainText(), u"X-A: 1"_s);

    QTest::keyClick(headers(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(headers(), Qt::Key_Return);
    QTest::keyClicks(headers(), u"X-B: 2"_s);
    QTest::keyClick(headers(), Qt::Key_Return);
    QTest::keyClicks(headers(), u"and"_s);

    QCOMPARE(m_form->payload().headers, (QMap<QString, QString>{{u"X-A"_s, u"1"_s}, {u"X-B"_s, u"2"_s}}));
    QVERIFY2(m_form->problem().contains(u"line 3"_s), qPrintable(m_form->problem()));
}

void TestPayloadForm::hasNoHeadersForAWebSocket()
{
    show({.name = u"one"_s,
          .transport = replay::Transport::WebSocket,
          .route = u"/audio/stream/{device_id}"_s,
          .body = u"{}"_s});

    QVERIFY(!headers()->isEnabled());
    QVERIFY(!m_form->findChild<QTabWidget *>()->tabToolTip(1).isEmpty());
}

void TestPayloadForm::keepsAPayloadOfOneLongLine()
{
    const auto body = u"{\"note\": \""_s + QString(1 << 20, u'a') + u"\"}"_s;

    show({.name = u"one"_s, .route = u"/known"_s, .body = body});
    QTest::keyClick(editor(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(editor(), Qt::Key_Space);

    QCOMPARE(m_form->payload().body, body + u' ');
    QVERIFY2(notes()->text().contains(u"are wrapped"_s), qPrintable(notes()->text()));
}

QTEST_MAIN(TestPayloadForm)
#include "tst_payloadform.moc"
