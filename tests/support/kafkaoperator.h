// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

// Changes that an operator makes to a running Kafka: topics and permissions. Every function opens its own connection,
// blocks, and is thread-safe. Failures are reported by qWarning() and false.

namespace loom::test {

bool deleteTopic(const QByteArray &bootstrap, const QByteArray &topic);

// Properties of a broker with access control lists (ACLs); resources without an ACL allow everything.
QStringList authorized();

enum class Permission {
    DenyWrite,
    AllowDescribe, // and nothing else, unless it is also allowed
    AllowWrite
};

// Adds an ACL for all users to the topic. Needs a broker with authorized().
bool addAcl(const QByteArray &bootstrap, const QByteArray &topic, Permission permission);

} // namespace loom::test
