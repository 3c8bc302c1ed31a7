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
    QString key; ///< as the file spells it: "kafka/retries" for retries= below [kafka]
    int line = 0;
};

/// By the setting's name: KAFKA_RETRIES.
using FileSettings = QMap<QString, FileSetting>;

/// "kafka/retries", "kafka-retries" and "LOOM_KAFKA_RETRIES" are all KAFKA_RETRIES.
QString settingName(QString key);

/// Reads the file that --config names: UTF-8, key=value lines, [sections] as prefixes, comment lines that begin with ;
/// or #. A value is kept whole, without the blanks around it. It may stand in double quotes, in which \", \\ and \n are
/// escapes. QSettings, which read such files before, gives other meanings to some values without quotes; those are
/// failures. A failure names @p path and the line, and never quotes a value, which may be a secret.
Result<FileSettings, Failure> readSettingsFile(const QString &path);

/// The same for the text of the file.
Result<FileSettings, Failure> parseSettingsFile(const QByteArray &text, const QString &path);

} // namespace loom
