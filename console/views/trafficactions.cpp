// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/trafficactions.h"

#include "console/views/trafficpage.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

void setTip(QAction &action, const QString &tip)
{
    const auto keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys));
}

QAction *addAction(QWidget &page, const QString &text, const QString &tip, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(text, &page);
    action->setShortcut(shortcut);
    setTip(*action, tip);
    page.addAction(action);
    return action;
}

QAction *addSwitch(QWidget &page, const QString &text, const QString &tip, const QKeySequence &shortcut)
{
    auto *action = addAction(page, text, tip, shortcut);
    action->setCheckable(true);
    return action;
}

} // namespace

TrafficActions::TrafficActions(QWidget &page)
    : follow(
        addSwitch(page, TrafficPage::tr("Follow the &newest"),
                  TrafficPage::tr("Keeps the newest message in view. Selecting a message or scrolling up ends it."),
                  Qt::CTRL | Qt::Key_End)),
      pause(addSwitch(page, TrafficPage::tr("&Pause"),
                      TrafficPage::tr("Pauses the list. New messages are buffered until it continues."),
                      Qt::CTRL | Qt::Key_P)),
      clear(addAction(page, TrafficPage::tr("C&lear"),
                      TrafficPage::tr("Removes all messages from the list, marked ones as well"),
                      Qt::CTRL | Qt::Key_L)),
      find(addAction(page, TrafficPage::tr("&Find in the messages here"),
                     TrafficPage::tr("Searches the messages of the list"), QKeySequence::Find)),
      mark(addAction(page, TrafficPage::tr("&Mark"),
                     TrafficPage::tr("Marks the selected messages, or removes their marks. Marked messages stay when "
                                     "old ones are dropped."),
                     Qt::CTRL | Qt::Key_M)),
      nextMark(addAction(page, TrafficPage::tr("Ne&xt mark"), TrafficPage::tr("Selects the next marked message"),
                         Qt::CTRL | Qt::Key_Period)),
      previousMark(addAction(page, TrafficPage::tr("P&revious mark"),
                             TrafficPage::tr("Selects the previous marked message"), Qt::CTRL | Qt::Key_Comma)),
      clearMarks(addAction(page, TrafficPage::tr("Clear mar&ks"),
                           TrafficPage::tr("Removes all marks; the messages stay in the list"))),
      compare(addAction(page, TrafficPage::tr("C&ompare"),
                        TrafficPage::tr("Compares two selected messages, member by member"),
                        Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
      copyPayload(addAction(page, TrafficPage::tr("Copy pa&yload"),
                            TrafficPage::tr("Copies the payloads of the selected messages"), QKeySequence::Copy)),
      save(addAction(page, TrafficPage::tr("&Save selection…"),
                     TrafficPage::tr("Writes the selected messages into a capture, which can be replayed, or into a "
                                     "CSV file"),
                     QKeySequence::Save)),
      copyJson(addAction(page, TrafficPage::tr("Copy as &JSON"),
                         TrafficPage::tr("Copies the chosen message with all that is known about it"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
      copyCurl(addAction(page, TrafficPage::tr("Copy as &curl"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_U)),
      send(addAction(page, TrafficPage::tr("&Edit and send again"),
                     TrafficPage::tr("Opens the chosen message on the Send page"), Qt::CTRL | Qt::Key_E))
{
    follow->setChecked(true);
    copyPayload->setShortcutContext(Qt::WidgetShortcut);
}

void TrafficActions::setCanCurl(bool canCurl, bool isChosen)
{
    copyCurl->setEnabled(canCurl);
    setTip(*copyCurl, canCurl || !isChosen ? TrafficPage::tr("A command that sends this message again")
                                           : TrafficPage::tr("curl needs a message over HTTP with its whole payload"));
}

} // namespace loom
