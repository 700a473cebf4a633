#include "data/writing/herowriting.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

using namespace heroadmin;

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Else nothing here is of the library that has them, and the linker leaves it out where it is a shared one.
    void initTestCase() { Q_INIT_RESOURCE(heroadmin_translations); }

    void ourTextsAreInGerman()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/heroadmin_de.qm")));
        QCOMPARE(translator.translate("heroadmin::Error", "Hero not found"), QStringLiteral("Held nicht gefunden"));
    }

    void qtsOwnTextsAreInGerman()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/qtbase_de.qm")));
        QCOMPARE(translator.translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    }

    void pluralsAreThere_data()
    {
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("de") << QStringList{QStringLiteral("Einfügen eines Helden"),
                                           QStringLiteral("Einfügen von 2 Helden")};
        QTest::newRow("en") << QStringList{QStringLiteral("Paste of 1 hero"), QStringLiteral("Paste of 2 heroes")};
    }

    void pluralsAreThere()
    {
        QFETCH(const QStringList, sentences);
        QTranslator translator;
        QVERIFY(translator.load(
            QStringLiteral(":/translations/heroadmin_%1.qm").arg(QString::fromLatin1(QTest::currentDataTag()))));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const auto takeAway = qScopeGuard([&translator] { QCoreApplication::removeTranslator(&translator); });
        for (int heroes = 1; heroes <= 2; ++heroes) {
            QCOMPARE(HeroWriting::sentenceOf(HeroWriting::Verb::Paste, heroes, {}), sentences.at(heroes - 1));
        }
    }

    /// A language that is new needs a row above.
    void noOtherLanguageIsShipped()
    {
        QCOMPARE(QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("heroadmin_*.qm")}),
                 (QStringList{QStringLiteral("heroadmin_de.qm"), QStringLiteral("heroadmin_en.qm")}));
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
