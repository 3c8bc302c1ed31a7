// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/examplecheck.h"

#include "common/validation/validator.h"

using namespace Qt::StringLiterals;

namespace loom {

ExampleCheck ExampleCheck::of(const Schema &rules, const QJsonObject &schema)
{
    const auto judge = SecondJudge::of(schema);
    return {rules, judge ? std::optional(*judge) : std::nullopt};
}

Result<void, Failure> ExampleCheck::check(const SchemaDocument &document, const QString &pointer,
                                          const QJsonArray &examples) const
{
    for (qsizetype i = 0; i < examples.size(); ++i) {
        if (const auto done = check(document, u"%1/%2"_s.arg(pointer).arg(i), examples.at(i)); !done)
            return done.error();
    }
    return {};
}

Result<void, Failure> ExampleCheck::check(const SchemaDocument &document, const QString &pointer,
                                          const QJsonValue &example) const
{
    constexpr int AnyTime = 0;
    const auto violations = Validator(AnyTime).check(m_rules, example, 0);
    if (!violations.isEmpty())
        return document.failure(pointer, Error::invalid(violations).message);
    if (m_judge && !m_judge->accepts(example))
        return document.failure(pointer, u"Loom accepts this example, but valijson, which judges examples as well, "
                                         "rejects it. One of them reads the schema wrongly; please report this"_s);
    return {};
}

} // namespace loom
