// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"

namespace loom {

/// A JSON syntax checker (RFC 8259) that reads the text once and accepts a nesting depth of at most
/// ParsedJson::MaxDepth. Lists the members of the outermost object or, on request, the items of the outermost array
/// with their members. Linear in the text's length.
class JsonScan
{
public:
    enum class List {
        Members,
        Items
    };

    /// @p text must not begin with white space. It must outlive this object and the lists.
    explicit JsonScan(QByteArrayView text, List list = List::Members);

    /// Returns whether the text is valid JSON. If not, the members and items listed before the first error remain.
    bool run();

    const char *errorText() const { return m_errorText; }
    qsizetype stoppedAt() const { return m_at - m_text.data(); }
    /// Maximum number of values; the scan stops beyond it, because each value needs up to 120 bytes in Qt's document. A
    /// text of 1 MiB cannot have more.
    static constexpr qsizetype MaxValues = 600'000;
    /// Number of members and items at all depths.
    qsizetype valueCount() const { return m_valueCount; }
    bool hasTooManyValues() const { return m_valueCount > MaxValues; }
    /// Number of members or items of the outermost object or array.
    qsizetype rootCount() const { return m_rootCount; }
    /// Whether no array or object is nested in another.
    bool isFlat() const { return m_isFlat; }
    /// Whether any string contains bytes beyond ASCII.
    bool hasBeyondAscii() const { return m_hasBeyondAscii; }
    /// Whether any name contains bytes beyond ASCII.
    bool hasNameBeyondAscii() const { return m_hasNameBeyondAscii; }
    QList<JsonMember> takeMembers() { return std::move(m_members); }
    QList<JsonItem> takeItems() { return std::move(m_items); }

    /// Returns @p text without leading and trailing white space.
    static QByteArrayView trimmed(QByteArrayView text);

private:
    /// Reads a value, or the beginning of an array or object, and everything up to the next value. Returns whether
    /// there is a next value.
    bool step();
    bool open(bool isObject);
    void close();
    bool name();
    bool string();
    /// Skips to the end of a long string, such as audio. Does nothing if the string contains a special byte.
    void skipLong();
    /// Skips to the end of the string that began at @p start and contains special bytes.
    bool unusualString(const char *start);
    bool escape();
    /// Returns the value of the \uXXXX escape at the current position, if there is one.
    std::optional<char32_t> codeUnit() const;
    bool number();
    bool digits();
    bool word(QByteArrayView expected);
    /// Records the value that ends here and advances to the next one, past all brackets that close here.
    bool endValue();
    void recordValue();
    void skipSpace();
    char peek() const { return m_at != m_end ? *m_at : '\0'; }
    bool isInObject() const { return (m_objects & 1) != 0; }
    /// Sets the error "expected @p what".
    bool expect(const char *what);
    bool fail(const char *what);

    QByteArrayView m_text;
    const char *m_at;
    const char *m_end;
    int m_depth = 0; ///< number of open brackets
    quint64 m_objects = 0; ///< one bit for each open bracket, the innermost lowest: 1 for an object
    int m_memberDepth; ///< depth at which members are listed
    int m_itemDepth; ///< depth at which items are listed
    qsizetype m_valueCount = 0;
    qsizetype m_rootCount = 0;
    bool m_isFlat = true;
    bool m_hasBeyondAscii = false;
    bool m_hasNameBeyondAscii = false;
    bool m_isPlain = false; ///< whether the last string is ASCII without escapes
    bool m_isBeyondAscii = false; ///< whether the last string that is not plain has bytes beyond ASCII
    JsonMember m_member;
    const char *m_valueStart = nullptr; ///< start of the current member's value
    const char *m_itemStart = nullptr;
    qsizetype m_firstMember = 0; ///< index of the current item's first member
    const char *m_errorText = nullptr;
    QList<JsonMember> m_members;
    QList<JsonItem> m_items;
};

} // namespace loom
