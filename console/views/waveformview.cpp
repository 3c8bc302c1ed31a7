// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/waveformview.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

WaveformView::WaveformView(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"waveform"_s);
    setAccessibleName(tr("Waveform"));
    setMinimumHeight(40);
}

void WaveformView::show(const std::optional<replay::WavFile> &wav)
{
    m_wav = wav;
    measure();
}

void WaveformView::measure()
{
    m_waveform = {};
    if (m_wav) {
        if (auto waveform = replay::Waveform::of(*m_wav, width()))
            m_waveform = *std::move(waveform);
    }
    update();
}

void WaveformView::resizeEvent(QResizeEvent *event)
{
    measure();
    QWidget::resizeEvent(event);
}

void WaveformView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const double middle = height() / 2.0;
    const auto yOf = [&](double sample) { return middle - std::clamp(sample, -1.0, 1.0) * (middle - 1); };
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawLine(QPointF(0, middle), QPointF(width(), middle));
    painter.setPen(QColor(0x3b82d0));
    const auto count = m_waveform.columns.size();
    for (qsizetype i = 0; i < count; ++i) {
        const double x = (double(i) + 0.5) * width() / double(count);
        auto column = m_waveform.columns[i];
        if (i > 0) { // connect to the previous column
            column.lowest = std::min(column.lowest, m_waveform.columns[i - 1].highest);
            column.highest = std::max(column.highest, m_waveform.columns[i - 1].lowest);
        }
        painter.drawLine(QPointF(x, yOf(column.lowest)), QPointF(x, yOf(column.highest) - 1));
    }
}

} // namespace loom
