// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/settingsfile.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 MaxSize = 1024 * 1024;

using Value = Result<QString, Failure>;

/// Parses a value in double quotes. @p text begins with one.
Value quotedValue(const QString &text)
{
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar one = text[i];
        if (one == u'"') {
            if (i + 1 < text.size())
                return Failure{u"there is text after the closing quote; write a quote inside the value as \\\""_s};
            return value;
        }
        if (one != u'\\') {
            value += one;
            continue;
        }
        const QChar escape = ++i < text.size() ? text[i] : QChar();
        if (escape == u'n')
            value += u'\n';
        else if (escape == u'"' || escape == u'\\')
            value += escape;
        else
            return Failure{
                u"unknown escape in double quotes: write a backslash as \\\\; the other escapes are \\\" and \\n"_s};
    }
    return Failure{u"the closing quote is missing (write a line break as \\n)"_s};
}

Value valueOf(const QString &text)
{
    if (text.startsWith(u'"'))
        return quotedValue(text);
    static const QRegularExpression comment(u"\\s;"_s);
    static const QRegularExpression escape(u"\\\\(\\\\|x[0-9A-Fa-f]|$)"_s);
    constexpr auto PutIntoQuotes =
        "put the whole value into double quotes, with \\\\ for a backslash and \\\" for a quote";
    if (text.contains(comment))
        return Failure{u"' ;' may begin a comment: put the comment on its own line, or %1"_s.arg(
            QLatin1StringView(PutIntoQuotes))};
    if (text.contains(u'"') || text.contains(escape))
        return Failure{u"the value has a quote, or a backslash that could be an escape: %1"_s.arg(
            QLatin1StringView(PutIntoQuotes))};
    return text;
}

/// Returns the prefix of a section: "kafka/" for "[kafka]".
Value prefixOf(const QString &line)
{
    static const QRegularExpression section(u"^\\[\\s*([A-Za-z0-9_./ -]*[A-Za-z0-9_])\\s*\\]$"_s);
    const auto match = section.match(line);
    if (!match.hasMatch())
        return Failure{u"invalid section: write [name] on its own line"_s};
    const QString name = match.captured(1);
    return name.compare(u"General"_s, Qt::CaseInsensitive) == 0 ? QString() : name + u'/';
}

Result<std::pair<QString, QString>, Failure> assignmentIn(const QString &line)
{
    static const QRegularExpression validKey(u"^[A-Za-z0-9_./-]+$"_s);
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0)
        return Failure{u"expected key=value"_s};
    const QString key = line.left(equals).trimmed();
    if (!key.contains(validKey))
        return Failure{u"the key before = is missing or invalid; a key is, for example, kafka-retries"_s};
    const auto value = valueOf(line.sliced(equals + 1).trimmed());
    if (!value)
        return value.error();
    return std::pair(key, *value);
}

} // namespace

QString settingName(QString key)
{
    static const QString prefix = u"LOOM_"_s;
    key = key.toUpper().replace(u'/', u'_').replace(u'-', u'_');
    return key.startsWith(prefix) ? key.sliced(prefix.size()) : key;
}

Result<FileSettings, Failure> parseSettingsFile(const QByteArray &text, const QString &path)
{
    FileSettings settings;
    QString prefix;
    int number = 0;
    const auto failure = [&](const QString &why) {
        return Failure{u"--config %1, line %2: %3"_s.arg(path, QString::number(number), why)};
    };
    const QByteArray bytes = text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString line = QString(decoder.decode(raw)).trimmed();
        if (decoder.hasError() || line.contains(QChar::Null))
            return failure(u"the line is not UTF-8"_s);
        if (line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[')) {
            const auto read = prefixOf(line);
            if (!read)
                return failure(read.error().message);
            prefix = *read;
            continue;
        }
        const auto assignment = assignmentIn(line);
        if (!assignment)
            return failure(assignment.error().message);
        const QString key = prefix + assignment->first;
        const QString name = settingName(key);
        if (settings.contains(name))
            return failure(u"%1 is given twice: see line %2"_s.arg(key).arg(settings[name].line));
        settings.insert(name, {assignment->second, key, number});
    }
    return settings;
}

Result<FileSettings, Failure> readSettingsFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return Failure{u"--config %1: this is a directory, not a file"_s.arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{u"--config %1: the file cannot be read: %2"_s.arg(path, file.errorString())};
    const QByteArray text = file.read(MaxSize + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure{u"--config %1: the file cannot be read: %2"_s.arg(path, file.errorString())};
    if (text.size() > MaxSize)
        return Failure{u"--config %1: the file is larger than 1 MiB"_s.arg(path)};
    return parseSettingsFile(text, path);
}

} // namespace loom
