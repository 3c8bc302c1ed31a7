// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/trafficactions.h"

#include "console/views/pageaction.h"
#include "console/views/trafficpage.h"

namespace loom {

namespace {

constexpr auto Low = QAction::LowPriority;

QAction *addSwitch(QWidget &page, const PageAction &look)
{
    auto *action = addPageAction(page, look);
    action->setCheckable(true);
    return action;
}

QAction *addSeparator(QWidget &page)
{
    auto *action = new QAction(&page);
    action->setSeparator(true);
    page.addAction(action);
    return action;
}

} // namespace

TrafficActions::TrafficActions(QWidget &page)
    : follow(
        addSwitch(page, {"arrow-down-to-line", TrafficPage::tr("Follow the &newest"),
                         TrafficPage::tr("Keeps the newest message in view until you select a message or scroll up."),
                         Qt::CTRL | Qt::Key_End})),
      pause(addSwitch(page, {"pause", TrafficPage::tr("&Pause"),
                             TrafficPage::tr("Pauses the list. New messages are buffered until it continues."),
                             Qt::CTRL | Qt::Key_P})),
      clear(addPageAction(page, {"trash-2", TrafficPage::tr("C&lear"),
                                 TrafficPage::tr("Removes all messages from the list, including marked messages"),
                                 Qt::CTRL | Qt::Key_L})),
      find(addPageAction(page, {"search", TrafficPage::tr("&Find in the list"),
                                TrafficPage::tr("Searches the messages of the list"), QKeySequence::Find, Low})),
      marks(addSeparator(page)),
      mark(addPageAction(page, {"bookmark", TrafficPage::tr("&Mark"),
                                TrafficPage::tr("Marks the selected messages, or removes their marks. Marked "
                                                "messages stay when older messages are discarded."),
                                Qt::CTRL | Qt::Key_M})),
      previousMark(
          addPageAction(page, {"chevron-up", TrafficPage::tr("P&revious mark"),
                               TrafficPage::tr("Selects the previous marked message"), Qt::CTRL | Qt::Key_Comma, Low})),
      nextMark(
          addPageAction(page, {"chevron-down", TrafficPage::tr("Ne&xt mark"),
                               TrafficPage::tr("Selects the next marked message"), Qt::CTRL | Qt::Key_Period, Low})),
      clearMarks(addPageAction(page, {"bookmark-x",
                                      TrafficPage::tr("Clear mar&ks"),
                                      TrafficPage::tr("Removes all marks; the messages stay in the list"),
                                      {},
                                      Low})),
      compare(addPageAction(page, {"git-compare-arrows", TrafficPage::tr("C&ompare"),
                                   TrafficPage::tr("Compares two selected messages, member by member"),
                                   Qt::CTRL | Qt::SHIFT | Qt::Key_D})),
      copies(addSeparator(page)),
      copyPayload(addPageAction(page, {"copy", TrafficPage::tr("Copy pa&yload"),
                                       TrafficPage::tr("Copies the payloads of the selected messages"),
                                       QKeySequence::Copy, Low})),
      copyJson(addPageAction(page, {"braces", TrafficPage::tr("Copy as &JSON"),
                                    TrafficPage::tr("Copies the selected message with all its details"),
                                    Qt::CTRL | Qt::SHIFT | Qt::Key_C, Low})),
      copyCurl(addPageAction(
          page, {"square-terminal", TrafficPage::tr("Copy as &curl"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_U, Low})),
      save(addPageAction(page, {"save", TrafficPage::tr("&Save selection…"),
                                TrafficPage::tr("Saves the selected messages to a recording, which can be replayed, "
                                                "or to a CSV file"),
                                QKeySequence::Save, Low})),
      send(addPageAction(page, {"pencil", TrafficPage::tr("&Edit and send again"),
                                TrafficPage::tr("Opens the selected message on the Send page"), Qt::CTRL | Qt::Key_E}))
{
    follow->setChecked(true);
    copyPayload->setShortcutContext(Qt::WidgetShortcut);
}

void TrafficActions::setCanCurl(bool canCurl, bool isChosen)
{
    copyCurl->setEnabled(canCurl);
    setTip(*copyCurl, canCurl || !isChosen ? TrafficPage::tr("Copies a curl command that sends this message again")
                                           : TrafficPage::tr("Only an HTTP message with its whole payload can be "
                                                             "copied as curl"));
}

} // namespace loom
