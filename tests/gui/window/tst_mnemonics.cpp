#include "data/session/databasesession.h"
#include "gui/admin/adminmodequestion.h"
#include "gui/application/aboutdialog.h"
#include "gui/application/language.h"
#include "gui/application/settings.h"
#include "gui/application/storage.h"
#include "gui/application/theme.h"
#include "gui/clipboard/pasterehearsal.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/help/helpwindow.h"
#include "gui/opening/passwordquestion.h"
#include "gui/opening/serverdialog.h"
#include "gui/settings/settingsdialog.h"
#include "gui/window/mainwindow.h"
#include "support/postgresengines.h"
#include "support/sqliteengines.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;

/// In every language each mnemonic of a window, a dialog or a menu belongs to one control only.
class MnemonicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void areUnique_data()
    {
        QTest::addColumn<QString>("language");
        const QList<LanguageName> languages = Language().available();
        QVERIFY(languages.size() > 1);
        for (const LanguageName& language : languages) {
            QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }

    void areUnique()
    {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        Settings settings(store);
        Preferences preferences;
        preferences.language = language;
        settings.setPreferences(preferences);
        Theme theme(*qApp);
        Language spoken;
        DatabaseSession session{testing::sqliteEngines()};
        MainWindow window(session, settings, theme, spoken, Storage::defaultOwnDatabase());
        QCOMPARE(spoken.current(), language);

        const HeroSnapshot hero{1, StoredValue::text(QStringLiteral("Deadpond")), {}};
        QVERIFY(areUniqueIn(window));
        QVERIFY(areUniqueIn(NewHeroDialog({})));
        QVERIFY(areUniqueIn(EditHeroDialog(hero, {})));
        QVERIFY(areUniqueIn(EditHeroDialog(EditHeroDialog::AllMatching{2}, {})));
        QVERIFY(areUniqueIn(DeleteQuestion({hero})));
        for (const ConflictKind kind :
             {ConflictKind::Edit, ConflictKind::Delete, ConflictKind::Undo, ConflictKind::Redo}) {
            QVERIFY(areUniqueIn(ConflictSheet(kind, QString(), {})));
        }
        QVERIFY(areUniqueIn(PasteRehearsal(newHero(), {})));
        QVERIFY(areUniqueIn(
            AdminModeQuestion(QStringLiteral("heroes.db"), preferences.adminIdleTime, preferences.revealTime)));
        QVERIFY(areUniqueIn(AboutDialog(shippedParts(testing::sqliteEngines()))));
        QVERIFY(areUniqueIn(HelpWindow()));
        QVERIFY(areUniqueIn(SettingsDialog(preferences, spoken.available())));
        QVERIFY(areUniqueIn(ServerDialog(testing::postgresEngines())));
        QVERIFY(areUniqueIn(PasswordQuestion({}, QString())));
        const QList<QMenu*> menus = window.findChildren<QMenu*>();
        QVERIFY(menus.size() > 5);
        for (const QMenu* const menu : menus) {
            QVERIFY(areUnique(textsOf(menu->actions())));
        }
    }

private:
    /// Without a secret name, so that it is asked for.
    static PastePlan newHero()
    {
        PastePlan plan;
        plan.createsHeroes = true;
        plan.rows.push_back({});
        return plan;
    }

    static QStringList textsOf(const QList<QAction*>& actions)
    {
        QStringList texts;
        for (const QAction* const action : actions) {
            texts.append(action->text());
        }
        return texts;
    }

    static bool areUniqueIn(const QWidget& window)
    {
        QStringList texts;
        for (const QMenuBar* const bar : window.findChildren<QMenuBar*>()) {
            texts.append(textsOf(bar->actions()));
        }
        for (const QLabel* const label : window.findChildren<QLabel*>()) {
            texts.append(label->buddy() != nullptr ? label->text() : QString());
        }
        for (const QAbstractButton* const button : window.findChildren<QAbstractButton*>()) {
            texts.append(button->text());
        }
        return areUnique(texts);
    }

    static bool areUnique(const QStringList& texts)
    {
        QHash<QString, QString> textOfMnemonic;
        bool isUnique = true;
        for (const QString& text : texts) {
            const QString mnemonic = QKeySequence::mnemonic(text).toString();
            if (const QString other = textOfMnemonic.value(mnemonic); !other.isEmpty()) {
                qWarning().noquote() << mnemonic << "is both" << other << "and" << text;
                isUnique = false;
            }
            if (!mnemonic.isEmpty()) {
                textOfMnemonic.insert(mnemonic, text);
            }
        }
        return isUnique;
    }
};

QTEST_MAIN(MnemonicsTest)
#include "tst_mnemonics.moc"
