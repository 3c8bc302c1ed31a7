// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/differencesview.h"

#include "console/views/rowtable.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QString statusText(int status, const QString &code)
{
    if (status == 0)
        return DifferencesView::tr("no response");
    return code.isEmpty() ? QString::number(status) : u"%1 %2"_s.arg(status).arg(code);
}

} // namespace

DifferencesView::DifferencesView(QWidget *parent) : QTableWidget(0, ColumnCount, parent)
{
    setObjectName(u"differences"_s);
    setAccessibleName(tr("Responses that are not as expected"));
    setHorizontalHeaderLabels({tr("Line"), tr("Route"), tr("Device"), tr("Expected"), tr("Actual"), tr("Details")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    showAsRows(*this, {180, 150, 120, 150, 170, 200});
}

void DifferencesView::list(const replay::Comparison &comparison)
{
    const auto &differences = comparison.differences();
    const int listed = rowCount();
    setRowCount(int(differences.size()));
    for (int row = listed; row < rowCount(); ++row) {
        const auto &one = differences[row];
        const auto expected =
            one.expected ? statusText(one.expected->status, one.expected->code.value_or(QString())) : tr("any status");
        const QString texts[] = {
            one.origin, one.route, one.device, expected, u"⚠ "_s + statusText(one.status, one.code), one.detail};
        for (int column = 0; column < ColumnCount; ++column) {
            setItem(row, column, new QTableWidgetItem(texts[column])); // owned by the table
            item(row, column)->setToolTip(texts[column]);
        }
    }
}

} // namespace loom
