#include "gui/browse/pageends.h"

#include <QAction>
#include <QShortcut>
#include <QWidget>

namespace heroadmin {

PageEnds::PageEnds(QWidget& pager)
    : QObject(&pager)
    , m_pager(pager)
{}

void PageEnds::watch(const QAction& action, End end)
{
    auto* const shortcut = new QShortcut(&m_pager);
    shortcut->setAutoRepeat(false);
    const auto takeOver = [shortcut, &action] {
        shortcut->setKeys(action.shortcuts());
        shortcut->setEnabled(!action.isEnabled());
    };
    connect(&action, &QAction::changed, shortcut, takeOver);
    takeOver();
    connect(shortcut, &QShortcut::activated, this, [this, end] { Q_EMIT reached(end); });
}

} // namespace heroadmin
