// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/catalogue/schemadocument.h"
#include "common/catalogue/schemareferences.h"

#include <QHash>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace loom {

/// Reads the files, puts references, extra values and the rule for optional fields in place, and
/// makes the streams.
class CatalogueLoader
{
public:
    explicit CatalogueLoader(const CatalogueOptions &options) : m_options(options) {}

    /// The built-in schemas, and those of the options' directory.
    Result<LoadedCatalogue, Failure> load();
    /// @p documents and no others. Either is to be called once.
    Result<LoadedCatalogue, Failure> make(std::vector<SchemaDocument> documents);

private:
    std::optional<Failure> readAll();
    std::optional<Failure> readBelow(const QString &directory, const QString &shownAs);
    std::optional<Failure> load(SchemaDocument document);
    Result<LoadedCatalogue, Failure> makeAll();
    std::optional<Failure> add(const SchemaDocument &document, SchemaReferences &references);
    std::optional<Failure> addEndpoint(const SchemaDocument &document, const QJsonObject &resolved);
    std::optional<Failure> addStream(const SchemaDocument &document, const Endpoint &endpoint);
    /// Rejects a variable that other streams have with another pattern.
    std::optional<Failure> checkTopicVariable(const MessageType &messageType);
    std::optional<Failure> checkBatches() const;
    std::optional<Failure> checkItems(const SchemaDocument &document, const QString &pointer, const QJsonArray &items,
                                      const MessageType &own) const;
    std::optional<Failure> checkNames() const;
    void offerVariables(const Endpoint &endpoint, const OverriddenSchema &schema);
    void addSetting(SchemaSetting::Kind kind, const QString &name, const QString &defaultText, const QByteArray &route);
    bool isOffered(SchemaSetting::Kind kind, const QString &name) const;

    CatalogueOptions m_options;
    struct DefaultTopic
    {
        QString pattern;
        QString file;
    };

    std::vector<SchemaDocument> m_documents;
    QHash<QString, QString> m_fileOf; ///< by $id
    QHash<QByteArray, QString> m_endpointAt; ///< the file, by route
    QHash<QString, DefaultTopic> m_topicOf; ///< by its variable
    std::map<std::pair<SchemaSetting::Kind, QString>, SchemaSetting> m_variables;
    LoadedCatalogue m_loaded;
};

} // namespace loom
