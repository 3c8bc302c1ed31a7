// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;

namespace loom {

/// What can be done on the traffic page: the texts, tooltips and shortcuts. The page connects them.
struct TrafficActions
{
    /// They belong to @p page, and are its actions().
    explicit TrafficActions(QWidget &page);

    QAction *follow;
    QAction *pause;
    QAction *clear;
    QAction *find;
    QAction *marks; ///< a separator
    QAction *mark;
    QAction *previousMark;
    QAction *nextMark;
    QAction *clearMarks;
    QAction *compare;
    QAction *copies; ///< a separator
    QAction *copyPayload;
    QAction *copyJson;
    QAction *copyCurl;
    QAction *save;
    QAction *send;

    void setCanCurl(bool canCurl, bool isChosen);
};

} // namespace loom
