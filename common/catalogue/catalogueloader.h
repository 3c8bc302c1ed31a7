// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/catalogue/schemadocument.h"
#include "common/catalogue/schemareferences.h"

#include <optional>

namespace loom {

/// Reads the files, puts references, extra values and the rule for optional fields in place, and
/// makes the streams.
class CatalogueLoader
{
public:
    explicit CatalogueLoader(const CatalogueOptions &options) : m_options(options) {}

    Result<LoadedCatalogue, Failure> load();

private:
    std::optional<Failure> readAll();
    std::optional<Failure> readBelow(const QString &directory, const QString &shownAs);
    std::optional<Failure> add(const SchemaDocument &document, SchemaReferences &references);
    std::optional<Failure> addEndpoint(const SchemaDocument &document, const QJsonObject &resolved);
    std::optional<Failure> addStream(const SchemaDocument &document, const Endpoint &endpoint);
    std::optional<Failure> checkAgainstOthers(const Endpoint &endpoint) const;
    std::optional<Failure> checkTopicVariable(const Stream &stream) const;
    std::optional<Failure> checkBatches() const;
    std::optional<Failure> checkNames() const;
    void offerVariables(const Endpoint &endpoint, const AdjustedSchema &schema);
    void offer(CatalogueVariable::Kind kind, const QString &name, const QString &defaultText, const QByteArray &route);
    bool isOffered(CatalogueVariable::Kind kind, const QString &name) const;

    CatalogueOptions m_options;
    std::vector<SchemaDocument> m_documents;
    LoadedCatalogue m_loaded;
};

} // namespace loom
