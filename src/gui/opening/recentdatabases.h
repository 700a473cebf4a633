#pragma once

#include "data/engine/databaseaddress.h"

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
    explicit RecentDatabases(Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] QStringList files() const; ///< Absolute paths, newest first.
    void choose(const QString& file);        ///< As if it were chosen in the menu.

    [[nodiscard]] bool contains(const DatabaseAddress& address) const;
    void add(const DatabaseAddress& address); ///< To the top; one that is there already moves there.
    void remove(const DatabaseAddress& address);
    void clear();

    /// Fills `menu` with the list, and keeps it up to date. One whose file is missing stays, and says so.
    void showIn(QMenu& menu);

Q_SIGNALS:
    void chosen(const heroadmin::DatabaseAddress& address);

private:
    void replace(const QStringList& files);
    void fillMenu();
    void nameActions();
    [[nodiscard]] QString actionText(const QString& file, int number) const;
    void lookForFiles();

    Settings& m_settings;
    QPointer<QMenu> m_menu;
    QHash<QString, bool> m_isMissing; ///< By file, as it was when the menu was opened last.
    bool m_isLooking = false;
};

} // namespace heroadmin
