#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/support/herowindow.h"

#include <QMap>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A day's work with the keyboard alone, and after each step of it every row of the file.
class DaySessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenStepByStep();

private:
    struct Row
    {
        QString name;
        QVariant age;
        QString secretName;
        QVariant power; ///< Of a column that the product doesn't know.

        friend bool operator==(const Row& a, const Row& b) = default;
    };

    using Rows = QMap<qint64, Row>;

    [[nodiscard]] bool open();
    [[nodiscard]] Rows stored() const;
    [[nodiscard]] QString difference() const;
    void addStep();

    void addThree();
    void fixTwo();
    void clearAnAge();
    void duplicateOne();
    void setAgesOfManyAtOnce();
    void deleteTwenty();
    void takeAllBack();
    void doAllAgain();

    std::optional<HeroWindow> m_heroes;
    QList<Rows> m_steps; ///< What the database holds after each of them; the first is the start.
    Rows m_rows;         ///< What it should hold now.
};

namespace {

constexpr int heroes = 2000;
constexpr qint64 firstOfSquad = 1001;
constexpr qint64 lastOfSquad = 1500;

QString described(const QVariant& value)
{
    return value.isNull() ? QStringLiteral("none") : value.toString();
}

} // namespace

bool DaySessionTest::open()
{
    m_heroes.emplace();
    return m_heroes->open(heroes, {
                                      QStringLiteral("ALTER TABLE hero ADD COLUMN power VARCHAR"),
                                      QStringLiteral("UPDATE hero SET power = 'Power ' || id WHERE id % 3 = 0"),
                                      QStringLiteral("UPDATE hero SET name = 'Squad ' || id "
                                                     "WHERE id BETWEEN 1001 AND 1500"),
                                  });
}

DaySessionTest::Rows DaySessionTest::stored() const
{
    Rows rows;
    const QList<QVariantList> stored =
        m_heroes->database->rows(QStringLiteral("SELECT id, name, age, secret_name, power FROM hero")).value();
    for (const QVariantList& row : stored) {
        rows.insert(row.at(0).toLongLong(),
                    {row.at(1).toString(), row.at(2).isNull() ? QVariant() : row.at(2).toLongLong(),
                     row.at(3).toString(), row.at(4).isNull() ? QVariant() : row.at(4).toString()});
    }
    return rows;
}

/// Between the database and what it should hold: the first one, and empty where there is none.
QString DaySessionTest::difference() const
{
    const Rows rows = stored();
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto found = rows.constFind(row.key());
        if (found == rows.cend()) {
            return QStringLiteral("#%1 is missing").arg(row.key());
        }
        if (!(*found == *row)) {
            return QStringLiteral("#%1 is %2, %3, %4, %5")
                .arg(QString::number(row.key()), found->name, described(found->age), found->secretName,
                     described(found->power));
        }
    }
    return rows.size() == m_rows.size() ? QString() : QStringLiteral("there are %1 heroes").arg(rows.size());
}

/// What was done is one step that can be taken back.
void DaySessionTest::addStep()
{
    QTRY_COMPARE(difference(), QString()); // What is deleted is read before.
    QVERIFY(m_heroes->isQuietSoon());
    m_steps.append(m_rows);
    QCOMPARE(m_heroes->writing().history().count(), m_steps.size() - 1);
    QVERIFY(m_heroes->table().hasFocus() || m_heroes->editor() != nullptr);
}

void DaySessionTest::isWrittenStepByStep()
{
    QVERIFY(open());
    m_rows = stored();
    QCOMPARE(m_rows.size(), heroes);
    m_steps = {m_rows};
    using Part = void (DaySessionTest::*)();
    for (const Part part :
         {&DaySessionTest::addThree, &DaySessionTest::fixTwo, &DaySessionTest::clearAnAge,
          &DaySessionTest::duplicateOne, &DaySessionTest::setAgesOfManyAtOnce, &DaySessionTest::deleteTwenty,
          &DaySessionTest::takeAllBack, &DaySessionTest::doAllAgain, &DaySessionTest::takeAllBack}) {
        (this->*part)();
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QCOMPARE(m_rows, m_steps.constFirst());
}

void DaySessionTest::addThree()
{
    m_heroes->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_heroes->shown<NewHeroDialog>());
    for (int number = 1; number <= 3; ++number) {
        const Row row{QStringLiteral("Added %1").arg(number),
                      number == 2 ? QVariant() : QVariant(qint64(30 + number)),
                      QStringLiteral("Known to nobody %1").arg(number),
                      {}};
        m_heroes->type(row.name);
        m_heroes->press(Qt::Key_Tab);
        m_heroes->type(row.age.toString());
        m_heroes->press(Qt::Key_Tab);
        m_heroes->type(row.secretName);
        m_rows.insert(heroes + number, row);
        if (number == 3) {
            m_heroes->press(Qt::Key_Return, Qt::ControlModifier);
            addStep();
            return;
        }
        m_heroes->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_heroes->writing().history().count(), number);
        QTRY_VERIFY(HeroWindow::isSaidIn(*m_heroes->shown<NewHeroDialog>(), row.name));
        QCOMPARE(difference(), QString());
        m_steps.append(m_rows);
    }
}

void DaySessionTest::fixTwo()
{
    QVERIFY(m_heroes->goToHero(77));
    m_heroes->press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    m_heroes->typeOver(QStringLiteral("Mended"));
    m_heroes->press(Qt::Key_Tab);
    m_rows[77].name = QStringLiteral("Mended");
    addStep();
    QCOMPARE(m_heroes->table().currentIndex().column(), static_cast<int>(HeroTableModel::AgeColumn));

    m_heroes->type(QStringLiteral("41")); // Into the cell beside it, without opening it first.
    m_heroes->press(Qt::Key_Return);
    m_rows[77].age = qint64(41);
    addStep();
    QCOMPARE(m_heroes->currentHero(), 78);

    m_heroes->type(QStringLiteral("-5"));
    m_heroes->press(Qt::Key_Return, Qt::ShiftModifier);
    m_rows[78].age = qint64(-5);
    addStep();
    QCOMPARE(m_heroes->currentHero(), 77);
}

void DaySessionTest::clearAnAge()
{
    QVERIFY(m_heroes->goToHero(5));
    QVERIFY(m_rows[5].age.isValid());
    m_heroes->press(Qt::Key_Delete, Qt::AltModifier);
    m_rows[5].age = QVariant();
    addStep();
}

void DaySessionTest::duplicateOne()
{
    QVERIFY(m_heroes->goToHero(9));
    m_heroes->press(Qt::Key_D, Qt::ControlModifier);
    m_rows.insert(heroes + 4, m_rows[9]);
    addStep();
}

void DaySessionTest::setAgesOfManyAtOnce()
{
    m_heroes->press(Qt::Key_F, Qt::ControlModifier);
    m_heroes->type(QStringLiteral("squad"));
    QTRY_COMPARE(m_heroes->window->browser().total(), lastOfSquad - firstOfSquad + 1);
    m_heroes->press(Qt::Key_Down);
    QTRY_VERIFY(m_heroes->table().hasFocus());
    m_heroes->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("All 500 heroes that match are selected")));
    m_heroes->press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_heroes->cell(0, HeroTableModel::NameColumn), QStringLiteral("Squad 1101"));
    m_heroes->press(Qt::Key_Return);
    QTRY_VERIFY(m_heroes->shown<EditHeroDialog>());
    m_heroes->press(Qt::Key_Tab);
    m_heroes->type(QStringLiteral("77"));
    m_heroes->press(Qt::Key_Return, Qt::ControlModifier);
    for (qint64 id = firstOfSquad; id <= lastOfSquad; ++id) {
        m_rows[id].age = qint64(77);
    }
    addStep();
}

void DaySessionTest::deleteTwenty()
{
    m_heroes->press(Qt::Key_Escape);
    QTRY_COMPARE(m_heroes->window->browser().total(), m_rows.size());
    QVERIFY(m_heroes->goToHero(201));
    m_rows.remove(201);
    for (qint64 id = 202; id <= 220; ++id) {
        m_heroes->press(Qt::Key_Down, Qt::ShiftModifier);
        m_rows.remove(id);
    }
    m_heroes->press(Qt::Key_Delete, Qt::ControlModifier);
    addStep();
}

void DaySessionTest::takeAllBack()
{
    for (qsizetype step = m_steps.size() - 2; step >= 0; --step) {
        m_heroes->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_heroes->writing().history().index(), step);
        QVERIFY(m_heroes->isQuietSoon());
        m_rows = m_steps.at(step);
        QCOMPARE(difference(), QString());
    }
    QVERIFY(!m_heroes->action("undoAction").isEnabled());
}

void DaySessionTest::doAllAgain()
{
    for (qsizetype step = 1; step < m_steps.size(); ++step) {
        m_heroes->press(Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(m_heroes->writing().history().index(), step);
        QVERIFY(m_heroes->isQuietSoon());
        m_rows = m_steps.at(step);
        QCOMPARE(difference(), QString());
    }
    QVERIFY(!m_heroes->action("redoAction").isEnabled());
}

QTEST_MAIN(DaySessionTest)
#include "tst_daysession.moc"
