#pragma once

#include "data/engine/engines.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QMenu;

namespace heroadmin {

class Settings;

/// The databases that were open lately, newest first, as Settings keeps them.
class RecentDatabases : public QObject
{
    Q_OBJECT

public:
    RecentDatabases(Settings& settings, Engines engines, QObject* parent = nullptr);

    [[nodiscard]] QList<DatabaseAddress> addresses() const; ///< Newest first.
    void choose(const QString& location);                   ///< As if it were chosen in the menu.

    [[nodiscard]] bool contains(const DatabaseAddress& address) const;
    /// Whether the file is one of these databases, or of one that was added since the start.
    [[nodiscard]] bool hasFile(const QString& file) const;

    void add(const DatabaseAddress& address); ///< To the top; one that is there already moves there.
    void remove(const DatabaseAddress& address);
    void clear();

    /// Fills `menu` with the list, and keeps it up to date. One that is missing stays, and says so.
    void showIn(QMenu& menu);

Q_SIGNALS:
    void chosen(const heroadmin::DatabaseAddress& address);

private:
    void replace(const QStringList& locations);
    [[nodiscard]] QStringList without(const DatabaseAddress& address) const;
    void fillMenu();
    void nameActions();
    [[nodiscard]] QString actionText(const DatabaseAddress& address, int number) const;
    void lookForMissing();

    Settings& m_settings;
    const Engines m_engines;
    QList<DatabaseAddress> m_added;
    QPointer<QMenu> m_menu;
    QHash<QString, bool> m_isMissing; ///< By location, as it was when the menu was opened last.
    bool m_isLooking = false;
};

} // namespace heroadmin
