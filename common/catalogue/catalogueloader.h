// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/catalogue/examplecheck.h"
#include "common/catalogue/schemabundler.h"
#include "common/catalogue/schemadocument.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace loom {

/// Loads a catalogue: reads the schema files, bundles each with what it refers to, applies the operator's overrides and
/// the rule for optional fields, and creates the message types and batches.
class CatalogueLoader
{
public:
    explicit CatalogueLoader(const CatalogueOptions &options) : m_options(options) {}

    /// Loads the built-in schemas and those in the options' directory. Call load() or make() only once.
    Result<LoadedCatalogue, Failure> load();
    /// Loads only @p documents.
    Result<LoadedCatalogue, Failure> make(std::vector<SchemaDocument> documents);

private:
    Result<void, Failure> readAll();
    Result<void, Failure> readBelow(const QString &directory, const QString &shownAs);
    Result<void, Failure> load(SchemaDocument document);
    Result<LoadedCatalogue, Failure> makeAll();
    /// Writes the base fields into every message type that refers to them.
    Result<void, Failure> addBaseFields();
    Result<void, Failure> add(const SchemaDocument &document, SchemaBundler &bundler);
    /// @p bundled is the document without references to other documents.
    Result<void, Failure> addEndpoint(const SchemaDocument &document, const QJsonObject &bundled);
    Result<void, Failure> addMessageType(const SchemaDocument &document, const Endpoint &endpoint);
    /// Rejects a topic setting that another message type declares with a different default pattern.
    Result<void, Failure> checkTopicSetting(const MessageType &messageType);
    Result<void, Failure> checkBatches() const;
    Result<void, Failure> checkItems(const SchemaDocument &document, const QString &pointer, const QJsonArray &items,
                                     const MessageType &own) const;
    Result<void, Failure> checkNames() const;
    void addSettings(const Endpoint &endpoint, const OverriddenSchema &schema);
    void addSetting(SchemaSetting::Kind kind, const QString &name, const QString &defaultText, const QByteArray &route);
    bool isOffered(SchemaSetting::Kind kind, const QString &name) const;

    CatalogueOptions m_options;
    struct DefaultTopic
    {
        QString pattern;
        QString file;
    };

    std::vector<SchemaDocument> m_documents;
    QHash<QString, QString> m_fileOf; ///< file name by $id
    QSet<QString> m_messages; ///< ids of documents that have the base fields
    std::map<QString, ExampleCheck> m_exampleChecks; ///< of endpoints, by $id
    QHash<QByteArray, QString> m_endpointAt; ///< file name by route
    QHash<QString, DefaultTopic> m_topicOf; ///< by the name of its setting
    std::map<std::pair<SchemaSetting::Kind, QString>, SchemaSetting> m_settings;
    LoadedCatalogue m_loaded;
};

} // namespace loom
