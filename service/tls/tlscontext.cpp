// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/tlscontext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTimeZone>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <ctime>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Maximum size of a file with certificates or a key.
constexpr qint64 MaxBytes = 1024 * 1024;
/// Time in seconds in which a session can be resumed without verifying the client certificate again.
constexpr long SessionLifetime = 2L * 3600;

QString openSslReason()
{
    const auto error = ERR_peek_error();
    ERR_clear_error();
    const char *const reason = ERR_reason_error_string(error);
    return reason ? QString::fromLatin1(reason) : u"the content is invalid"_s;
}

Failure mistake(const char *variable, const QString &file, const QString &reason)
{
    return Failure{u"%1 = '%2' is not usable: %3"_s.arg(QLatin1StringView(variable), file, reason)};
}

/// Adds the hash of a file. Also detects missing files, which OpenSSL does not report.
Result<void, Failure> addToHash(QCryptographicHash &hash, const char *variable, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return mistake(variable, path, file.errorString());
    const auto content = file.read(MaxBytes + 1);
    if (content.size() > MaxBytes)
        return mistake(variable, path, u"it is larger than 1 MiB"_s);
    hash.addData(QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    return {};
}

/// Returns a hash of all files.
Result<QByteArray, Failure> fingerprintOf(const TlsSettings &settings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (const auto done = addToHash(hash, "LOOM_TLS_CERT_FILE", settings.certificateFile); !done)
        return done.error();
    if (const auto done = addToHash(hash, "LOOM_TLS_KEY_FILE", settings.keyFile); !done)
        return done.error();
    if (settings.clients != ClientCertificates::None) {
        if (const auto done = addToHash(hash, "LOOM_TLS_CLIENT_CA_FILE", settings.clientCaFile); !done)
            return done.error();
    }
    return hash.result();
}

QDateTime endOf(const X509 *certificate)
{
    std::tm time{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(::timegm(&time), QTimeZone::utc());
}

/// ALPN callback (RFC 7301): selects HTTP/1.1, the only supported protocol.
int chooseProtocol(SSL * /*session*/, const unsigned char **chosen, unsigned char *size, const unsigned char *offered,
                   unsigned int offeredSize, void * /*argument*/)
{
    static constexpr std::array<unsigned char, 9> Supported{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *found = nullptr;
    if (SSL_select_next_proto(&found, size, Supported.data(), Supported.size(), offered, offeredSize)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

void setRules(SSL_CTX *context, TlsVersion least)
{
    SSL_CTX_set_min_proto_version(context, least == TlsVersion::Tls13 ? TLS1_3_VERSION : TLS1_2_VERSION);
    // Also for TLS 1.2, only cipher suites with forward secrecy.
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_NO_COMPRESSION
                                     | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Clients store their sessions in tickets; clients could make a cache here grow.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_timeout(context, SessionLifetime);
    static constexpr std::array<unsigned char, 4> Name{'l', 'o', 'o', 'm'};
    SSL_CTX_set_session_id_context(context, Name.data(), Name.size());
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
}

Result<void, Failure> setCertificate(SSL_CTX *context, const TlsSettings &settings)
{
    const auto certificate = QFile::encodeName(settings.certificateFile);
    if (SSL_CTX_use_certificate_chain_file(context, certificate.constData()) != 1)
        return mistake("LOOM_TLS_CERT_FILE", settings.certificateFile, openSslReason());
    // Prevent OpenSSL from asking for a password on the terminal.
    SSL_CTX_set_default_passwd_cb(context, [](char *, int, int, void *) { return 0; });
    const auto key = QFile::encodeName(settings.keyFile);
    if (SSL_CTX_use_PrivateKey_file(context, key.constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context) != 1)
        return mistake("LOOM_TLS_KEY_FILE", settings.keyFile, openSslReason());
    return {};
}

Result<void, Failure> setClients(SSL_CTX *context, const TlsSettings &settings)
{
    if (settings.clients == ClientCertificates::None)
        return {};
    const auto file = QFile::encodeName(settings.clientCaFile);
    auto *const names = SSL_load_client_CA_file(file.constData());
    if (!names || SSL_CTX_load_verify_file(context, file.constData()) != 1) {
        sk_X509_NAME_pop_free(names, X509_NAME_free);
        return mistake("LOOM_TLS_CLIENT_CA_FILE", settings.clientCaFile, openSslReason());
    }
    SSL_CTX_set_client_CA_list(context, names);
    const bool isRequired = settings.clients == ClientCertificates::Required;
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | (isRequired ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), nullptr);
    return {};
}

} // namespace

void TlsContext::Deleter::operator()(ssl_ctx_st *context) const
{
    SSL_CTX_free(context);
}

Result<std::shared_ptr<const TlsContext>, Failure> TlsContext::load(const TlsSettings &settings)
{
    auto fingerprint = fingerprintOf(settings);
    if (!fingerprint)
        return fingerprint.error();
    ERR_clear_error();
    auto made = std::make_shared<TlsContext>();
    made->m_context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *const context = made->get();
    if (!context)
        return Failure{u"OpenSSL cannot be initialised: "_s + openSslReason()};
    setRules(context, settings.least);
    if (const auto done = setCertificate(context, settings); !done)
        return done.error();
    if (const auto done = setClients(context, settings); !done)
        return done.error();
    made->m_expires = endOf(SSL_CTX_get0_certificate(context));
    made->m_fingerprint = *std::move(fingerprint);
    return std::shared_ptr<const TlsContext>(std::move(made));
}

std::shared_ptr<const TlsContext> TlsStore::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_context;
}

void TlsStore::replace(std::shared_ptr<const TlsContext> context)
{
    const std::lock_guard lock(m_mutex);
    m_context = std::move(context);
}

} // namespace loom
