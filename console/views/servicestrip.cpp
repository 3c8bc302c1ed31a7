// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/servicestrip.h"

#include "console/models/visibletext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace loom {

ServiceStrip::ServiceStrip(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"serviceStrip"_s);
    setTextFormat(Qt::PlainText);
    setContentsMargins(10, 3, 10, 3);
    setAutoFillBackground(true);
    auto bold = font();
    bold.setBold(true);
    setFont(bold);
    hide();
}

void ServiceStrip::show(const std::optional<RecentService> &service)
{
    setVisible(service && service->isMarked());
    if (!isVisibleTo(parentWidget()))
        return;
    const auto where = QUrl(service->address).authority();
    //: A service's name and its address
    setText(service->name.isEmpty() ? where : tr("%1 (%2)").arg(visibleText(service->name), where));
    QPalette colours;
    if (service->colour != ServiceColour::None) {
        colours.setColor(QPalette::Window, colourOf(service->colour));
        colours.setColor(QPalette::WindowText, Qt::white);
    }
    setPalette(colours);
}

} // namespace loom
