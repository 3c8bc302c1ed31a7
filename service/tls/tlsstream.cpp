// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/tlsstream.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/sslerr.h>
#include <openssl/x509v3.h>

#include <new>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QString textOf(const ASN1_STRING *name)
{
    return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(name)), ASN1_STRING_length(name));
}

} // namespace

void TlsStream::Deleter::operator()(ssl_st *session) const
{
    SSL_free(session);
}

TlsStream::TlsStream(std::shared_ptr<const TlsContext> context, int descriptor)
    : m_context(std::move(context)), m_session(SSL_new(m_context->get()))
{
    if (!m_session || SSL_set_fd(m_session.get(), descriptor) != 1)
        throw std::bad_alloc();
    SSL_set_accept_state(m_session.get());
}

TlsStream::~TlsStream() = default;

TlsStream::Outcome TlsStream::handshake()
{
    ERR_clear_error();
    return outcomeOf(SSL_do_handshake(m_session.get()));
}

TlsStream::Transfer TlsStream::receive(char *room, qsizetype size)
{
    ERR_clear_error();
    size_t count = 0;
    const auto outcome = outcomeOf(SSL_read_ex(m_session.get(), room, size_t(size), &count));
    return {outcome, qsizetype(count)};
}

TlsStream::Transfer TlsStream::send(const char *bytes, qsizetype size)
{
    ERR_clear_error();
    size_t count = 0;
    const auto outcome = outcomeOf(SSL_write_ex(m_session.get(), bytes, size_t(size), &count));
    return {outcome, qsizetype(count)};
}

TlsStream::Outcome TlsStream::outcomeOf(int result)
{
    switch (SSL_get_error(m_session.get(), result)) {
    case SSL_ERROR_NONE:
        return Outcome::Done;
    case SSL_ERROR_WANT_READ:
        return Outcome::WantsRead;
    case SSL_ERROR_WANT_WRITE:
        return Outcome::WantsWrite;
    case SSL_ERROR_ZERO_RETURN:
        return Outcome::Ended;
    default:
        break;
    }
    const auto error = ERR_peek_error();
    const char *const reason = ERR_reason_error_string(error);
    m_mistake = reason ? QString::fromLatin1(reason) : u"the connection was lost"_s;
    m_wasPlainHttp = ERR_GET_LIB(error) == ERR_LIB_SSL && ERR_GET_REASON(error) == SSL_R_HTTP_REQUEST;
    if (const auto verdict = SSL_get_verify_result(m_session.get()); verdict != X509_V_OK)
        m_mistake += u": "_s + QString::fromLatin1(X509_verify_cert_error_string(verdict));
    ERR_clear_error();
    return Outcome::Failed;
}

void TlsStream::endSending()
{
    if (SSL_is_init_finished(m_session.get()) == 1)
        SSL_shutdown(m_session.get());
    ERR_clear_error();
}

bool TlsStream::hasPending() const
{
    return SSL_has_pending(m_session.get()) == 1;
}

QStringList TlsStream::clientNames() const
{
    const X509 *const certificate = SSL_get0_peer_certificate(m_session.get());
    if (!certificate)
        return {};
    auto *const found =
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    QStringList names;
    for (int index = 0; index < sk_GENERAL_NAME_num(found); ++index) {
        const auto *const name = sk_GENERAL_NAME_value(found, index);
        if (name->type == GEN_DNS)
            names << u"DNS:"_s + textOf(name->d.dNSName);
        else if (name->type == GEN_URI)
            names << u"URI:"_s + textOf(name->d.uniformResourceIdentifier);
        else if (name->type == GEN_EMAIL)
            names << u"email:"_s + textOf(name->d.rfc822Name);
    }
    GENERAL_NAMES_free(found);
    return names;
}

} // namespace loom
