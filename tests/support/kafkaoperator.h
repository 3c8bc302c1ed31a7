// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

// What an operator takes away from a running Kafka, or grants. Every function opens its own connection, blocks, and may
// be called from any thread. Failures are told by qWarning and by false.

namespace loom::test {

bool deleteTopic(const QByteArray &bootstrap, const QByteArray &topic);

// Properties of a broker with access control lists, where everything is allowed on what has none.
QStringList authorized();

enum class Permission {
    DenyWrite,
    AllowDescribe, // and nothing else, unless that is allowed too
    AllowWrite
};

// For everyone, on that topic. Needs a broker with authorized().
bool addAcl(const QByteArray &bootstrap, const QByteArray &topic, Permission permission);

} // namespace loom::test
