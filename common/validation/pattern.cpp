// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/pattern.h"

#include "common/validation/patternsyntax.h"

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Not std::string_view: RE2 of Debian 13 has another one.
re2::StringPiece viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

qsizetype characterCount(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar unit) { return unit.isLowSurrogate(); });
}

bool CharacterRun::fits(const QString &text) const
{
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), [this](QChar unit) {
               return unit.unicode() < letters.size() && letters[unit.unicode()];
           });
}

Result<Pattern, Failure> Pattern::compile(const QString &expression)
{
    const auto translated = translatePattern(expression);
    if (!translated)
        return Failure{translated.error().reason};
    RE2::Options options;
    options.set_log_errors(false);
    options.set_never_capture(true);
    Pattern pattern;
    pattern.m_run = translated->run;
    pattern.m_isCountedByRun = translated->isCountedByRun;
    const auto compiled = std::make_shared<const RE2>(viewOf(translated->expression), options);
    // The translation has checked the syntax.
    if (!compiled->ok())
        return Failure{u"needs too much memory; use smaller repeat counts, or minLength and maxLength"_s};
    pattern.m_expression = compiled;
    return pattern;
}

bool Pattern::search(const QString &text) const
{
    if (m_isCountedByRun && (characterCount(text) < m_run.least || characterCount(text) > m_run.most))
        return false;
    return RE2::PartialMatch(viewOf(text.toUtf8()), *m_expression);
}

} // namespace loom
