// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"

namespace loom {

/// Decides by itself and in one walk whether a text is JSON as RFC 8259 has it, nested no deeper than
/// ParsedJson::MaxDepth. Lists the members of the outermost object, or where that is asked for the items
/// of the outermost array with theirs. Linear in the text's length.
class JsonScan
{
public:
    enum class List {
        Members,
        Items
    };

    /// @p text has no white space in front, and must outlive this and what it lists.
    explicit JsonScan(QByteArrayView text, List list = List::Members);

    /// Whether all of it is JSON. If not, what was listed up to there remains.
    bool run();

    const char *complaint() const { return m_complaint; }
    qsizetype stoppedAt() const { return m_at - m_text.data(); }
    /// A text of so many is not read on: each takes up to 120 bytes in Qt's document. A mebibyte cannot have more.
    static constexpr qsizetype MostValues = 600'000;
    /// How many members and items there are, at every depth.
    qsizetype valueCount() const { return m_valueCount; }
    bool hasTooManyValues() const { return m_valueCount > MostValues; }
    /// How many of them the outermost array or object has.
    qsizetype rootCount() const { return m_rootCount; }
    /// Whether no array or object stands in another.
    bool isFlat() const { return m_isFlat; }
    /// Whether a string has bytes beyond ASCII.
    bool hasBeyondAscii() const { return m_hasBeyondAscii; }
    /// Whether a name has.
    bool hasNameBeyondAscii() const { return m_hasNameBeyondAscii; }
    QList<JsonMember> takeMembers() { return std::move(m_members); }
    QList<JsonItem> takeItems() { return std::move(m_items); }

    /// @p text without the white space around it.
    static QByteArrayView trimmed(QByteArrayView text);

private:
    /// Reads a value, or the beginning of one, and what is behind it up to the next.
    /// Returns whether there is a next.
    bool step();
    bool open(bool isObject);
    void close();
    bool name();
    bool string();
    /// To the end of the string, which is long: audio is. Stays where that holds anything to look at.
    void skipLong();
    /// To the end of the string that began at @p start and has more than plain characters.
    bool unusualString(const char *start);
    bool escape();
    /// The value of a \uXXXX escape that stands here, if one does.
    std::optional<char32_t> codeUnit() const;
    bool number();
    bool digits();
    bool word(QByteArrayView expected);
    /// Records the value that ends here and goes on to the next, past the brackets that close here.
    bool endValue();
    void recordValue();
    void skipSpace();
    char peek() const { return m_at != m_end ? *m_at : '\0'; }
    bool isInObject() const { return (m_objects & 1) != 0; }
    /// Complains of what is not here.
    bool expect(const char *what);
    bool complain(const char *what);

    QByteArrayView m_text;
    const char *m_at;
    const char *m_end;
    int m_depth = 0; ///< of brackets
    quint64 m_objects = 0; ///< a bit for each open bracket, the last one the lowest: whether it is an object's
    int m_memberDepth; ///< at which members are listed
    int m_itemDepth; ///< at which items are listed
    qsizetype m_valueCount = 0;
    qsizetype m_rootCount = 0;
    bool m_isFlat = true;
    bool m_hasBeyondAscii = false;
    bool m_hasNameBeyondAscii = false;
    bool m_isPlain = false; ///< the last string: ASCII without escapes
    bool m_isBeyondAscii = false; ///< the last string that is not plain
    JsonMember m_member;
    const char *m_valueStart = nullptr; ///< of the member
    const char *m_itemStart = nullptr;
    qsizetype m_firstMember = 0; ///< of the item
    const char *m_complaint = nullptr;
    QList<JsonMember> m_members;
    QList<JsonItem> m_items;
};

} // namespace loom
