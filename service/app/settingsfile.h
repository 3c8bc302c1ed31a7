// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace loom {

struct FileSetting
{
    QString value;
    QString key; ///< as written in the file: "kafka/retries" for retries= in the section [kafka]
    int line = 0;
};

/// By name of the setting, such as KAFKA_RETRIES.
using FileSettings = QMap<QString, FileSetting>;

/// Returns the name of a setting: KAFKA_RETRIES for "kafka/retries", "kafka-retries" and "LOOM_KAFKA_RETRIES".
QString settingName(QString key);

/// Reads the file that --config names: UTF-8, key=value lines, [sections] as prefixes, and comment lines that begin
/// with ; or #. A value is the whole rest of the line without surrounding blanks. In double quotes, \", \\ and \n are
/// escapes. Earlier versions read the file with QSettings, which interprets some unquoted values differently; such
/// values are errors. An error has @p path and the line number, but never a value, which may be a secret.
Result<FileSettings, Failure> readSettingsFile(const QString &path);

/// Parses the text of such a file.
Result<FileSettings, Failure> parseSettingsFile(const QByteArray &text, const QString &path);

} // namespace loom
