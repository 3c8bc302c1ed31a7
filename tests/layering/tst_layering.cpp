// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Include
{
    QString file; ///< "service/http/httpserver.cpp"
    QString target; ///< "service/ingest/pipeline.h", or the name in angle brackets
    bool isOurs;
};

QList<Include> includesBelow(const QString &folder)
{
    static const QRegularExpression directive(u"^#include ([\"<])([^\">]+)"_s, QRegularExpression::MultilineOption);
    QList<Include> includes;
    const QDir root(QStringLiteral(LOOM_SOURCE_DIR));
    QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto text = QString::fromUtf8(file.readAll());
        for (auto match = directive.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            includes.append({root.relativeFilePath(file.fileName()), found.captured(2), found.captured(1) == u"\""});
        }
    }
    return includes;
}

const QStringList Tops{u"common"_s, u"service"_s, u"console"_s};

QList<Include> allIncludes()
{
    QList<Include> includes;
    for (const auto &top : Tops)
        includes += includesBelow(top);
    return includes;
}

QString moduleOf(const QString &file)
{
    return file.section(u'/', 0, 1);
}

/// The modules that each module may include, besides itself. Everything else is forbidden.
const QMap<QString, QStringList> Allowed{
    {u"common/core"_s, {}},
    {u"common/validation"_s, {u"common/core"_s}},
    {u"common/catalogue"_s, {u"common/core"_s, u"common/validation"_s}},
    {u"common/protocol"_s, {u"common/core"_s}},
    {u"service/limits"_s, {u"common/core"_s}},
    {u"service/access"_s, {u"common/core"_s, u"common/validation"_s}},
    {u"service/tls"_s, {u"common/core"_s}},
    {u"service/publish"_s, {u"common/core"_s, u"service/limits/memorybudget.h"_s}},
    {u"service/ingest"_s,
     {u"common/core"_s, u"common/validation"_s, u"common/catalogue"_s, u"service/access/grant.h"_s,
      u"service/limits/throttle.h"_s, u"service/publish/publisher.h"_s}},
    {u"service/metrics"_s, {u"common/core"_s, u"service/limits/connectionlimit.h"_s, u"service/publish/publisher.h"_s}},
    {u"service/http"_s,
     {u"common/core"_s, u"common/catalogue"_s, u"common/protocol"_s, u"service/access"_s, u"service/ingest"_s,
      u"service/limits"_s, u"service/metrics"_s, u"service/tls"_s}},
    {u"service/monitor"_s,
     {u"common/core"_s, u"common/catalogue"_s, u"common/protocol"_s, u"service/access"_s,
      u"service/ingest/messageevent.h"_s, u"service/limits/memorybudget.h"_s, u"service/tls"_s}},
    {u"service/docs"_s,
     {u"common/core"_s, u"common/catalogue"_s, u"service/access/accesssettings.h"_s, u"service/http/apiversion.h"_s,
      u"service/http/httppage.h"_s, u"service/http/pagecontent.h"_s, u"service/http/reply.h"_s,
      u"service/websocket/audiosettings.h"_s, u"service/websocket/closecodes.h"_s}},
    {u"service/websocket"_s,
     {u"common/core"_s, u"common/catalogue"_s, u"common/validation"_s, u"common/protocol"_s, u"service/access"_s,
      u"service/ingest"_s, u"service/metrics"_s, u"service/http/channel.h"_s, u"service/http/clientinfo.h"_s,
      u"service/http/channelsocket.h"_s, u"service/http/requesthead.h"_s, u"service/http/subprotocols.h"_s,
      u"service/http/websocketupgradehandler.h"_s, u"service/limits"_s}},
    {u"service/app"_s,
     {u"common/core"_s, u"common/catalogue"_s, u"common/protocol"_s, u"service/access"_s, u"service/docs"_s,
      u"service/http"_s, u"service/limits"_s, u"service/metrics"_s, u"service/monitor"_s, u"service/publish"_s,
      u"service/tls"_s, u"service/websocket"_s}},
    {u"console/access"_s, {u"common/core"_s}},
    {u"console/connection"_s, {u"common/core"_s, u"common/protocol"_s, u"console/access"_s}},
    {u"console/models"_s, {u"common/core"_s, u"common/protocol"_s, u"console/connection"_s}},
    {u"console/views"_s,
     {u"common/core"_s, u"common/protocol"_s, u"console/access"_s, u"console/connection"_s, u"console/language"_s,
      u"console/models"_s, u"console/replay"_s}},
    {u"console/app"_s,
     {u"common/core"_s, u"common/protocol"_s, u"console/access"_s, u"console/connection"_s, u"console/language"_s,
      u"console/models"_s, u"console/replay"_s, u"console/views"_s}},
    {u"console/language"_s, {u"common/core"_s}},
    {u"console/replay"_s,
     {u"common/core"_s, u"common/catalogue"_s, u"common/validation"_s, u"common/protocol"_s, u"console/access"_s,
      u"console/connection/monitorclient.h"_s, u"console/connection/websocketfailed.h"_s,
      u"console/language/language.h"_s}},
};

/// The only files that may include each third-party library. OpenSSL has one for TLS and one for signatures,
/// QCustomPlot one for each plot.
const QMap<QString, QStringList> Wrappers{
    {u"librdkafka/"_s, {u"service/publish/"_s}},
    {u"tl/expected.hpp"_s, {u"common/core/result.h"_s}},
    {u"valijson/"_s, {u"common/validation/"_s}},
    {u"re2/"_s, {u"common/validation/pattern."_s}},
    {u"QAbstractHttpServer"_s, {u"service/http/httpserver."_s}},
    {u"QHttpServer"_s, {u"service/http/qtanswer.h"_s}},
    {u"prometheus/"_s, {u"service/metrics/"_s}},
    {u"openssl/"_s, {u"service/tls/"_s, u"service/access/verificationkey."_s}},
    {u"zlib.h"_s, {u"service/http/"_s}},
    {u"zstd"_s, {u"service/http/zstddecoder."_s}},
    {u"sys/epoll.h"_s, {u"service/http/socketnotifierset."_s}},
    {u"systemd/"_s, {u"service/app/servicemanager."_s}},
    {u"qcustomplot"_s,
     {u"console/views/recordingplot."_s, u"console/views/laneplot."_s, u"console/views/plotaxes."_s,
      u"console/views/timeplot."_s, u"console/views/trackplot."_s}},
    {u"qt6keychain/"_s, {u"console/connection/tokenstore."_s}},
};

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void modulesIncludeOnlyWhatIsBelowThem();
    void outsideLibrariesEnterAtOneDoor();
    void theRulesNameEveryModule();
};

void TestLayering::modulesIncludeOnlyWhatIsBelowThem()
{
    const auto includes = allIncludes();
    QVERIFY(includes.size() > 100);
    for (const auto &include : includes) {
        if (!include.isOurs)
            continue;
        const auto module = moduleOf(include.file);
        const auto target = moduleOf(include.target);
        const bool isAllowed =
            target == module || Allowed[module].contains(target) || Allowed[module].contains(include.target);
        QVERIFY2(isAllowed, qPrintable(u"%1 may not include %2"_s.arg(include.file, include.target)));
    }
}

void TestLayering::outsideLibrariesEnterAtOneDoor()
{
    for (const auto &include : allIncludes()) {
        for (auto door = Wrappers.begin(); door != Wrappers.end(); ++door) {
            const bool isOfDoor = !include.isOurs && include.target.startsWith(door.key());
            const auto isOpen = [&](const QString &place) { return include.file.startsWith(place); };
            QVERIFY2(
                !isOfDoor || std::any_of(door->begin(), door->end(), isOpen),
                qPrintable(u"%1 includes <%2>: only %3 may"_s.arg(include.file, include.target, door->join(u", "))));
        }
    }
}

void TestLayering::theRulesNameEveryModule()
{
    for (const auto &top : Tops) {
        const QDir folder(u"" LOOM_SOURCE_DIR "/"_s + top);
        for (const auto &module : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(Allowed.contains(top + u'/' + module), qPrintable(top + u'/' + module));
    }
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
