#include "gui/browse/filterchips.h"
#include "gui/edit/editherodialog.h"
#include "gui/support/herowindow.h"
#include "support/fieldcase.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Heroes that hold what the service can't read: a person sees what they are, is told of them, and mends them.
class OddStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_heroes.emplace(); }

    void cleanup() { m_heroes.reset(); }

    void cellsLookLikeWhatTheyHold();
    void theyAreToldAndShown();
    void whatOthersStoreIsToldAndWhatTheyMendIsNot();
    void anAgeIsClearedAndComesBackExactly_data();
    void anAgeIsClearedAndComesBackExactly();
    void anAgeIsReplacedInItsCell();
    void theDialogClearsWhatNoTextTells_data();
    void theDialogClearsWhatNoTextTells();
    void aNameIsReplacedAndComesBackExactly_data();
    void aNameIsReplacedAndComesBackExactly();
    void allAreClearedAtOnce();
    void anotherDatabaseIsNotBlamed();

private:
    [[nodiscard]] bool openCase()
    {
        const QString path = fieldCase(m_folder.path(), QStringLiteral("odd_values"));
        m_heroes->database = TestDatabase::at(path);
        return !path.isEmpty() && m_heroes->start();
    }

    [[nodiscard]] QModelIndex cellOf(qint64 id, int column) const
    {
        const QAbstractItemModel& model = *m_heroes->table().model();
        return model.match(model.index(0, HeroTableModel::IdColumn), Qt::DisplayRole, id, 1, Qt::MatchExactly)
            .value(0)
            .siblingAtColumn(column);
    }

    [[nodiscard]] QString shown(qint64 id, int column) const
    {
        return cellOf(id, column).data(HeroTableModel::OddRole).toString();
    }

    [[nodiscard]] QString spoken(qint64 id, int column) const
    {
        QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(&m_heroes->table());
        const QModelIndex cell = cellOf(id, column);
        return table->tableInterface()->cellAt(cell.row(), cell.column())->text(QAccessible::Name);
    }

    /// The type, and each byte.
    [[nodiscard]] QString exactly(const char* column, qint64 id) const
    {
        const QString exact = m_heroes->database->exact(QString::fromLatin1(column));
        return m_heroes->database
            ->value(QStringLiteral("SELECT %1 FROM hero WHERE id = %2").arg(exact, QString::number(id)))
            .toString();
    }

    [[nodiscard]] bool isCurrent(qint64 id, int column) const
    {
        m_heroes->table().goTo(cellOf(id, column));
        return m_heroes->currentHero() == id && m_heroes->table().currentIndex().column() == column;
    }

    /// Of the message that says so.
    [[nodiscard]] QAbstractButton* showButton(const QString& part) const
    {
        const QList<QLabel*> labels = m_heroes->window->findChild<MessageBar*>()->findChildren<QLabel*>();
        const auto found = std::find_if(labels.begin(), labels.end(), [&part](const QLabel* label) {
            return label->isVisible() && label->text().contains(part);
        });
        return found == labels.end() ? nullptr : HeroWindow::button(*(*found)->parentWidget(), QStringLiteral("Show"));
    }

    static void addKinds()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("empty text") << QStringLiteral("''");
        QTest::newRow("text") << QStringLiteral("'abc'");
        QTest::newRow("bytes") << QStringLiteral("x'000100ff'");
        QTest::newRow("no bytes") << QStringLiteral("x''");
        QTest::newRow("half a year") << QStringLiteral("30.5");
        QTest::newRow("beyond 64 bits") << QStringLiteral("9223372036854775808");
        QTest::newRow("infinity") << QStringLiteral("9e999");
    }

    static constexpr int name = HeroTableModel::NameColumn;
    static constexpr int age = HeroTableModel::AgeColumn;

    QTemporaryDir m_folder;
    std::optional<HeroWindow> m_heroes;
};

namespace {

QString agesText(const QString& heroes)
{
    return heroes + QStringLiteral(" an age that is no number: the service can't list its heroes.");
}

} // namespace

void OddStoryTest::cellsLookLikeWhatTheyHold()
{
    QVERIFY(openCase());
    QCOMPARE(shown(1, age), QString()); // No age is right.
    QCOMPARE(spoken(1, age), QStringLiteral("no age"));
    QCOMPARE(shown(8, age), QStringLiteral("“”"));
    QCOMPARE(spoken(8, age), QStringLiteral("an empty text, no number"));
    QCOMPARE(cellOf(8, age).data(HeroTableModel::OddReasonRole).toString(),
             QStringLiteral("This age is no number, but an empty text. The service can't list its heroes because of "
                            "it."));
    QCOMPARE(spoken(9, age), QStringLiteral("the text “abc”, no number"));
    QCOMPARE(spoken(10, age), QStringLiteral("30.5, no whole number"));
    QCOMPARE(shown(11, age), QStringLiteral("0x0001"));
    QCOMPARE(spoken(12, name), QStringLiteral("the bytes FF FE 00, no text"));
    QCOMPARE(shown(13, name), QStringLiteral("no name"));
    QCOMPARE(spoken(13, name), QStringLiteral("no name"));
    QCOMPARE(shown(15, name), QString()); // The service takes an empty one.
}

void OddStoryTest::theyAreToldAndShown()
{
    QVERIFY(openCase());
    QTRY_VERIFY(m_heroes->isSaid(agesText(QStringLiteral("4 heroes have"))));
    QVERIFY(
        m_heroes->isSaid(QStringLiteral("2 heroes have a name that is no text: the service can't list its heroes.")));
    QTest::mouseClick(showButton(QStringLiteral("an age")), Qt::LeftButton);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->window->browser().total(), 4);
    QCOMPARE(m_heroes->table().model()->rowCount(), 4);
    for (const qint64 id : {8, 9, 11, 18}) {
        QVERIFY(cellOf(id, age).isValid());
    }
    QCOMPARE(m_heroes->window->findChild<FilterChips*>()->text(), QStringLiteral("Age is no number"));
    QVERIFY(!m_heroes->isSaid(agesText(QStringLiteral("4 heroes have"))));

    HeroWindow::press(Qt::Key_Escape); // Out of the list, they are told again.
    QTRY_COMPARE(m_heroes->window->browser().total(), 18);
    QVERIFY(m_heroes->isSaid(agesText(QStringLiteral("4 heroes have"))));
}

void OddStoryTest::whatOthersStoreIsToldAndWhatTheyMendIsNot()
{
    QVERIFY(m_heroes->open(150));
    QVERIFY(m_heroes->database->run(QStringLiteral("UPDATE hero SET age = '' WHERE id = 140")));
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(agesText(QStringLiteral("1 hero has"))), 20'000);
    QVERIFY(m_heroes->database->run(QStringLiteral("UPDATE hero SET age = 'x' WHERE id = 141")));
    QTRY_VERIFY_WITH_TIMEOUT(m_heroes->isSaid(agesText(QStringLiteral("2 heroes have"))), 20'000);
    QVERIFY(m_heroes->database->run(QStringLiteral("UPDATE hero SET age = 5 WHERE id IN (140, 141)")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_heroes->isSaid(QStringLiteral("no number")), 20'000);
}

void OddStoryTest::anAgeIsClearedAndComesBackExactly_data()
{
    addKinds();
}

void OddStoryTest::anAgeIsClearedAndComesBackExactly()
{
    QFETCH(const QString, stored);
    QVERIFY(m_heroes->open(20, {QStringLiteral("UPDATE hero SET age = %1 WHERE id = 7").arg(stored)}));
    const QString before = exactly("age", 7);
    for (const bool byMenu : {true, false}) {
        QVERIFY(isCurrent(7, age));
        if (byMenu) {
            HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
        } else {
            HeroWindow::press(Qt::Key_Delete);
        }
        QTRY_VERIFY(m_heroes->stored("age", 7).isNull());
        QVERIFY(m_heroes->isQuietSoon());
        QCOMPARE(spoken(7, age), QStringLiteral("no age"));
        QTRY_VERIFY(!m_heroes->isSaid(QStringLiteral("no number")));
        HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(exactly("age", 7), before);
        QVERIFY(m_heroes->isQuietSoon());
        QVERIFY(!shown(7, age).isEmpty());
        QVERIFY(!m_heroes->isSaid(QStringLiteral("omebody else")));
    }
    HeroWindow::press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_VERIFY(m_heroes->stored("age", 7).isNull());
    QVERIFY(m_heroes->isQuietSoon());
}

void OddStoryTest::anAgeIsReplacedInItsCell()
{
    QVERIFY(m_heroes->open(20, {QStringLiteral("UPDATE hero SET age = '' WHERE id = 7")}));
    QTRY_VERIFY(m_heroes->isSaid(agesText(QStringLiteral("1 hero has"))));
    QVERIFY(isCurrent(7, age));
    HeroWindow::press(Qt::Key_F2);
    HeroWindow::press(Qt::Key_Return); // Nothing was typed.
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->writing().history().count(), 0);
    QVERIFY(isCurrent(7, age));
    HeroWindow::press(Qt::Key_F2);
    HeroWindow::type(QStringLiteral("31"));
    HeroWindow::press(Qt::Key_Return);
    QTRY_COMPARE(m_heroes->stored("age", 7).toInt(), 31);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(!m_heroes->isSaid(QStringLiteral("no number")));
}

void OddStoryTest::theDialogClearsWhatNoTextTells_data()
{
    addKinds();
}

void OddStoryTest::theDialogClearsWhatNoTextTells()
{
    QFETCH(const QString, stored);
    QVERIFY(m_heroes->open(20, {QStringLiteral("UPDATE hero SET age = %1 WHERE id = 7").arg(stored)}));
    QVERIFY(isCurrent(7, HeroTableModel::IdColumn));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    auto* const dialog = HeroWindow::shown<EditHeroDialog>();
    auto* const field = dialog->findChild<QLineEdit*>(QStringLiteral("age"));
    QVERIFY(field->accessibleDescription().contains(QStringLiteral("number")));
    auto* const clear = dialog->findChild<QToolButton*>(QStringLiteral("clearAge"));
    const bool isTold = !field->text().isEmpty();
    QCOMPARE(clear->isVisible(), !isTold);
    if (isTold) {
        field->setFocus();
        HeroWindow::press(Qt::Key_A, Qt::ControlModifier);
        HeroWindow::press(Qt::Key_Delete);
    } else {
        QCOMPARE(field->placeholderText(), shown(7, age));
        QTest::mouseClick(clear, Qt::LeftButton);
    }
    QVERIFY(HeroWindow::isSaidIn(*dialog, QStringLiteral("Will write: age none")));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_heroes->stored("age", 7).isNull());
    QVERIFY(m_heroes->isQuietSoon());
}

void OddStoryTest::aNameIsReplacedAndComesBackExactly_data()
{
    QTest::addColumn<qint64>("id");
    QTest::newRow("bytes") << qint64{12};
    QTest::newRow("none") << qint64{13};
}

void OddStoryTest::aNameIsReplacedAndComesBackExactly()
{
    QFETCH(const qint64, id);
    QVERIFY(openCase());
    const QString before = exactly("name", id);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("2 heroes have a name that is no text")));
    QVERIFY(isCurrent(id, HeroTableModel::IdColumn));
    HeroWindow::press(Qt::Key_Return);
    QTRY_VERIFY(HeroWindow::shown<EditHeroDialog>());
    auto* const field = HeroWindow::shown<EditHeroDialog>()->findChild<QLineEdit*>(QStringLiteral("name"));
    QVERIFY(field->accessibleDescription().contains(QStringLiteral("name")));
    field->setFocus();
    HeroWindow::typeOver(QStringLiteral("Named"));
    HeroWindow::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->stored("name", id).toString(), QStringLiteral("Named"));
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("1 hero has a name that is no text")));
    HeroWindow::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(exactly("name", id), before);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("2 heroes have a name that is no text")));
    QVERIFY(m_heroes->isQuietSoon());
}

void OddStoryTest::allAreClearedAtOnce()
{
    QVERIFY(m_heroes->open(500, {QStringLiteral("UPDATE hero SET age = 'x' || id WHERE id % 2 = 0")}));
    QTRY_VERIFY(m_heroes->isSaid(agesText(QStringLiteral("250 heroes have"))));
    const QStringList before = m_heroes->database->texts(QStringLiteral("SELECT age FROM hero ORDER BY id"));
    QTest::mouseClick(m_heroes->offer(QStringLiteral("Show")), Qt::LeftButton);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->window->browser().total(), 250);
    m_heroes->action("selectAllMatchingAction").trigger();
    HeroWindow::press(Qt::Key_Delete, Qt::AltModifier);
    QTRY_COMPARE(m_heroes->database->value(QStringLiteral("SELECT count(*) FROM hero WHERE typeof(age) = 'text'")), 0);
    QVERIFY(m_heroes->isQuietSoon());
    QCOMPARE(m_heroes->window->browser().total(), 0);
    HeroWindow::press(Qt::Key_Escape);
    QTRY_COMPARE(m_heroes->window->browser().total(), 500);
    QTRY_VERIFY(!m_heroes->isSaid(QStringLiteral("no number")));
    m_heroes->action("undoAction").trigger();
    QTRY_COMPARE(m_heroes->database->texts(QStringLiteral("SELECT age FROM hero ORDER BY id")), before);
    QVERIFY(m_heroes->isQuietSoon());
    QTRY_VERIFY(m_heroes->isSaid(agesText(QStringLiteral("250 heroes have"))));
}

void OddStoryTest::anotherDatabaseIsNotBlamed()
{
    QVERIFY(openCase());
    QTRY_VERIFY(m_heroes->isSaid(agesText(QStringLiteral("4 heroes have"))));
    const auto other = TestDatabase::make(5, QStringLiteral("other"));
    m_heroes->window->opening().openGiven(other->location());
    QTRY_COMPARE(m_heroes->window->browser().total(), 5);
    QVERIFY(!m_heroes->isSaid(QStringLiteral("no number")));
    QVERIFY(!m_heroes->isSaid(QStringLiteral("no text")));
}

QTEST_MAIN(OddStoryTest)
#include "tst_oddstory.moc"
