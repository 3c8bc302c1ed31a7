// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/options.h"

class QCommandLineParser;

namespace loom::replay {

/// Reads the values of options that are known to go together, and tells the first that is wrong.
class OptionsReader
{
public:
    OptionsReader(const QCommandLineParser &parser, Options::Action action);

    Result<Options, Failure> read(const QProcessEnvironment &environment);

private:
    void readWhat();
    void readSchedule();
    void readDevices();
    void readChanges();
    void readSelection();
    std::optional<qint64> moment(const char *name);
    void readTarget();
    void readMonitor();
    void readCredential(const QProcessEnvironment &environment);
    void readTrust();

    bool has(const char *name) const;
    QString text(const char *name) const;
    int number(const char *name, int lowest, int highest, int otherwise);
    double decimal(const char *name);
    qint64 duration(const char *name, qint64 otherwise);
    /// Whether the value is the first of the two that are allowed.
    bool isFirst(const char *name, const QString &first, const QString &second);
    void fail(const char *name, const QString &reason);

    const QCommandLineParser &m_parser;
    Options m_options;
    std::optional<Failure> m_failure;
};

} // namespace loom::replay
