// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace loom {

/// Stores the token of each service: in the desktop's keychain if one is running, otherwise in memory until the program
/// ends. Loom itself never writes tokens to a file. Results are reported by signals. Belongs to one thread.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Keychain,
        SessionOnly ///< does not use a keychain
    };

    explicit TokenStore(Kind kind, QObject *parent = nullptr);

    /// Looks up the token of @p service, an address. found() follows, possibly before this function returns; its token
    /// is empty if there is none.
    void find(const QString &service);
    /// Stores @p token for @p service. An empty @p token deletes the stored one.
    void remember(const QString &service, const QString &token);

    /// Whether tokens are stored permanently. Becomes false when the keychain fails.
    bool isLasting() const { return m_isLasting; }

signals:
    void found(const QString &service, const QString &token);
    void isLastingChanged();

private:
    void readFromKeychain(const QString &service);
    void writeToKeychain(const QString &service, const QString &token);
    void handleFailure(const QString &message);

    bool m_isLasting;
    QHash<QString, QString> m_tokens; ///< known in this session, by service
};

} // namespace loom
