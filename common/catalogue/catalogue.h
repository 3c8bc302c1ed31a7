// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/batch.h"
#include "common/catalogue/messagetype.h"
#include "common/catalogue/schemaoverrides.h"
#include "common/catalogue/schemasetting.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace loom {

/// The result of loading a catalogue.
struct LoadedCatalogue
{
    std::vector<MessageType> messageTypes;
    std::vector<Batch> batches;
    QList<SchemaSetting> settings;
};

/// The operator's additions and changes to the built-in catalogue.
struct CatalogueOptions
{
    QString directory = {}; ///< LOOM_SCHEMA_DIR: directory of further schemas, searched recursively; empty for none
    QHash<QString, QString> topicPatterns = {}; ///< LOOM_TOPIC_<name>, by name: "DEVICE_SENSOR_RAW"
    SchemaOverrides adjustment = {};
    QSet<QString> switchedOff = {}; ///< LOOM_<name>_ENABLED=false, by name: "APP_MONITORING"
    bool hasBuiltInSchemas = true; ///< false to load only those in the directory
};

/// All message types and batches that the service accepts: from the built-in schemas and the operator's own. Immutable
/// after loading, so any thread may read it.
class Catalogue
{
public:
    /// Loads the catalogue. A failure describes the first mistake and names the file and the JSON pointer, or the
    /// setting.
    static Result<Catalogue, Failure> load(const CatalogueOptions &options);

    /// Sorted by id.
    const std::vector<MessageType> &messageTypes() const { return m_loaded.messageTypes; }
    const std::vector<Batch> &batches() const { return m_loaded.batches; }
    /// Message types and batches, sorted by route. The pointers stay valid as long as this catalogue.
    std::vector<const Endpoint *> endpoints() const;
    /// Returns the message type at @p route, or null. The pointer stays valid as long as this catalogue.
    const MessageType *findByRoute(QByteArrayView route) const;
    /// Returns the default message type of @p batch: that of the items that name none.
    const MessageType &itemsOf(const Batch &batch) const;
    /// Names of the switches that can disable @p endpoint or, for a batch, a message type that its items may name:
    /// "APP_MONITORING".
    QStringList switchesOf(const Endpoint &endpoint) const;
    /// All topics to which any message type can write: sorted, without duplicates.
    QList<QByteArray> topics() const;
    /// All settings that the schemas declare, independent of the options.
    const QList<SchemaSetting> &settings() const { return m_loaded.settings; }

private:
    LoadedCatalogue m_loaded;
    QHash<QByteArray, size_t> m_byRoute;
};

} // namespace loom
