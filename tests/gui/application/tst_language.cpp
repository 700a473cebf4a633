#include "gui/application/language.h"

#include "core/error.h"
#include "gui/settings/settingsdialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void languagesNameThemselves()
    {
        const QList<LanguageName> languages = Language().available();
        QCOMPARE(languages, (QList<LanguageName>{{QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                 {QStringLiteral("en"), QStringLiteral("English")}}));
    }

    void languagesComeFromTheTranslations()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("heroadmin_fr.qm")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(Language(folder.path()).available(),
                 (QList<LanguageName>{{QStringLiteral("en"), QStringLiteral("English")},
                                      {QStringLiteral("fr"), QStringLiteral("Français")}}));
    }

    void firstMatch_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("found");
        QTest::newRow("exact") << QStringList{QStringLiteral("de")} << QStringLiteral("de");
        QTest::newRow("of a country") << QStringList{QStringLiteral("de-AT")} << QStringLiteral("de");
        QTest::newRow("of its own") << QStringList{QStringLiteral("pt-BR"), QStringLiteral("de")}
                                    << QStringLiteral("pt_BR");
        QTest::newRow("second") << QStringList{QStringLiteral("fr-FR"), QStringLiteral("de-DE")}
                                << QStringLiteral("de");
        QTest::newRow("none") << QStringList{QStringLiteral("fr-FR")} << QStringLiteral("en");
        QTest::newRow("nothing") << QStringList{} << QStringLiteral("en");
    }

    void firstMatch()
    {
        QFETCH(QStringList, wanted);
        QFETCH(QString, found);
        const QStringList available{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("pt_BR")};
        QCOMPARE(Language::firstMatch(wanted, available), found);
    }

    void germanAndBackWhileRunning()
    {
        Language language;
        language.setChoice(QStringLiteral("en"));
        SettingsDialog dialog({}, language.available());
        dialog.show();
        auto* const cancel = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel);
        auto* const minutes = dialog.findChild<QSpinBox*>();
        const QString english = cancel->text();
        const QSignalSpy changed(&language, &Language::changed);

        language.setChoice(QStringLiteral("de"));
        QCOMPARE(language.current(), QStringLiteral("de"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(Error::heroNotFound().message, QStringLiteral("Held nicht gefunden"));
        QTRY_COMPARE(cancel->text().remove(u'&'), QStringLiteral("Abbrechen")); // Qt's own text
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(minutes->locale().language(), QLocale::German);

        language.setChoice(QStringLiteral("de"));
        QCOMPARE(changed.count(), 1);

        language.setChoice(QStringLiteral("en"));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(Error::heroNotFound().message, QStringLiteral("Hero not found"));
        QTRY_COMPARE(cancel->text(), english);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void theSystemsLanguageOrEnglish()
    {
        // LC_ALL is C.UTF-8 in the tests: no language that is there
        Language language;
        language.setChoice(QStringLiteral("de"));
        language.setChoice(QString());
        QCOMPARE(language.current(), QStringLiteral("en"));
        language.setChoice(QStringLiteral("de"));
        language.setChoice(QStringLiteral("xx"));
        QCOMPARE(language.current(), QStringLiteral("en"));
    }

    void knowsATextInAllLanguages()
    {
        const QStringList ages = Language::inAll("heroadmin::HeroTableModel", "Age");
        QVERIFY(ages.contains(QStringLiteral("Age")));
        QVERIFY(ages.contains(QStringLiteral("Alter")));
        QCOMPARE(Language::inAll("nowhere", "Age"), QStringList{QStringLiteral("Age")});
    }
};

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
