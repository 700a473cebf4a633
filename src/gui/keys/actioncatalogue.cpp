#include "gui/keys/actioncatalogue.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace heroadmin {
namespace {

QString withoutMnemonic(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        text.remove(at, 1);
    }
    return text;
}

QString menuPath(const QList<QAction*>& menus)
{
    QStringList titles;
    for (const QAction* const menu : menus) {
        titles.append(withoutMnemonic(menu->text()));
    }
    return titles.join(QStringLiteral(" > "));
}

} // namespace

ActionCatalogue::ActionCatalogue(const QMenuBar& menuBar, const QList<QAction*>& fixedKeys, QObject* parent)
    : QObject(parent)
{
    collect(menuBar.actions(), {}, fixedKeys);
    announceChange();
}

void ActionCatalogue::collect(const QList<QAction*>& actions, const QList<QAction*>& menus,
                              const QList<QAction*>& fixedKeys)
{
    for (QAction* const action : actions) {
        if (action->menu() == nullptr && !action->objectName().isEmpty()) {
            watch(action);
            m_items.append({action, menus, action->shortcuts(), fixedKeys.contains(action)});
        }
    }
    for (QAction* const action : actions) {
        if (const QMenu* const menu = action->menu()) {
            watch(action);
            collect(menu->actions(), menus + QList<QAction*>{action}, fixedKeys);
        }
    }
}

void ActionCatalogue::watch(const QAction* action)
{
    connect(action, &QAction::changed, this, &ActionCatalogue::announceChange);
}

QList<ActionEntry> ActionCatalogue::entries() const
{
    QList<ActionEntry> entries;
    for (const Item& item : m_items) {
        entries.append(entryOf(item));
    }
    return entries;
}

ActionEntry ActionCatalogue::entry(const QAction& action) const
{
    const auto item =
        std::find_if(m_items.begin(), m_items.end(), [&action](const Item& other) { return other.action == &action; });
    return item == m_items.end() ? ActionEntry() : entryOf(*item);
}

ActionEntry ActionCatalogue::entryOf(const Item& item)
{
    return {item.action->objectName(), menuPath(item.menus), withoutMnemonic(item.action->text()),
            item.action->shortcuts(),  item.defaultKeys,     item.action->isEnabled(),
            item.hasFixedKeys};
}

QList<QAction*> ActionCatalogue::actions() const
{
    QList<QAction*> actions;
    for (const Item& item : m_items) {
        actions.append(item.action);
    }
    return actions;
}

QAction* ActionCatalogue::action(const QString& id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&id](const Item& item) { return item.action->objectName() == id; });
    return found == m_items.end() ? nullptr : found->action;
}

void ActionCatalogue::setChangedKeys(const ChangedKeys& changed)
{
    for (const Item& item : std::as_const(m_items)) {
        if (!item.hasFixedKeys) {
            item.action->setShortcuts(changed.value(item.action->objectName(), item.defaultKeys));
        }
    }
}

void ActionCatalogue::announceChange()
{
    if (!std::exchange(m_isChangeAnnounced, true)) {
        QTimer::singleShot(0, this, [this] {
            m_isChangeAnnounced = false;
            Q_EMIT changed();
        });
    }
}

} // namespace heroadmin
