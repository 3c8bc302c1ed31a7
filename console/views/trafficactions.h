// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;

namespace loom {

/// The actions of the Traffic page with their texts, tooltips and shortcuts. The page connects them.
struct TrafficActions
{
    /// The actions become the actions() of @p page, which owns them.
    explicit TrafficActions(QWidget &page);

    QAction *follow;
    QAction *pause;
    QAction *clear;
    QAction *find;
    QAction *marks; ///< separator
    QAction *mark;
    QAction *previousMark;
    QAction *nextMark;
    QAction *clearMarks;
    QAction *compare;
    QAction *copies; ///< separator
    QAction *copyPayload;
    QAction *copyJson;
    QAction *copyCurl;
    QAction *save;
    QAction *send;

    void setCanCurl(bool canCurl, bool isChosen);
};

} // namespace loom
