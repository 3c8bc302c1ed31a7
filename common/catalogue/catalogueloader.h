// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/catalogue/schemadocument.h"
#include "common/catalogue/schemareferences.h"

#include <optional>

namespace loom {

/// What loading a catalogue comes to.
struct LoadedStreams
{
    std::vector<Stream> streams;
    QHash<QString, QStringList> extended; ///< routes by the variable that extends an "enum" of theirs
};

/// Reads the files, puts references, extra values and the rule for optional fields in place, and
/// makes the streams.
class CatalogueLoader
{
public:
    explicit CatalogueLoader(const CatalogueOptions &options) : m_options(options) {}

    Result<LoadedStreams, Failure> load();

private:
    std::optional<Failure> readAll();
    std::optional<Failure> readBelow(const QString &directory, const QString &shownAs);
    std::optional<Failure> add(const SchemaDocument &document, SchemaReferences &references);
    std::optional<Failure> addStream(const SchemaDocument &document, const QJsonObject &resolved);
    std::optional<Failure> checkAgainstOthers(const Stream &stream) const;
    std::optional<Failure> checkNames() const;

    CatalogueOptions m_options;
    std::vector<SchemaDocument> m_documents;
    LoadedStreams m_loaded;
};

} // namespace loom
