// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QSet>
#include <QString>

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loom::fuzz {

struct StrictMember;

/// A JSON value of a second parser, which shares no code with Loom or Qt.
struct StrictValue
{
    enum class Kind {
        Null,
        Bool,
        Number,
        String,
        Array,
        Object
    };

    Kind kind = Kind::Null;
    QByteArrayView raw;
    bool flag = false;
    double number = 0;
    QString text;
    std::vector<StrictValue> items;
    std::vector<StrictMember> members;

    inline const StrictValue *member(const QString &name) const;
};

struct StrictMember
{
    QString name;
    StrictValue value;
};

const StrictValue *StrictValue::member(const QString &name) const
{
    for (const auto &known : members) {
        if (known.name == name)
            return &known.value;
    }
    return nullptr;
}

/// A recursive descent parser for RFC 8259 with Loom's restrictions: UTF-8, at most 64 levels, no lone surrogates, no
/// numbers too large for a double, no duplicate names in an object. Simple rather than fast.
class StrictReader
{
public:
    /// Parses @p text. It may begin with a byte order mark.
    static std::optional<StrictValue> read(QByteArrayView text)
    {
        StrictReader reader(text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text);
        StrictValue value;
        reader.skipSpace();
        if (!reader.value(value, 0))
            return std::nullopt;
        reader.skipSpace();
        return reader.m_at == reader.m_text.size() ? std::optional(std::move(value)) : std::nullopt;
    }

private:
    explicit StrictReader(QByteArrayView text) : m_text(text) {}

    int peek() const { return m_at < m_text.size() ? static_cast<unsigned char>(m_text[m_at]) : -1; }
    bool take(char c)
    {
        if (peek() != static_cast<unsigned char>(c))
            return false;
        ++m_at;
        return true;
    }
    bool take(QByteArrayView word)
    {
        if (!m_text.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')
            ++m_at;
    }

    bool value(StrictValue &value, int depth)
    {
        const auto start = m_at;
        if (!content(value, depth))
            return false;
        value.raw = m_text.sliced(start, m_at - start);
        return true;
    }

    bool content(StrictValue &value, int depth)
    {
        using Kind = StrictValue::Kind;
        if (take('{')) {
            value.kind = Kind::Object;
            return depth < 64 && object(value, depth + 1);
        }
        if (take('[')) {
            value.kind = Kind::Array;
            return depth < 64 && array(value, depth + 1);
        }
        if (take('"')) {
            value.kind = Kind::String;
            return string(value.text);
        }
        if (take("true") || take("false")) {
            value.kind = Kind::Bool;
            value.flag = m_text[m_at - 2] == 'u';
            return true;
        }
        if (take("null"))
            return true;
        value.kind = Kind::Number;
        return number(value.number);
    }

    bool object(StrictValue &value, int depth)
    {
        skipSpace();
        if (take('}'))
            return true;
        QSet<QString> names;
        do {
            QString name;
            skipSpace();
            if (!take('"') || !string(name) || names.contains(name))
                return false;
            names.insert(name);
            skipSpace();
            if (!take(':'))
                return false;
            skipSpace();
            value.members.push_back({name, {}});
            if (!this->value(value.members.back().value, depth))
                return false;
            skipSpace();
        } while (take(','));
        return take('}');
    }

    bool array(StrictValue &value, int depth)
    {
        skipSpace();
        if (take(']'))
            return true;
        do {
            skipSpace();
            value.items.emplace_back();
            if (!this->value(value.items.back(), depth))
                return false;
            skipSpace();
        } while (take(','));
        return take(']');
    }

    bool string(QString &text)
    {
        while (!take('"')) {
            if (peek() < 0x20)
                return false;
            if (peek() == '\\' ? !escape(text) : !character(text))
                return false;
        }
        return true;
    }

    bool escape(QString &text)
    {
        static constexpr std::pair<char, char> Simple[] = {{'"', '"'},  {'\\', '\\'}, {'/', '/'},  {'b', '\b'},
                                                           {'f', '\f'}, {'n', '\n'},  {'r', '\r'}, {'t', '\t'}};
        ++m_at;
        for (const auto &[letter, meaning] : Simple) {
            if (take(letter)) {
                text += QLatin1Char(meaning);
                return true;
            }
        }
        int first = 0;
        if (!take('u') || !unit(first) || (first >= 0xdc00 && first < 0xe000))
            return false;
        text += QChar(first);
        if (first < 0xd800 || first >= 0xdc00)
            return true;
        int second = 0;
        if (!take("\\u") || !unit(second) || second < 0xdc00 || second >= 0xe000)
            return false;
        text += QChar(second);
        return true;
    }

    bool unit(int &unit)
    {
        for (int i = 0; i < 4; ++i, ++m_at) {
            const QByteArrayView digits("0123456789abcdef0123456789ABCDEF");
            const auto digit = peek() <= 0 ? -1 : digits.indexOf(char(peek()));
            if (digit < 0)
                return false;
            unit = unit * 16 + int(digit % 16);
        }
        return true;
    }

    /// Parses one code point of UTF-8 (RFC 3629).
    bool character(QString &text)
    {
        const int first = peek();
        ++m_at;
        const int more = first < 0x80   ? 0
                         : first < 0xc2 ? -1
                         : first < 0xe0 ? 1
                         : first < 0xf0 ? 2
                         : first < 0xf5 ? 3
                                        : -1;
        if (more < 0)
            return false;
        char32_t point = more == 0 ? first : first & (0x3f >> more);
        for (int i = 0; i < more; ++i, ++m_at) {
            if (peek() < 0x80 || peek() > 0xbf)
                return false;
            point = point << 6 | (peek() & 0x3f);
        }
        const bool isOverlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
        if (isOverlong || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
            return false;
        text += QChar::fromUcs4(point); // QString::fromUcs4() drops a byte order mark
        return true;
    }

    bool digits()
    {
        const auto start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > start;
    }

    bool number(double &number)
    {
        const auto start = m_at;
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        const std::string text(m_text.data() + start, size_t(m_at - start));
        number = std::strtod(text.c_str(), nullptr);
        return std::isfinite(number);
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace loom::fuzz
