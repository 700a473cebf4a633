#include "gui/opening/databasedialog.h"

#include "gui/opening/openingsetting.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QUrl>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The dialog of File > Open, on real files.
class DatabaseDialogTest : public OpeningSetting
{
    Q_OBJECT

private Q_SLOTS:

    void init() { start(); }

    void cleanup() { end(); }

    void takesAnAddress_data();
    void takesAnAddress();
    void itsButtonIsEnabled();
    void isTheDesktopsOwnWhereItHasOne();
};

void DatabaseDialogTest::takesAnAddress_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("file") << QStringLiteral("file://");
    QTest::newRow("sqlite") << QStringLiteral("sqlite:///");
    QTest::newRow("none") << QString();
}

void DatabaseDialogTest::takesAnAddress()
{
    QFETCH(const QString, scheme);
    const QString file = made(QStringLiteral("a b.db"));
    const bool isUrl = scheme == u"file://";
    m_opening->chooseAndOpen();
    typeIntoDialog(isUrl ? QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) : scheme + file);
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, file);
}

void DatabaseDialogTest::itsButtonIsEnabled()
{
    const QString file = made(QStringLiteral("a b.db"));
    m_opening->chooseAndOpen();
    auto* const dialog = m_window->findChild<QFileDialog*>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded));
    auto* const button = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
    QVERIFY(button->isEnabled());
    button->click();
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, file);
}

void DatabaseDialogTest::isTheDesktopsOwnWhereItHasOne()
{
    const DatabaseDialog dialog(sqliteEngines(), QString(), nullptr);
    QCOMPARE(dialog.metaObject(), &QFileDialog::staticMetaObject);
}

QTEST_MAIN(DatabaseDialogTest)
#include "tst_databasedialog.moc"
