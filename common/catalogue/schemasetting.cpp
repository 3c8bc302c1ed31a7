// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemasetting.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct Row
{
    SchemaSetting::Kind kind;
    const char *settingName;
    const char *description;
};

constexpr Row Rows[] = {
    {SchemaSetting::Kind::TopicPattern, "TOPIC_%1", "Kafka topic for messages posted to %1."},
    {SchemaSetting::Kind::ExtraValues, "%1",
     "Additional values of the extensible field (x-loom-extend) in messages posted to %1."},
    {SchemaSetting::Kind::Limit, "%1", "Maximum number of items in a list posted to %1."},
    {SchemaSetting::Kind::Switch, "%1_ENABLED", "Accept messages posted to %1. If false, they get 503."},
};

const Row &rowOf(SchemaSetting::Kind kind)
{
    return *std::find_if(std::begin(Rows), std::end(Rows), [kind](const Row &row) { return row.kind == kind; });
}

} // namespace

QString SchemaSetting::settingName() const
{
    return QString::fromLatin1(rowOf(kind).settingName).arg(name);
}

QString SchemaSetting::description() const
{
    return QString::fromLatin1(rowOf(kind).description).arg(routes.join(u", "_s));
}

bool isSettingName(const QString &name)
{
    static const QRegularExpression expression(u"\\A[A-Z][A-Z0-9_]*\\z"_s);
    return expression.match(name).hasMatch();
}

} // namespace loom
