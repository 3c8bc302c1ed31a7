// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/waveform.h"
#include "console/replay/wavfile.h"

#include <QWidget>

#include <optional>

namespace loom {

/// Draws the waveform of uncompressed audio: the minimum and maximum sample per pixel column.
class WaveformView : public QWidget
{
    Q_OBJECT

public:
    explicit WaveformView(QWidget *parent);

    /// Clears the view if there is no value.
    void show(const std::optional<replay::WavFile> &wav);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();

    std::optional<replay::WavFile> m_wav;
    replay::Waveform m_waveform; ///< computed for the current width
};

} // namespace loom
