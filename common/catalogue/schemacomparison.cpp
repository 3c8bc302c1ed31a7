// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemacomparison.h"

#include "common/catalogue/catalogueloader.h"
#include "common/catalogue/documentmaker.h"
#include "common/catalogue/messagebase.h"
#include "common/catalogue/publicschema.h"
#include "common/validation/validator.h"

#include <QDir>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int RandomDocuments = 1000;
constexpr quint32 Seed = 1; // so that two runs find the same
constexpr int AnyTime = 0;

std::map<QString, const Endpoint *> endpointsOf(const LoadedCatalogue &catalogue)
{
    std::map<QString, const Endpoint *> endpoints;
    for (const auto &messageType : catalogue.messageTypes)
        endpoints.emplace(messageType.id, &messageType);
    for (const auto &batch : catalogue.batches)
        endpoints.emplace(batch.id, &batch);
    return endpoints;
}

/// "apps.[].pid: …": all items of an array have the same rules.
QString textOf(const Violation &violation)
{
    QStringList steps;
    for (const auto &step : violation.path)
        steps << (step.isString() ? step.toString() : u"[]"_s);
    return (steps.isEmpty() ? u"the message"_s : steps.join(u'.')) + u": "_s + violation.message;
}

/// Compares two versions of one endpoint.
class EndpointComparison
{
public:
    EndpointComparison(const Endpoint &before, const Endpoint &after) : m_before(before), m_after(after) {}

    QList<Narrowing> run()
    {
        if (m_after.route != m_before.route)
            add(u"the route was %1 and is %2"_s.arg(QString::fromLatin1(m_before.route),
                                                    QString::fromLatin1(m_after.route)));
        if (m_before.takesLargeBodies && !m_after.takesLargeBodies)
            add(u"bodies above 1 MiB are rejected: largeBodies is gone"_s);
        const auto use = [this](const QJsonValue &document) { compare(document); };
        for (const auto &example : m_before.examples)
            compare(example);
        for (const auto *endpoint : {&m_before, &m_after}) {
            DocumentMaker maker(endpoint->schema, Seed);
            maker.forEachVariation(use);
            for (int i = 0; i < RandomDocuments; ++i)
                use(maker.next());
        }
        for (const auto &[text, example] : m_examples)
            m_found << Narrowing{m_before.id, text, messageText(shortened(example, text), m_before.schema)};
        return m_found;
    }

private:
    void add(const QString &text) { m_found << Narrowing{m_before.id, text}; }

    void compare(const QJsonValue &document)
    {
        const auto violations = m_validator.check(m_after.rules, document, 0);
        if (violations.isEmpty() || !m_validator.check(m_before.rules, document, 0).isEmpty())
            return;
        for (const auto &violation : violations)
            m_examples.try_emplace(textOf(violation), document);
    }

    bool isExample(const QJsonValue &document, const QString &text)
    {
        const auto violations = m_validator.check(m_after.rules, document, 0);
        return m_validator.check(m_before.rules, document, 0).isEmpty()
               && std::any_of(violations.begin(), violations.end(),
                              [&](const auto &violation) { return textOf(violation) == text; });
    }

    /// Returns the example without the fields that it does not need.
    QJsonValue shortened(const QJsonValue &example, const QString &text)
    {
        auto shorter = example.toObject();
        for (const auto &name : example.toObject().keys()) {
            auto without = shorter;
            without.remove(name);
            if (isExample(without, text))
                shorter = without;
        }
        return example.isObject() ? QJsonValue(shorter) : example;
    }

    const Endpoint &m_before;
    const Endpoint &m_after;
    const Validator m_validator{AnyTime};
    std::map<QString, QJsonValue> m_examples; ///< by the text of the violation
    QList<Narrowing> m_found;
};

} // namespace

Result<LoadedCatalogue, Failure> loadSchemas(const QString &directory)
{
    if (!QDir(directory).exists())
        return Failure{u"\"%1\": there is no such directory"_s.arg(directory)};
    CatalogueOptions options;
    options.directory = directory;
    options.hasBuiltInSchemas = !QFileInfo::exists(QDir(directory).filePath(BaseReference.sliced(1) + u".json"_s));
    return CatalogueLoader(options).load();
}

QList<Narrowing> narrowings(const LoadedCatalogue &before, const LoadedCatalogue &after)
{
    QList<Narrowing> found;
    const auto endpoints = endpointsOf(after);
    for (const auto &[id, endpoint] : endpointsOf(before)) {
        const auto other = endpoints.find(id);
        if (other == endpoints.end())
            found << Narrowing{id, u"the schema is gone"_s};
        else
            found << EndpointComparison(*endpoint, *other->second).run();
    }
    return found;
}

} // namespace loom
