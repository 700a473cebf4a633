#include <QTest>
#include <QTranslator>

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

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

    void englishPluralsAreThere()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/heroadmin_en.qm")));
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
