#pragma once

#include "gui/application/changedkeys.h"
#include "gui/keys/actionentry.h"

#include <QObject>

class QAction;
class QMenuBar;

namespace heroadmin {

/// All actions of the window that have a name, in the order of its menus, those of a submenu behind its menu's, and
/// their keys.
class ActionCatalogue : public QObject
{
    Q_OBJECT

public:
    /// The keys that the actions have now are their defaults. Those of `fixedKeys` never change. Actions that come into
    /// a menu later aren't in the catalogue.
    ActionCatalogue(const QMenuBar& menuBar, const QList<QAction*>& fixedKeys, QObject* parent = nullptr);

    [[nodiscard]] QList<ActionEntry> entries() const; ///< As they are now, in the language of now.

    /// The same of one action; an empty entry for one that isn't in the catalogue.
    [[nodiscard]] ActionEntry entry(const QAction& action) const;

    [[nodiscard]] QList<QAction*> actions() const;
    [[nodiscard]] QAction* action(const QString& id) const;     ///< A null pointer where there is none.
    void setChangedKeys(const heroadmin::ChangedKeys& changed); ///< An action that isn't in it has its default.

Q_SIGNALS:
    /// A text, a key, or what is enabled; once for all that changes in one go, and once for the beginning.
    void changed();

private:
    struct Item
    {
        QAction* action;
        QList<QAction*> menus; ///< From the menu bar down.
        QList<QKeySequence> defaultKeys;
        bool hasFixedKeys;
    };

    [[nodiscard]] static ActionEntry entryOf(const Item& item);
    void collect(const QList<QAction*>& actions, const QList<QAction*>& menus, const QList<QAction*>& fixedKeys);
    void watch(const QAction* action);
    void announceChange();

    QList<Item> m_items;
    bool m_isChangeAnnounced = false;
};

} // namespace heroadmin
