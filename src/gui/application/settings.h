#pragma once

#include "data/heroes/heropage.h"
#include "data/heroes/herosort.h"
#include "gui/application/changedkeys.h"
#include "gui/application/databasemark.h"
#include "gui/application/preferences.h"

#include <QByteArray>
#include <QStringList>
#include <array>

class QSettings;

namespace heroadmin {

/// What the application remembers from one start to the next. A value that is missing, damaged or out of its range
/// reads as its default.
class Settings
{
public:
    explicit Settings(QSettings& store); ///< Which has to outlive this.

    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences& preferences);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray& state);
    [[nodiscard]] QByteArray tableLayout() const; ///< As QHeaderView::saveState() gives it.
    void setTableLayout(const QByteArray& layout);

    [[nodiscard]] int pageSize() const; ///< One of `pageSizes`.
    void setPageSize(int rows);

    /// A filter isn't remembered: who opens the database tomorrow must not take the heroes it hides for gone.
    [[nodiscard]] HeroSort sort() const;
    void setSort(HeroSort sort);

    [[nodiscard]] int textSizeOffset() const; ///< Points more than the desktop's text has, -4 to 16.
    void setTextSizeOffset(int points);

    [[nodiscard]] QStringList recentDatabases() const; ///< Locations, newest first, none twice, at most 10.
    void setRecentDatabases(const QStringList& locations);

    [[nodiscard]] QString lastDatabase() const; ///< A location, or empty.
    void setLastDatabase(const QString& location);

    [[nodiscard]] DatabaseMark databaseMark(const QString& location) const;
    void setDatabaseMark(const QString& location, const DatabaseMark& mark); ///< Of the newest 50, each is kept.

    [[nodiscard]] ChangedKeys changedKeys() const;
    void setChangedKeys(const ChangedKeys& keys);

    static constexpr std::array pageSizes{10, 25, 50, PageRequest::largestPage}; ///< Rows.
    static constexpr int mostRecentDatabases = 10;
    static constexpr int mostDatabaseMarks = 50;
    static constexpr int smallestTextSizeOffset = -4;
    static constexpr int largestTextSizeOffset = 16;

private:
    QSettings& m_store;
};

} // namespace heroadmin
