// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/enterkey.h"

#include <algorithm>
#include <array>

#include <unistd.h>

namespace loom::replay {

namespace {

/// Whether this process is in a background process group. The kernel stops such a process (SIGTTIN) when it reads from
/// the terminal.
bool isInBackground()
{
    const auto group = ::tcgetpgrp(STDIN_FILENO);
    return group >= 0 && group != ::getpgrp();
}

} // namespace

EnterKey::EnterKey(QObject *parent)
    : QObject(parent), m_isTerminal(::isatty(STDIN_FILENO) == 1), m_input(QSocketNotifier::Read)
{
    if (!m_isTerminal)
        return;
    m_input.setSocket(STDIN_FILENO);
    connect(&m_input, &QSocketNotifier::activated, this, &EnterKey::read);
}

void EnterKey::listen()
{
    m_input.setEnabled(m_isTerminal && !isInBackground());
}

void EnterKey::read()
{
    std::array<char, 256> typed{};
    const auto length = isInBackground() ? 0 : ::read(STDIN_FILENO, typed.data(), typed.size());
    if (length <= 0) // the terminal closed or belongs to another program; the notifier would fire continuously
        return m_input.setEnabled(false);
    if (std::count(typed.begin(), typed.begin() + length, '\n') > 0)
        emit pressed();
}

} // namespace loom::replay
