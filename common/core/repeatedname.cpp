// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/repeatedname.h"

#include "common/core/parsedjson.h"

#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype ShownCharacters = 256;

/// An open object or array.
struct Level
{
    bool isObject;
    QString name = {}; ///< name of the current member
    qsizetype index = 0; ///< index of the current item
    QSet<QString> names = {};
};

/// Returns the position of the closing quote of the string that begins at @p at.
qsizetype endOfString(QByteArrayView text, qsizetype at)
{
    while (text[++at] != '"')
        at += text[at] == '\\' ? 1 : 0;
    return at;
}

QString pointerTo(const std::vector<Level> &levels)
{
    QString pointer;
    for (const auto &level : levels) {
        auto step = level.isObject ? level.name.left(ShownCharacters) : QString::number(level.index);
        pointer += u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    }
    return pointer;
}

} // namespace

std::optional<RepeatedName> repeatedName(QByteArrayView text)
{
    std::vector<Level> levels;
    bool isNameNext = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '{' || c == '[') {
            levels.push_back({c == '{'});
            isNameNext = c == '{';
        } else if (c == '}' || c == ']') {
            levels.pop_back();
        } else if (c == ',') {
            isNameNext = levels.back().isObject;
            ++levels.back().index;
        } else if (c == '"') {
            const auto end = endOfString(text, at);
            if (std::exchange(isNameNext, false)) {
                auto &level = levels.back();
                level.name = JsonMember{text.sliced(at + 1, end - at - 1), {}}.name();
                const auto before = level.names.size();
                level.names.insert(level.name);
                if (level.names.size() == before)
                    return RepeatedName{pointerTo(levels), at};
            }
            at = end;
        }
    }
    return std::nullopt;
}

} // namespace loom
