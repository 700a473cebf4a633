#include "gui/application/settings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace heroadmin;

class SettingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<QSettings> store() const
    {
        return std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    }

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void defaults()
    {
        const auto empty = store();
        const Settings settings(*empty);
        QCOMPARE(settings.preferences(), Preferences());
        QCOMPARE(settings.preferences().adminIdleTime, std::chrono::minutes(5));
        QCOMPARE(settings.preferences().revealTime, std::chrono::seconds(10));
        QCOMPARE(settings.preferences().mostDeletedUnasked, 20);
        QCOMPARE(settings.pageSize(), 100);
        QCOMPARE(settings.sort(), HeroSort());
        QCOMPARE(settings.textSizeOffset(), 0);
        QVERIFY(settings.windowGeometry().isEmpty());
        QVERIFY(settings.windowState().isEmpty());
        QVERIFY(settings.tableLayout().isEmpty());
        QVERIFY(settings.recentDatabases().isEmpty());
        QVERIFY(settings.lastDatabase().isEmpty());
    }

    void everythingComesBackAtTheNextStart()
    {
        const Preferences preferences{ThemeChoice::Dark, QStringLiteral("de"), std::chrono::minutes(60),
                                      std::chrono::seconds(3), 1000};
        const QByteArray bytes("\0\1\xff;,\"", 6);
        const QString file = m_folder->filePath(QStringLiteral("a, b;é.db"));
        {
            const auto first = store();
            Settings settings(*first);
            settings.setPreferences(preferences);
            settings.setWindowGeometry(bytes + 'g');
            settings.setWindowState(bytes + 's');
            settings.setTableLayout(bytes + 't');
            settings.setPageSize(25);
            settings.setTextSizeOffset(-4);
            settings.setRecentDatabases({file});
            settings.setLastDatabase(file);
        }
        const auto second = store();
        const Settings settings(*second);
        QCOMPARE(settings.preferences(), preferences);
        QCOMPARE(settings.windowGeometry(), bytes + 'g');
        QCOMPARE(settings.windowState(), bytes + 's');
        QCOMPARE(settings.tableLayout(), bytes + 't');
        QCOMPARE(settings.pageSize(), 25);
        QCOMPARE(settings.textSizeOffset(), -4);
        QCOMPARE(settings.recentDatabases(), QStringList{file});
        QCOMPARE(settings.lastDatabase(), file);
    }

    void everySortComesBack()
    {
        const auto file = store();
        Settings settings(*file);
        for (const HeroSort::Column column : {HeroSort::Column::Age, HeroSort::Column::Name, HeroSort::Column::Id}) {
            for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                settings.setSort({column, order});
                QCOMPARE(settings.sort(), (HeroSort{column, order}));
            }
        }
    }

    void everyThemeComesBack()
    {
        const auto file = store();
        Settings settings(*file);
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::System}) {
            Preferences preferences;
            preferences.theme = choice;
            settings.setPreferences(preferences);
            QCOMPARE(settings.preferences().theme, choice);
        }
    }

    void marksOfDatabasesComeBack()
    {
        const QString production = QStringLiteral("postgresql://clerk@db.example.org/heroes?sslmode=require");
        const QString file = m_folder->filePath(QStringLiteral("a, b;é.db"));
        const DatabaseMark red{QStringLiteral("Production; \"live\""), DatabaseMark::Colour::Red};
        const DatabaseMark named{QStringLiteral("Mine"), DatabaseMark::Colour::None};
        {
            const auto first = store();
            Settings settings(*first);
            QVERIFY(settings.databaseMark(file).isEmpty());
            settings.setDatabaseMark(production, {QStringLiteral("Other"), DatabaseMark::Colour::Blue});
            settings.setDatabaseMark(file, named);
            settings.setDatabaseMark(production, red);
        }
        const auto second = store();
        Settings settings(*second);
        QCOMPARE(settings.databaseMark(production), red);
        QCOMPARE(settings.databaseMark(file), named);
        settings.setDatabaseMark(file, {});
        QVERIFY(settings.databaseMark(file).isEmpty());
        QCOMPARE(settings.databaseMark(production), red);
        QCOMPARE(second->value(QStringLiteral("databases/marks")).toStringList().size(), 1);
    }

    void marksOfDatabasesAreNotWithoutEnd()
    {
        const auto file = store();
        Settings settings(*file);
        for (int number = 0; number <= Settings::mostDatabaseMarks; ++number) {
            settings.setDatabaseMark(m_folder->filePath(QString::number(number)), {QStringLiteral("a\tb"), {}});
        }
        QVERIFY(settings.databaseMark(m_folder->filePath(QStringLiteral("0"))).isEmpty());
        QCOMPARE(settings.databaseMark(m_folder->filePath(QStringLiteral("1"))).name, QStringLiteral("a b"));
        file->setValue(QStringLiteral("databases/marks"), QStringList{QStringLiteral("pink"), QString()});
        QVERIFY(settings.databaseMark(m_folder->filePath(QStringLiteral("1"))).isEmpty());
    }

    void damagedValuesReadAsDefaults_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("text") << QVariant(QStringLiteral("many"));
        QTest::newRow("empty text") << QVariant(QString());
        QTest::newRow("negative") << QVariant(-5);
        QTest::newRow("huge") << QVariant(2000000000);
        QTest::newRow("beyond an int") << QVariant(QStringLiteral("99999999999"));
        QTest::newRow("fraction") << QVariant(QStringLiteral("7.5"));
        QTest::newRow("list") << QVariant(QStringList{QStringLiteral("a"), QStringLiteral("b")});
        QTest::newRow("nothing") << QVariant();
    }

    void damagedValuesReadAsDefaults()
    {
        QFETCH(QVariant, value);
        {
            const auto damaged = store();
            for (const char* key :
                 {"view/theme", "view/language", "view/textSizeOffset", "window/geometry", "window/state",
                  "table/layout", "table/pageSize", "table/sort", "databases/recent", "databases/last",
                  "admin/idleMinutes", "admin/revealSeconds", "edit/mostDeletedUnasked"}) {
                damaged->setValue(QLatin1String(key), value);
            }
        }
        const auto damaged = store();
        const auto empty =
            std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("empty.ini")), QSettings::IniFormat);
        const Settings settings(*damaged);
        const Settings defaults(*empty);
        QCOMPARE(settings.preferences(), defaults.preferences());
        QCOMPARE(settings.textSizeOffset(), defaults.textSizeOffset());
        QCOMPARE(settings.windowGeometry(), defaults.windowGeometry());
        QCOMPARE(settings.windowState(), defaults.windowState());
        QCOMPARE(settings.tableLayout(), defaults.tableLayout());
        QCOMPARE(settings.pageSize(), defaults.pageSize());
        QCOMPARE(settings.sort(), defaults.sort());
        QCOMPARE(settings.recentDatabases(), defaults.recentDatabases());
        QCOMPARE(settings.lastDatabase(), defaults.lastDatabase());
    }

    void rangesHaveTheirEnds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("value");
        QTest::addColumn<bool>("isTaken");
        for (const auto& [minutes, isTaken] : {std::pair(0, false), {1, true}, {60, true}, {61, false}}) {
            QTest::addRow("%d minutes", minutes) << QStringLiteral("admin/idleMinutes") << minutes << isTaken;
        }
        for (const auto& [rows, isTaken] : {std::pair(1, false), {10, true}, {50, true}, {101, false}, {1000, false}}) {
            QTest::addRow("%d rows", rows) << QStringLiteral("table/pageSize") << rows << isTaken;
        }
        for (const auto& [heroes, isTaken] : {std::pair(-1, false), {0, true}, {1000, true}, {1001, false}}) {
            QTest::addRow("%d heroes", heroes) << QStringLiteral("edit/mostDeletedUnasked") << heroes << isTaken;
        }
        for (const auto& [points, isTaken] : {std::pair(-5, false), {-4, true}, {16, true}, {17, false}}) {
            QTest::addRow("%d points", points) << QStringLiteral("view/textSizeOffset") << points << isTaken;
        }
    }

    void rangesHaveTheirEnds()
    {
        QFETCH(QString, key);
        QFETCH(int, value);
        QFETCH(bool, isTaken);
        const auto file = store();
        file->setValue(key, value);
        const Settings settings(*file);
        const int read = key.startsWith(u'a')   ? static_cast<int>(settings.preferences().adminIdleTime.count())
                         : key.startsWith(u'e') ? settings.preferences().mostDeletedUnasked
                         : key.startsWith(u't') ? settings.pageSize()
                                                : settings.textSizeOffset();
        QCOMPARE(read == value, isTaken);
    }

    void recentDatabasesAreFewAndDifferentLocations()
    {
        QStringList files{QStringLiteral("relative.db"), QString(), QStringLiteral("memory:heroes"),
                          QStringLiteral("memory://heroes")};
        for (int i = 0; i < 12; ++i) {
            files.append(m_folder->filePath(QStringLiteral("%1.db").arg(i)));
            files.append(files.last());
        }
        const auto file = store();
        file->setValue(QStringLiteral("databases/recent"), files);
        const QStringList recent = Settings(*file).recentDatabases();
        QCOMPARE(recent.size(), Settings::mostRecentDatabases);
        QCOMPARE(recent.first(), QStringLiteral("memory://heroes"));
        QCOMPARE(recent.at(1), m_folder->filePath(QStringLiteral("0.db")));
        QCOMPARE(recent.last(), m_folder->filePath(QStringLiteral("8.db")));
    }

    void whatIsAsItWasIsNotWritten()
    {
        const QString name = m_folder->filePath(QStringLiteral("settings.ini"));
        const auto setAll = [this, &name](int pageSize) {
            const auto file = store();
            Settings settings(*file);
            settings.setPreferences(
                {ThemeChoice::Dark, QStringLiteral("de"), std::chrono::minutes(60), std::chrono::seconds(3), 1000});
            settings.setWindowGeometry(QByteArray("\0\xff;", 3));
            settings.setTextSizeOffset(2);
            settings.setSort({HeroSort::Column::Name, Qt::DescendingOrder});
            settings.setRecentDatabases({name, name + u'2'});
            settings.setLastDatabase(name);
            settings.setPageSize(pageSize);
        };
        setAll(50);
        // QSettings puts a new file in the place of one that it writes; a line of its own shows which one is there.
        QFile written(name);
        QVERIFY(written.open(QIODevice::Append));
        written.write("; not written since\n");
        written.close();
        const auto isWritten = [&written] {
            return written.open(QIODevice::ReadOnly) && !written.readAll().contains("; not written since");
        };
        setAll(50);
        QVERIFY(!isWritten());
        written.close();
        setAll(51);
        QVERIFY(isWritten());
    }

    void changedKeysComeBack()
    {
        const ChangedKeys keys{
            {QStringLiteral("deleteAction"), {}},
            {QStringLiteral("copyAction"), {QKeySequence(Qt::CTRL | Qt::Key_Semicolon), QKeySequence(Qt::Key_Comma)}},
            {QStringLiteral("undoAction"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Equal)}}};
        {
            const auto first = store();
            QVERIFY(Settings(*first).changedKeys().isEmpty());
            Settings(*first).setChangedKeys(keys);
        }
        const auto second = store();
        QCOMPARE(Settings(*second).changedKeys(), keys);
        Settings(*second).setChangedKeys({});
        QVERIFY(Settings(*second).changedKeys().isEmpty());
    }

    void damagedKeysReadAsDefaults()
    {
        const auto file = store();
        file->setValue(QStringLiteral("keys/changed"),
                       QStringList{QStringLiteral("copyAction=Ctrl+Nonsense"), QStringLiteral("=Del"),
                                   QStringLiteral("pasteAction"), QString(), QStringLiteral("undo action=Del"),
                                   QStringLiteral("redoAction=Del; ; Ins"), QStringLiteral("openAction=Ctrl+K, Ctrl+B"),
                                   QStringLiteral("quitAction=Ctrl+W")});
        QCOMPARE(Settings(*file).changedKeys(),
                 (ChangedKeys{{QStringLiteral("quitAction"), {QKeySequence(Qt::CTRL | Qt::Key_W)}}}));
        for (const QVariant& value :
             {QVariant(17), QVariant(QByteArray("\xff\0=", 3)), QVariant(QStringLiteral("x"))}) {
            file->setValue(QStringLiteral("keys/changed"), value);
            QVERIFY(Settings(*file).changedKeys().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
