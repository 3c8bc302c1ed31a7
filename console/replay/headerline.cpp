// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/headerline.h"

#include "console/replay/wording.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom::replay {

Result<std::pair<QString, QString>, Failure> readHeaderLine(const QString &line)
{
    static const QRegularExpression form(
        uR"(\A\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:\s*([^\x00-\x1f\x7f]*[^\x00-\x20\x7f])\s*\z)"_s);
    const auto match = form.match(line);
    if (!match.hasMatch())
        return Failure{Wording::tr("Invalid header '%1': use the form 'Name: value'").arg(line)};
    return std::pair(match.captured(1), match.captured(2));
}

} // namespace loom::replay
