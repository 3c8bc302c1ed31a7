// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/stream.h"
#include "common/catalogue/variable.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace loom {

/// What an operator may add and change.
struct CatalogueOptions
{
    QString directory; ///< LOOM_SCHEMA_DIR: further schemas, at any depth; empty for none
    QHash<QString, QString> topicPatterns; ///< LOOM_TOPIC_<name>, by name: "DEVICE_SENSOR_RAW"
    QHash<QString, QStringList> extraValues; ///< LOOM_<name>, by name: "SENSOR_TYPES_EXTRA"
};

/// Every kind of message that the service takes: the built-in schemas and the operator's own.
/// Never changes once loaded, so it may be read from many threads.
class Catalogue
{
public:
    /// Refuses the first thing that is wrong, naming the file and the JSON pointer, or the variable.
    static Result<Catalogue, Failure> load(const CatalogueOptions &options);

    /// Sorted by id.
    const std::vector<Stream> &streams() const { return m_streams; }
    /// None where nothing is taken at @p route. Belongs to this catalogue.
    const Stream *findByRoute(QByteArrayView route) const;
    /// Every topic that any stream can write to, sorted, each once.
    QList<QByteArray> topics() const;
    /// What the configuration can offer, whatever the options say now.
    QList<CatalogueVariable> variables() const;

private:
    std::vector<Stream> m_streams;
    QHash<QByteArray, size_t> m_byRoute;
    QHash<QString, QStringList> m_extended; ///< routes by the variable that extends an "enum" of theirs
};

} // namespace loom
