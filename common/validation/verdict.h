// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loom {

/// The result of several checks. add() returns whether to go on: after a failed check, only if violations are
/// collected.
class Verdict
{
public:
    explicit Verdict(bool isQuiet) : m_isQuiet(isQuiet) {}

    bool add(bool isKept)
    {
        m_isValid = m_isValid && isKept;
        return m_isValid || !m_isQuiet;
    }
    bool isValid() const { return m_isValid; }

private:
    bool m_isQuiet;
    bool m_isValid = true;
};

} // namespace loom
