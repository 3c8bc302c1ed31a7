// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/permissions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const auto Ingest = u"ingest:"_s;
const auto AllMessageTypes = u"ingest:*"_s;

} // namespace

Permissions::Permissions(const protocol::Hello &hello)
    : m_asksForKeys(hello.authentication == u"required"_s), m_scopes(hello.scopes)
{
}

bool Permissions::mayDisconnect() const
{
    return allows(u"monitor:send"_s);
}

bool Permissions::maySendSomething() const
{
    return !m_asksForKeys || std::any_of(m_scopes.begin(), m_scopes.end(), [](const QString &scope) {
        return scope.startsWith(Ingest);
    });
}

bool Permissions::maySend(const protocol::MessageTypeInfo &messageType) const
{
    return messageType.isBatch ? maySendSomething() : allows(AllMessageTypes) || allows(scopeOf(messageType));
}

QString scopeOf(const protocol::MessageTypeInfo &messageType)
{
    return messageType.isBatch ? AllMessageTypes : Ingest + messageType.id;
}

} // namespace loom
