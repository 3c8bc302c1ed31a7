// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/reference/documents.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace loom::reference {

const QString Notice = u"<!-- Generated from the tables of the service. Do not edit: change the table, then "
                       "run `cmake --build build --target update_references`. -->\n"_s;

QString row(const QStringList &cells)
{
    auto escaped = cells;
    for (auto &cell : escaped)
        cell.replace(u'|', u"\\|"_s);
    return u"| "_s + escaped.join(u" | "_s) + u" |\n"_s;
}

QString tableHead(const QStringList &titles)
{
    return row(titles) + u'|' + u"---|"_s.repeated(titles.size()) + u'\n';
}

QString code(const QString &text)
{
    return text.isEmpty() ? u"–"_s : u'`' + text + u'`';
}

QString marked(QString text)
{
    static const QRegularExpression name(
        u"(?<![\\w`])(LOOM_\\w+(=\\w+)?|_other|\\w+_DISABLED|OVERLOADED|\\S*\\*|https://\\w[\\w./-]*\\w)"_s);
    return text.replace(name, u"`\\1`"_s);
}

} // namespace loom::reference

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isCurrent(const QString &path, const QByteArray &expected)
{
    const auto found = contentOf(path).split('\n');
    const auto wanted = expected.split('\n');
    for (qsizetype line = 0; line < std::max(found.size(), wanted.size()); ++line) {
        if (found.value(line) == wanted.value(line) && line < found.size() && line < wanted.size())
            continue;
        std::fprintf(stderr, "%s differs from the tables in line %lld.\n  file:   %s\n  tables: %s\n%s\n",
                     qPrintable(path), static_cast<long long>(line + 1), found.value(line).constData(),
                     wanted.value(line).constData(), "Run: cmake --build build --target update_references");
        return false;
    }
    return true;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (contentOf(path) == text || (file.open(QIODevice::WriteOnly) && file.write(text) == text.size()))
        return true;
    std::fprintf(stderr, "%s cannot be written: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

} // namespace

/// loom_reference [--check] FOLDER writes the documents to FOLDER, or compares them with its files.
int main(int argc, char *argv[])
{
    using namespace loom::reference;
    const QCoreApplication qt(argc, argv);
    auto arguments = qt.arguments().mid(1);
    const bool isCheck = arguments.removeAll(u"--check"_s) > 0;
    if (arguments.size() != 1) {
        std::fputs("Usage: loom_reference [--check] FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(arguments.constFirst());
    bool isFine = true;
    for (const auto &[name, text] : {std::pair{"configuration.md", configurationDocument()},
                                     {"errors.md", errorsDocument()},
                                     {"metrics.md", metricsDocument()}}) {
        const auto path = folder.filePath(QLatin1StringView(name));
        isFine = (isCheck ? isCurrent(path, text.toUtf8()) : write(path, text.toUtf8())) && isFine;
    }
    return isFine ? 0 : 1;
}
