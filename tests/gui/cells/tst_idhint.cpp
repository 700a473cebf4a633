#include "celltable.h"

#include "gui/browse/tablehint.h"

#include <QAction>
#include <algorithm>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The key that edits a cell, on an id.
class IdHintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_table.reset(); }

    void saysThatAnIdStays();
    void isOnlyAboutIds();
    void goesWithTheNextKeyOrClick();
    void knowsTheKeyOfThePerson();

private:
    /// Empty where nothing is said.
    [[nodiscard]] QString said() const
    {
        const QList<TableHint*> hints = m_table->view->findChildren<TableHint*>();
        const auto shown =
            std::find_if(hints.begin(), hints.end(), [](const TableHint* hint) { return hint->isVisible(); });
        return shown == hints.end() ? QString() : (*shown)->text();
    }

    std::unique_ptr<CellTable> m_table;
};

void IdHintTest::init()
{
    m_table = std::make_unique<CellTable>();
    QVERIFY(m_table->makeHeroes());
    QVERIFY(m_table->open());
    m_table->goTo(1, HeroTableModel::IdColumn);
}

void IdHintTest::saysThatAnIdStays()
{
    CellTable::press(Qt::Key_F2);
    QCOMPARE(said(), QStringLiteral("The database gives each hero an id, and it stays."));
    QVERIFY(m_table->editor() == nullptr);
    QVERIFY(m_table->view->hasFocus());
    QCOMPARE(m_table->view->currentIndex(), m_table->cell(1, HeroTableModel::IdColumn));
}

void IdHintTest::isOnlyAboutIds()
{
    CellTable::press(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(said(), QString());
    m_table->goTo(1, CellTable::name);
    CellTable::press(Qt::Key_F2);
    QCOMPARE(said(), QString());
    QVERIFY(m_table->editor() != nullptr);
}

void IdHintTest::goesWithTheNextKeyOrClick()
{
    CellTable::press(Qt::Key_F2);
    CellTable::press(Qt::Key_Down);
    QCOMPARE(said(), QString());
    QCOMPARE(m_table->view->currentIndex().row(), 2);
    CellTable::press(Qt::Key_F2);
    QVERIFY(!said().isEmpty());
    const QPoint cell = m_table->view->visualRect(m_table->cell(4, CellTable::name)).center();
    QTest::mouseClick(m_table->view->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(said(), QString());
    m_table->goTo(0, HeroTableModel::IdColumn);
    CellTable::press(Qt::Key_F2);
    QVERIFY(!said().isEmpty());
    m_table->other.setFocus();
    QCOMPARE(said(), QString());
}

void IdHintTest::knowsTheKeyOfThePerson()
{
    QAction edit;
    edit.setObjectName(QStringLiteral("editCellAction"));
    edit.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    edit.setEnabled(false); // as on an id
    m_table->view->addAction(&edit);
    CellTable::press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(said(), QStringLiteral("The database gives each hero an id, and it stays."));
    CellTable::press(Qt::Key_F2);
    QCOMPARE(said(), QString());
}

QTEST_MAIN(IdHintTest)
#include "tst_idhint.moc"
