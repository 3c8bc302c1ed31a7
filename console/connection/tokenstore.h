// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace loom {

/// Keeps the token of each service: in the desktop's keychain where one runs, else until the program
/// ends. Never in a file of Loom's. Answers later, by a signal, on its own thread.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Keychain,
        SessionOnly ///< asks no keychain
    };

    explicit TokenStore(Kind kind, QObject *parent = nullptr);

    /// Looks for the token of @p service, an address; found() follows, empty where there is none.
    void find(const QString &service);
    /// An empty @p token forgets.
    void remember(const QString &service, const QString &token);

    /// Whether tokens outlive the program, as far as is known by now.
    bool isLasting() const { return m_isLasting; }

signals:
    void found(const QString &service, const QString &token);
    void isLastingChanged();

private:
    void ask(const QString &service);
    void store(const QString &service, const QString &token);
    void handleFailure(const QString &message);

    bool m_isLasting;
    QHash<QString, QString> m_tokens; ///< of this session
};

} // namespace loom
