// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/requestreference.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace loom::fuzz {

namespace {

using namespace Qt::StringLiterals;

// RFC 9110 §5.5 and §5.6.2, RFC 3986 §3.2.2.
const QString Token = u"[!#$%&'*+.^_`|~0-9A-Za-z-]+"_s;
const QString Value = u"[\\x09\\x20-\\x7e\\x80-\\xff]*"_s;
const QString Escape = u"%[0-9A-Fa-f]{2}"_s;
const QString Host =
    u"(?:(?:[0-9A-Za-z._~!$&'()*+,;=-]|"_s + Escape + u")*|\\[[0-9A-Za-z._~!$&'()*+,;=:%-]+\\])(?::[0-9]*)?"_s;

/// Anchors a pattern to the whole text, in which each character stands for one byte.
QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s);
}

const auto RequestLine = whole(
    u"(?<method>"_s + Token
    + u") (?<target>[\\x21-\\x3e\\x40-\\x7e]*(?:\\?[\\x21-\\x22\\x24-\\x7e\\x80-\\xff]*)?) HTTP/(?<version>[0-9]\\.[0-9])"_s);
const auto TokenCharacter = whole(u"[!#$%&'*+.^_`|~0-9A-Za-z-]"_s);
const auto HttpTwo = whole(u"PRI \\* [^ \\n]*"_s);
const auto HeaderLine = whole(u"(?<name>"_s + Token + u"):[ \\t]*(?<value>"_s + Value + u"?)[ \\t]*"_s);
const auto HostValue = whole(Host);
const auto LengthValue = whole(u"[0-9]{1,15}"_s);
const auto Asterisk = whole(u"\\*(?:\\?.*)?"_s);
const auto Target = whole(u"(?:(?i:https?)://(?<host>[^/?]*))?(?<path>(?:/(?:[^%?]|"_s + Escape + u")*)?)(?:\\?.*)?"_s);
const auto ChunkLine = whole(u"(?<size>[0-9A-Fa-f]{1,12})(?:;"_s + Value + u")?\\r"_s);
const auto TrailerLine = whole(Token + u':' + Value + u"\\r"_s);

struct Head
{
    QString method;
    QByteArray path;
    qint64 length = 0;
    bool isChunked = false;
};

class Reading
{
public:
    explicit Reading(QByteArrayView bytes) : m_rest(QString::fromLatin1(bytes)) {}

    QByteArray read()
    {
        while (readRequest()) {}
        return m_said;
    }

private:
    bool reject(int status)
    {
        m_said += QByteArray::number(status) + '\n';
        return false;
    }

    bool readRequest()
    {
        constexpr int MaxEmptyLines = 8;
        int emptyLines = 0;
        for (; m_rest.startsWith(u"\r\n"); m_rest = m_rest.sliced(2)) {
            if (++emptyLines > MaxEmptyLines)
                return reject(400);
        }
        if (m_rest.isEmpty() || m_rest == u"\r")
            return false;
        if (!TokenCharacter.match(m_rest.first(1)).hasMatch() || m_rest.startsWith(u"PROXY "))
            return reject(400);
        const auto end = m_rest.indexOf(u"\r\n\r\n");
        if (end < 0)
            return false;
        Head head;
        if (const int status = readHead(m_rest.first(end).split(u"\r\n"_s), head))
            return reject(status);
        m_rest = m_rest.sliced(end + 4);
        return head.isChunked ? readChunks(head) : readFixed(head);
    }

    /// Returns the status of the rejection, or 0.
    static int readHead(const QStringList &lines, Head &head)
    {
        const auto line = RequestLine.match(lines.first());
        if (HttpTwo.match(lines.first()).hasMatch())
            return 505;
        const auto path = line.hasMatch() ? pathOf(line.captured(u"target"), line.captured(u"method")) : std::nullopt;
        if (!path)
            return 400;
        const auto version = line.captured(u"version");
        if (version != u"1.1" && version != u"1.0")
            return 505;
        head.method = line.captured(u"method");
        head.path = *path;

        QHash<QString, int> seen;
        for (const auto &text : lines.sliced(1)) {
            if (const int status = readHeader(text, version == u"1.1", head, seen))
                return status;
        }
        const bool hasTwoLengths = head.isChunked && seen[u"content-length"_s] > 0;
        return hasTwoLengths || (version == u"1.1" && seen[u"host"_s] == 0) ? 400 : 0;
    }

    static int readHeader(const QString &line, bool isNew, Head &head, QHash<QString, int> &seen)
    {
        const auto header = HeaderLine.match(line);
        if (!header.hasMatch())
            return 400;
        const auto name = header.captured(u"name").toLower();
        const auto value = header.captured(u"value");
        const bool isRepeated = seen[name]++ > 0;
        if (name == u"host")
            return isRepeated || !HostValue.match(value).hasMatch() ? 400 : 0;
        if (name == u"content-length") {
            head.length = value.toLongLong();
            return isRepeated || !LengthValue.match(value).hasMatch() ? 400 : 0;
        }
        if (name == u"transfer-encoding") {
            head.isChunked = true;
            return isRepeated || !isNew || value.toLower() != u"chunked" ? 400 : 0;
        }
        if (name == u"expect")
            return value.toLower() != u"100-continue" ? 417 : 0;
        return 0;
    }

    /// RFC 9112 §3.2: the origin form, the absolute form with http, and "*" for OPTIONS.
    static std::optional<QByteArray> pathOf(const QString &target, const QString &method)
    {
        if (target.contains(u'#'))
            return std::nullopt;
        if (target.startsWith(u"*"))
            return method == u"OPTIONS" && Asterisk.match(target).hasMatch() ? std::optional("*"_ba) : std::nullopt;
        const auto parts = Target.match(target);
        const auto host = parts.captured(u"host");
        const bool isAbsolute = parts.capturedStart(u"host") >= 0;
        auto path = parts.captured(u"path");
        if (!parts.hasMatch() || (!isAbsolute && path.isEmpty()))
            return std::nullopt;
        if (isAbsolute && (host.isEmpty() || host.startsWith(u':') || !HostValue.match(host).hasMatch()))
            return std::nullopt;
        if (path.size() > 1 && path.endsWith(u'/'))
            path.chop(1);
        return path.isEmpty() ? "/"_ba : QByteArray::fromPercentEncoding(path.toLatin1());
    }

    bool finish(const Head &head, const QString &body)
    {
        m_said += head.method.toLatin1() + ' ' + head.path + " [" + body.toLatin1() + "]\n";
        return true;
    }

    bool readFixed(const Head &head)
    {
        if (m_rest.size() < head.length)
            return false;
        const auto body = m_rest.first(head.length);
        m_rest = m_rest.sliced(head.length);
        return finish(head, body);
    }

    /// RFC 9112 §7.1. Reads no more chunk lines and trailers than the service's limit.
    bool readChunks(const Head &head)
    {
        constexpr qsizetype MaxLine = 256;
        QString body;
        for (;;) {
            const auto end = m_rest.first(std::min(m_rest.size(), MaxLine)).indexOf(u'\n');
            if (end < 0)
                return m_rest.size() < MaxLine ? false : reject(400);
            const auto line = ChunkLine.match(m_rest.first(end));
            if (!line.hasMatch())
                return reject(400);
            m_rest = m_rest.sliced(end + 1);
            const auto size = line.captured(u"size").toLongLong(nullptr, 16);
            if (size == 0)
                return readTrailer() && finish(head, body);
            if (m_rest.size() < size)
                return false;
            body += m_rest.first(size);
            m_rest = m_rest.sliced(size);
            const auto after = m_rest.first(std::min<qsizetype>(m_rest.size(), 2));
            if (!QStringView(u"\r\n").startsWith(after))
                return reject(400);
            if (after.size() < 2)
                return false;
            m_rest = m_rest.sliced(2);
        }
    }

    bool readTrailer()
    {
        for (;;) {
            const auto end = m_rest.indexOf(u'\n');
            if (end < 0)
                return false;
            const auto line = m_rest.first(end);
            m_rest = m_rest.sliced(end + 1);
            if (line == u"\r")
                return true;
            if (!TrailerLine.match(line).hasMatch())
                return reject(400);
        }
    }

    QString m_rest;
    QByteArray m_said;
};

} // namespace

QByteArray requestsOf(QByteArrayView bytes)
{
    return Reading(bytes).read();
}

} // namespace loom::fuzz
