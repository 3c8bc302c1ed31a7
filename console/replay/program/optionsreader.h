// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/options.h"

class QCommandLineParser;

namespace loom::replay {

/// Converts the values of the options, after their combination was checked. Returns the first error.
class OptionsReader
{
public:
    OptionsReader(const QCommandLineParser &parser, Options::Action action);

    Result<Options, Failure> read(const QProcessEnvironment &environment);

private:
    void readInput();
    void readSchedule();
    void readDevices();
    void readChanges();
    void readSelection();
    void readTarget();
    void readMonitor();
    void readCredential(const QProcessEnvironment &environment);
    void readTrust();

    bool has(const char *name) const;
    QString text(const char *name) const;
    int number(const char *name, int lowest, int highest, int otherwise);
    double decimal(const char *name);
    qint64 duration(const char *name, qint64 otherwise);
    std::optional<qint64> time(const char *name);
    /// Whether the value is @p first, which is also the default. The only other valid value is @p second.
    bool isFirst(const char *name, const QString &first, const QString &second);
    void fail(const char *name, const QString &reason);

    const QCommandLineParser &m_parser;
    Options m_options;
    std::optional<Failure> m_failure;
};

} // namespace loom::replay
