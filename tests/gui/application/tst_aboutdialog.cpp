#include "gui/application/aboutdialog.h"

#include "gui/support/dialogdriver.h"
#include "support/sqliteengines.h"

#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <sqlite3.h>

using namespace heroadmin;
using namespace heroadmin::testing;

class AboutDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3")); }

    void saysTheVersionsThatRun()
    {
        const AboutDialog dialog(shippedParts(sqliteEngines()));
        const QStringList lines = dialog.versionsText().split(u'\n');
        QCOMPARE(lines.at(0), QStringLiteral("Hero Admin 1.2.3"));
        QCOMPARE(lines.at(1), QStringLiteral("Qt %1").arg(QLatin1String(qVersion())));
        // Qt's driver uses the system's library, as this test does.
        QCOMPARE(lines.at(2), QStringLiteral("SQLite %1").arg(QLatin1String(sqlite3_libversion())));
    }

    void everyLicenceCanBeRead()
    {
        AboutDialog dialog(shippedParts(sqliteEngines()));
        dialog.show();
        auto* const list = part<QListWidget>(dialog, QStringLiteral("Made of"));
        auto* const text = part<QPlainTextEdit>(dialog, QStringLiteral("Its licence"));
        QVERIFY(list != nullptr && text != nullptr);
        const QStringList found{QStringLiteral("GNU GENERAL PUBLIC LICENSE"),
                                QStringLiteral("GNU LESSER GENERAL PUBLIC LICENSE"), QStringLiteral("May you do good"),
                                QStringLiteral("CC0 1.0 Universal")};
        QCOMPARE(list->count(), found.size());
        list->setFocus();
        for (const QString& words : found) {
            QVERIFY2(text->toPlainText().contains(words), qPrintable(words));
            press(dialog, Qt::Key_Down);
        }
    }

    void everyLicenceFileIsThere()
    {
        for (const QList<ShippedPart> parts = shippedParts(sqliteEngines()); const ShippedPart& shipped : parts) {
            QVERIFY(!shipped.licenceFiles.isEmpty());
            for (const QString& name : shipped.licenceFiles) {
                QVERIFY2(QFile(name).size() > 100, qPrintable(name));
            }
        }
    }

    void copiesTheVersions()
    {
        AboutDialog dialog(shippedParts(sqliteEngines()));
        dialog.show();
        part<QPushButton>(dialog, QStringLiteral("Copy Versions"))->click();
        const QString versions = QStringLiteral("\nSQLite %1\n").arg(QLatin1String(sqlite3_libversion()));
        QVERIFY(QGuiApplication::clipboard()->text().contains(versions));
    }

    void escapeCloses()
    {
        AboutDialog dialog({{QStringLiteral("Hero Admin"), {}, QStringLiteral("GPL-3.0-or-later"), {}}});
        dialog.show();
        QVERIFY(accessibleText(&dialog, QAccessible::Description).contains(QStringLiteral("Free software")));
        press(dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(AboutDialogTest)
#include "tst_aboutdialog.moc"
