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

/// What loading a catalogue comes to.
struct LoadedCatalogue
{
    std::vector<MessageType> messageTypes;
    std::vector<Batch> batches;
    QList<SchemaSetting> settings;
};

/// What an operator may add and change.
struct CatalogueOptions
{
    QString directory = {}; ///< LOOM_SCHEMA_DIR: further schemas, at any depth; empty for none
    QHash<QString, QString> topicPatterns = {}; ///< LOOM_TOPIC_<name>, by name: "DEVICE_SENSOR_RAW"
    SchemaOverrides adjustment = {};
    QSet<QString> switchedOff = {}; ///< LOOM_<name>_ENABLED=false, by name: "APP_MONITORING"
};

/// Every kind of message that the service takes: the built-in schemas and the operator's own.
/// Never changes once loaded, so it may be read from many threads.
class Catalogue
{
public:
    /// Rejects the first thing that is wrong, naming the file and the JSON pointer, or the variable.
    static Result<Catalogue, Failure> load(const CatalogueOptions &options);

    /// Sorted by id.
    const std::vector<MessageType> &messageTypes() const { return m_loaded.messageTypes; }
    const std::vector<Batch> &batches() const { return m_loaded.batches; }
    /// Streams and batches, sorted by route. They belong to this catalogue.
    std::vector<const Endpoint *> endpoints() const;
    /// None where no stream is at @p route. Belongs to this catalogue.
    const MessageType *findByRoute(QByteArrayView route) const;
    /// The stream of those items of the batch that name none.
    const MessageType &itemsOf(const Batch &batch) const;
    /// What can switch off @p endpoint, or the streams that items of the batch which it is may name: "APP_MONITORING".
    QStringList switchesOf(const Endpoint &endpoint) const;
    /// Every topic that any stream can write to, sorted, each once.
    QList<QByteArray> topics() const;
    /// What the configuration can offer, whatever the options say now.
    const QList<SchemaSetting> &settings() const { return m_loaded.settings; }

private:
    LoadedCatalogue m_loaded;
    QHash<QByteArray, size_t> m_byRoute;
};

} // namespace loom
