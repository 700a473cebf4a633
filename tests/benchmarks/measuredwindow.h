#pragma once

#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/theme.h"
#include "gui/window/mainwindow.h"
#include "support/sqliteengines.h"

#include <QSettings>
#include <QTemporaryDir>
#include <functional>

class QApplication;
class QTableView;

namespace heroadmin::benchmark {

/// Hero Admin's whole main window on a database, put together as in main.cpp, whose page turns can be timed.
class MeasuredWindow : public QObject
{
    Q_OBJECT

public:
    /// Returns with the first page painted and all heroes counted.
    MeasuredWindow(QApplication& application, const QString& database);

    [[nodiscard]] HeroBrowsing& browser() const { return m_window.browser(); }

    [[nodiscard]] HeroWriting& writing() const { return *m_window.findChild<HeroWriting*>(); }

    using Step = std::function<void(HeroBrowsing& browser)>;

    /// Milliseconds from `step`, which has to ask for rows, until they are painted.
    double turn(const Step& step);

    /// The same, until the heroes that match are counted as well.
    double turnAndCount(const Step& step);

    /// What a person does to the window; each asks for rows.
    void triggerLastPage();
    void
    typeSearch(const QString& text); ///< Letter by letter into the search field; the pause after it isn't waited for.
    void escapeSearch();             ///< Escape in the search field until it is empty.

    void toggleAges(); ///< The bars of the ages at the side.

    /// Lets the event loop run.
    void runFor(int milliseconds);

    /// Whether an error ends the program, which it does at first.
    void setToleratesErrors(bool tolerates) { m_toleratesErrors = tolerates; }

    /// Returns when everything that follows from the last turn is done and painted as well.
    void settle();

    [[nodiscard]] double repaintTable(); ///< Milliseconds for the visible rows alone.
    [[nodiscard]] int visibleRows() const;

    /// Turns a page as soon as the one before is painted, as a held key does at most. Wraps around at the end.
    [[nodiscard]] double pagesPerSecond(int milliseconds);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void painted(); ///< The rows that came last.

private:
    QTemporaryDir m_folder;
    QSettings m_store;
    Settings m_settings;
    Theme m_theme;
    Language m_language;
    DatabaseSession m_session{testing::sqliteEngines()};
    MainWindow m_window;
    QTableView* m_table;
    bool m_awaitsPaint = false;
    bool m_toleratesErrors = false;
};

} // namespace heroadmin::benchmark
