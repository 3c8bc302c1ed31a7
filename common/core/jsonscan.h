// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/jsontext.h"

namespace loom {

/// Walks once over a text that QJsonDocument has accepted, so brackets and quotes are known to
/// match. Notes the members of the outermost object, or where that is asked for the items of the
/// outermost array with theirs, and the first thing that is not RFC 8259.
class JsonScan
{
public:
    enum class List {
        Members,
        Items
    };

    explicit JsonScan(QByteArrayView text, List list = List::Members);

    /// Whether all is RFC 8259.
    bool run();

    const char *complaint() const { return m_complaint; }
    qsizetype stoppedAt() const { return m_at; }
    QList<JsonMember> takeMembers() { return std::move(m_members); }
    QList<JsonItem> takeItems() { return std::move(m_items); }

    /// @p text without the white space around it.
    static QByteArrayView trimmed(QByteArrayView text);

private:
    void step();
    void string();
    /// To the first thing to look at, or behind it; tells where it is.
    qsizetype skipPlain();
    /// To the end of a string that holds nothing to look at, many bytes a step: audio is a long one.
    void skipLong();
    bool escape();
    /// The value of a \uXXXX escape that starts at @p at, if one does.
    std::optional<char32_t> codeUnit(qsizetype at) const;
    char at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text[index] : '\0'; }
    /// A comma or a closing bracket ends what is before it.
    void endPart();
    void endItem();
    void complain(const char *what) { m_complaint = what; }

    QByteArrayView m_text;
    int m_memberDepth; ///< of brackets, at which members are listed
    qsizetype m_at = 0;
    int m_depth = 0;
    JsonMember m_member;
    qsizetype m_valueStart = -1;
    qsizetype m_itemStart = 1;
    qsizetype m_firstMember = 0; ///< of the item
    const char *m_complaint = nullptr;
    QList<JsonMember> m_members;
    QList<JsonItem> m_items;
};

} // namespace loom
