#include "data/session/databasesession.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/storage.h"
#include "gui/application/theme.h"
#include "gui/help/helpchapter.h"
#include "gui/keys/actioncatalogue.h"
#include "gui/window/mainwindow.h"
#include "support/sqliteengines.h"

#include <QDirIterator>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;

/// The user guide names menus as **File > Open...**, and keys as `Ctrl+O`: as they are in the program.
class GuideTest : public QObject
{
    Q_OBJECT

    QMap<QString, QString> m_pages; ///< Their texts by their names.
    QMap<QString, QStringList> m_keysOfAction;
    QStringList m_menus;

    static QStringList keysIn(const QString& text)
    {
        static const QRegularExpression key(
            QStringLiteral("`((?:(?:Ctrl|Alt|Shift)\\+)+[^`]+|F\\d+|Del|Ins|Return|Esc|Space)`"));
        QStringList keys;
        QRegularExpressionMatchIterator matches = key.globalMatch(text);
        while (matches.hasNext()) {
            keys.append(matches.next().captured(1));
        }
        return keys;
    }

    void collectMenus(const QList<QAction*>& actions, const QString& before)
    {
        for (const QAction* const action : actions) {
            if (action->menu() != nullptr) {
                m_menus.append(before + QString(action->text()).remove(u'&'));
                collectMenus(action->menu()->actions(), m_menus.constLast() + QStringLiteral(" > "));
            }
        }
    }

private Q_SLOTS:

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QTemporaryDir folder;
        QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        Settings settings(store);
        Preferences preferences;
        preferences.language = QStringLiteral("en");
        settings.setPreferences(preferences);
        Theme theme(*qApp);
        Language language;
        DatabaseSession session{testing::sqliteEngines()};
        MainWindow window(session, settings, theme, language, Storage::defaultOwnDatabase());
        for (const QList<ActionEntry> entries = window.findChild<ActionCatalogue*>()->entries();
             const ActionEntry& entry : entries) {
            QStringList& keys = m_keysOfAction[entry.menu + QStringLiteral(" > ") + entry.text];
            for (const QKeySequence& key : entry.keys) {
                keys.append(key.toString());
            }
        }
        collectMenus(window.menuBar()->actions(), {});
        QDirIterator files(QStringLiteral(":/guide"), {QStringLiteral("*.md")});
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_pages.insert(files.fileName(), QString::fromUtf8(file.readAll()));
        }
        QVERIFY(m_pages.size() > 10);
    }

    void everyPageIsAChapter()
    {
        QStringList chapters;
        for (const QList<HelpChapter> read = readChapters(); const HelpChapter& chapter : read) {
            chapters.append(chapter.address.fileName());
            QVERIFY2(m_pages.value(chapters.constLast()).startsWith(QStringLiteral("# %1\n").arg(chapter.title)),
                     qPrintable(chapter.title));
        }
        chapters.sort();
        QCOMPARE(chapters, QStringList(m_pages.keys()));
    }

    void menusAreNamedAsTheyAre()
    {
        static const QRegularExpression named(QStringLiteral("\\*\\*([^*]+ > [^*]+)\\*\\*( \\([^)]*\\))?"));
        QSet<QString> found;
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            const QString text = QString(page.value()).replace(u'\n', u' ');
            QRegularExpressionMatchIterator matches = named.globalMatch(text);
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const QString path = match.captured(1).simplified();
                const QString place = page.key() + QStringLiteral(": ") + match.captured();
                QVERIFY2(m_keysOfAction.contains(path) || m_menus.contains(path), qPrintable(place));
                for (const QStringList keys = keysIn(match.captured(2)); const QString& key : keys) {
                    QVERIFY2(m_keysOfAction.value(path).contains(key), qPrintable(place));
                }
                found.insert(path);
            }
        }
        for (const QStringList actions = m_keysOfAction.keys(); const QString& action : actions) {
            QVERIFY2(found.contains(action), qPrintable(action + QStringLiteral(" is nowhere in the guide")));
        }
    }

    void theTableOfKeysIsRight()
    {
        static const QRegularExpression row(QStringLiteral("^\\| \\*\\*([^*]+)\\*\\* \\|(.*)\\|$"),
                                            QRegularExpression::MultilineOption);
        int rows = 0;
        QRegularExpressionMatchIterator matches = row.globalMatch(m_pages.value(QStringLiteral("keys.md")));
        for (; matches.hasNext(); ++rows) {
            const QRegularExpressionMatch match = matches.next();
            const QStringList keys = keysIn(match.captured(2));
            QVERIFY2(!keys.isEmpty(), qPrintable(match.captured()));
            for (const QString& key : keys) {
                QVERIFY2(m_keysOfAction.value(match.captured(1)).contains(key), qPrintable(match.captured()));
            }
        }
        QVERIFY(rows > 8);
    }

    void keysAreNamedAsTheyAre()
    {
        // Of dialogs, of the table and of the guide's window, where other tests press them.
        QSet<QString> known{
            QStringLiteral("Ctrl+Return"), QStringLiteral("Ctrl+Shift+Return"), QStringLiteral("F8"),
            QStringLiteral("Alt+Left"),    QStringLiteral("Shift+Down"),        QStringLiteral("Ctrl+Home"),
            QStringLiteral("Ctrl+End"),    QStringLiteral("Ctrl+Up"),           QStringLiteral("Ctrl+Down")};
        for (const QStringList& keys : std::as_const(m_keysOfAction)) {
            known.unite(QSet<QString>(keys.begin(), keys.end()));
        }
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            for (const QStringList keys = keysIn(page.value()); const QString& key : keys) {
                QVERIFY2(known.contains(key), qPrintable(page.key() + QStringLiteral(": ") + key));
            }
        }
    }
};

QTEST_MAIN(GuideTest)
#include "tst_guide.moc"
