#include "gui/support/dialogdriver.h"

#include "gui/conflicts/conflictmodel.h"
#include "gui/conflicts/conflictsheet.h"
#include "gui/conflicts/conflicttable.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

HeroConflict clash(qint64 id, const QList<FieldConflict>& fields)
{
    HeroConflict conflict;
    conflict.id = id;
    conflict.name = QStringLiteral("Deadpond");
    conflict.theirs = {id, StoredValue::text(QStringLiteral("Theirs")), StoredValue::integer(5)};
    conflict.fields = fields;
    return conflict;
}

HeroConflict deletion(qint64 id, const QList<FieldConflict>& fields)
{
    HeroConflict conflict = clash(id, fields);
    conflict.isDeletion = true;
    return conflict;
}

HeroConflict gone(qint64 id)
{
    HeroConflict conflict;
    conflict.id = id;
    conflict.name = QStringLiteral("Rusty-Man");
    conflict.isGone = true;
    return conflict;
}

FieldConflict ageClash()
{
    return {HeroField::Age, StoredValue::integer(3), StoredValue::integer(4), StoredValue::integer(5)};
}

FieldConflict nameClash()
{
    return {HeroField::Name, StoredValue::text(QStringLiteral("Was")), StoredValue::text(QStringLiteral("Mine")),
            StoredValue::text(QStringLiteral("Theirs"))};
}

WriteOutcome outcome(const QList<HeroConflict>& conflicts)
{
    WriteOutcome outcome;
    outcome.conflicts = conflicts;
    outcome.conflictCount = conflicts.size();
    return outcome;
}

/// Two clashing fields of one hero, and one hero that is gone.
WriteOutcome mixed()
{
    return outcome({clash(12, {nameClash(), ageClash()}), gone(13)});
}

} // namespace

class ConflictSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void showsWasYoursAndTheirs();
    void readsTheWholeDecisionOut();
    void keepsTheirsByDefault();
    void spaceChangesTheDecisionOfARow();
    void lettersDecideWhatIsSelected();
    void allOfThemAtOnce();
    void aDoubleClickDecidesToo();
    void whatWillBeThereIsBold();
    void escapeWritesNothing();
    void enterAloneDecidesNothing();
    void tellsOfASecretOnlyThatItChanged();
    void createsAnewOnPurpose();
    void deletesAnywayOnPurpose();
    void anUndoneCreateIsADeletion();
    void nothingIsLeftToUndoOfAGoneHero();
    void tellsWhatIsNotListed();
    void tellsWhatMerged();
    void listsAThousand();

private:
    void open(ConflictKind kind, const WriteOutcome& conflicts)
    {
        m_sheet = std::make_unique<ConflictSheet>(kind, QStringLiteral("Edit of 2 heroes"), conflicts);
        connect(m_sheet.get(), &ConflictSheet::resolved, this,
                [this](const QList<ConflictChoice>& choices) { m_resolved.append(choices); });
        m_sheet->open();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
        m_table = m_sheet->findChild<ConflictTable*>();
        QVERIFY(m_table->hasFocus());
        new QAbstractItemModelTester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_table);
    }

    [[nodiscard]] QString shown(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_table->model()->index(row, column).data(role).toString();
    }

    [[nodiscard]] QString decision(int row) const { return shown(row, ConflictModel::DecisionColumn); }

    [[nodiscard]] QString textOf(const char* label) const
    {
        return m_sheet->findChild<QLabel*>(QString::fromLatin1(label))->text();
    }

    void finish()
    {
        press(*m_sheet, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_resolved.size(), 1);
    }

    std::unique_ptr<ConflictSheet> m_sheet;
    ConflictTable* m_table = nullptr;
    QList<QList<ConflictChoice>> m_resolved;
};

void ConflictSheetTest::cleanup()
{
    m_sheet.reset();
    m_resolved.clear();
}

void ConflictSheetTest::showsWasYoursAndTheirs()
{
    open(ConflictKind::Edit, mixed());
    QCOMPARE(accessibleText(m_sheet.get(), QAccessible::Name), QStringLiteral("Changed Meanwhile"));
    QCOMPARE(textOf("heading"), QStringLiteral("Edit of 2 heroes"));
    QCOMPARE(textOf("introduction"),
             QStringLiteral("Somebody else changed 2 heroes meanwhile. Nothing is written yet."));
    QCOMPARE(m_table->model()->rowCount(), 3);
    const QList<QStringList> expected{
        {QStringLiteral("#12 Deadpond"), QStringLiteral("Name"), QStringLiteral("Was"), QStringLiteral("Mine"),
         QStringLiteral("Theirs"), QStringLiteral("Keep theirs")},
        {QStringLiteral("#12 Deadpond"), QStringLiteral("Age"), QStringLiteral("3"), QStringLiteral("4"),
         QStringLiteral("5"), QStringLiteral("Keep theirs")},
        {QStringLiteral("#13 Rusty-Man"), QStringLiteral("Whole hero"), QString(), QStringLiteral("changed"),
         QStringLiteral("deleted"), QStringLiteral("Leave it")},
    };
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < ConflictModel::ColumnCount; ++column) {
            QCOMPARE(shown(row, column), expected.at(row).at(column));
        }
    }
}

void ConflictSheetTest::readsTheWholeDecisionOut()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_Down);
    QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(m_table);
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Conflicts"));
    const QModelIndex current = m_table->currentIndex();
    QCOMPARE(current.row(), 1);
    QAccessibleInterface* const cell = table->tableInterface()->cellAt(current.row(), current.column());
    QCOMPARE(cell->text(QAccessible::Name),
             QStringLiteral("Age, was 3, yours 4, theirs 5, keeps theirs. #12 Deadpond"));
    press(*m_sheet, Qt::Key_Space);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("Age, was 3, yours 4, theirs 5, writes mine. #12 Deadpond"));
    QCOMPARE(shown(2, ConflictModel::DecisionColumn, Qt::AccessibleTextRole),
             QStringLiteral("theirs: deleted. Leave it. #13 Rusty-Man"));
}

void ConflictSheetTest::keepsTheirsByDefault()
{
    open(ConflictKind::Edit, mixed());
    QCOMPARE(textOf("summary"), QStringLiteral("Everything listed stays as theirs."));
    finish();
    const QList<ConflictChoice> choices = m_resolved.first();
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices.at(0).id, 12);
    QCOMPARE(choices.at(0).theirs, mixed().conflicts.first().theirs);
    QVERIFY(choices.at(0).mine.isEmpty());
    QVERIFY(!choices.at(0).writesAnyway);
    QCOMPARE(choices.at(1).id, 13);
    QVERIFY(!choices.at(1).writesAnyway);
}

void ConflictSheetTest::spaceChangesTheDecisionOfARow()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_Down);
    press(*m_sheet, Qt::Key_Space);
    QCOMPARE(decision(0), QStringLiteral("Keep theirs"));
    QCOMPARE(decision(1), QStringLiteral("Write mine"));
    QCOMPARE(textOf("summary"), QStringLiteral("Yours goes over theirs in 1 of these places."));
    press(*m_sheet, Qt::Key_Up);
    press(*m_sheet, Qt::Key_Space);
    press(*m_sheet, Qt::Key_Space);
    QCOMPARE(decision(0), QStringLiteral("Keep theirs"));
    finish();
    QCOMPARE(m_resolved.first().at(0).mine, QList{HeroField::Age});
}

void ConflictSheetTest::lettersDecideWhatIsSelected()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_Down, Qt::ShiftModifier);
    press(*m_sheet, Qt::Key_M, Qt::AltModifier);
    QTRY_COMPARE(decision(0), QStringLiteral("Write mine"));
    QCOMPARE(decision(1), QStringLiteral("Write mine"));
    QCOMPARE(decision(2), QStringLiteral("Leave it"));
    QVERIFY(m_table->hasFocus());
    press(*m_sheet, Qt::Key_Up);
    press(*m_sheet, Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(decision(0), QStringLiteral("Keep theirs"));
    QCOMPARE(decision(1), QStringLiteral("Write mine"));
}

void ConflictSheetTest::allOfThemAtOnce()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(decision(0), QStringLiteral("Write mine"));
    QCOMPARE(decision(2), QStringLiteral("Create it anew"));
    press(*m_sheet, Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(decision(0), QStringLiteral("Keep theirs"));
    QCOMPARE(decision(2), QStringLiteral("Leave it"));
    press(*m_sheet, Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(decision(2), QStringLiteral("Create it anew"));
    finish();
    QCOMPARE(m_resolved.first().at(0).mine, (QList{HeroField::Name, HeroField::Age}));
    QVERIFY(m_resolved.first().at(1).writesAnyway);
}

void ConflictSheetTest::aDoubleClickDecidesToo()
{
    open(ConflictKind::Edit, mixed());
    const QPoint place = m_table->visualRect(m_table->model()->index(1, ConflictModel::YoursColumn)).center();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(decision(1), QStringLiteral("Keep theirs"));
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(decision(1), QStringLiteral("Write mine"));
    QCOMPARE(decision(0), QStringLiteral("Keep theirs"));
}

void ConflictSheetTest::whatWillBeThereIsBold()
{
    open(ConflictKind::Edit, mixed());
    const auto isBold = [this](int column) {
        return m_table->model()->index(0, column).data(Qt::FontRole).value<QFont>().bold();
    };
    QVERIFY(isBold(ConflictModel::TheirsColumn) && !isBold(ConflictModel::YoursColumn));
    press(*m_sheet, Qt::Key_Space);
    QVERIFY(!isBold(ConflictModel::TheirsColumn) && isBold(ConflictModel::YoursColumn));
    QVERIFY(!isBold(ConflictModel::WasColumn));
}

void ConflictSheetTest::escapeWritesNothing()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_Space);
    press(*m_sheet, Qt::Key_Escape);
    QVERIFY(!m_sheet->isVisible());
    QVERIFY(m_resolved.isEmpty());
}

void ConflictSheetTest::enterAloneDecidesNothing()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_Return);
    press(*m_sheet, Qt::Key_Enter);
    QVERIFY(m_sheet->isVisible());
    QVERIFY(m_resolved.isEmpty());
    auto* const allMine = part<QPushButton>(*m_sheet, QStringLiteral("All Mine"));
    allMine->setFocus();
    press(*m_sheet, Qt::Key_Return);
    QCOMPARE(decision(0), QStringLiteral("Write mine"));
    QVERIFY(m_sheet->isVisible());
    for (const QShortcut* const shortcut : m_sheet->findChildren<QShortcut*>()) {
        QVERIFY(!shortcut->autoRepeat());
    }
}

void ConflictSheetTest::tellsOfASecretOnlyThatItChanged()
{
    open(ConflictKind::Edit, outcome({clash(12, {{.field = HeroField::SecretName}})}));
    QCOMPARE(shown(0, ConflictModel::FieldColumn), QStringLiteral("Secret name"));
    QCOMPARE(shown(0, ConflictModel::WasColumn), QString());
    QCOMPARE(shown(0, ConflictModel::YoursColumn), QStringLiteral("changed"));
    QCOMPARE(shown(0, ConflictModel::TheirsColumn), QStringLiteral("changed"));
    QCOMPARE(shown(0, ConflictModel::DecisionColumn, Qt::AccessibleTextRole),
             QStringLiteral("Secret name, changed by both, keeps theirs. #12 Deadpond"));
}

void ConflictSheetTest::createsAnewOnPurpose()
{
    open(ConflictKind::Edit, mixed());
    press(*m_sheet, Qt::Key_Down);
    press(*m_sheet, Qt::Key_Down);
    press(*m_sheet, Qt::Key_Space);
    QCOMPARE(decision(2), QStringLiteral("Create it anew"));
    finish();
    QVERIFY(m_resolved.first().at(1).writesAnyway);
    QVERIFY(m_resolved.first().at(0).mine.isEmpty());
}

void ConflictSheetTest::deletesAnywayOnPurpose()
{
    open(ConflictKind::Delete, outcome({deletion(12, {nameClash(), ageClash()}), deletion(14, {ageClash()})}));
    QCOMPARE(m_table->model()->rowCount(), 2);
    QCOMPARE(shown(0, ConflictModel::WasColumn), QStringLiteral("Name Was, Age 3"));
    QCOMPARE(shown(0, ConflictModel::YoursColumn), QStringLiteral("deleted"));
    QCOMPARE(shown(0, ConflictModel::TheirsColumn), QStringLiteral("Name Theirs, Age 5"));
    QCOMPARE(decision(0), QStringLiteral("Keep it"));
    press(*m_sheet, Qt::Key_Down);
    press(*m_sheet, Qt::Key_Space);
    QCOMPARE(decision(1), QStringLiteral("Delete anyway"));
    QVERIFY(part<QPushButton>(*m_sheet, QStringLiteral("Delete")));
    finish();
    QVERIFY(!m_resolved.first().at(0).writesAnyway);
    QVERIFY(m_resolved.first().at(1).writesAnyway);
    QVERIFY(m_resolved.first().at(1).mine.isEmpty());
}

void ConflictSheetTest::anUndoneCreateIsADeletion()
{
    HeroConflict otherwise = deletion(14, {});
    otherwise.isOtherwise = true;
    FieldConflict age = ageClash();
    age.yours = StoredValue::null();
    open(ConflictKind::Undo, outcome({deletion(12, {age}), otherwise, clash(15, {age})}));
    QCOMPARE(decision(0), QStringLiteral("Keep it"));
    QCOMPARE(decision(1), QStringLiteral("Keep it"));
    QCOMPARE(shown(1, ConflictModel::TheirsColumn), QStringLiteral("changed"));
    QCOMPARE(decision(2), QStringLiteral("Keep theirs"));
    QVERIFY(part<QPushButton>(*m_sheet, QStringLiteral("Undo")));
}

void ConflictSheetTest::nothingIsLeftToUndoOfAGoneHero()
{
    open(ConflictKind::Undo, outcome({gone(13)}));
    QCOMPARE(decision(0), QStringLiteral("Nothing left to do"));
    press(*m_sheet, Qt::Key_Space);
    m_table->setAllMine(true);
    QCOMPARE(decision(0), QStringLiteral("Nothing left to do"));
    finish();
    QVERIFY(!m_resolved.first().first().writesAnyway);
}

void ConflictSheetTest::tellsWhatIsNotListed()
{
    WriteOutcome many = mixed();
    many.conflictCount = 5;
    open(ConflictKind::Undo, many);
    QVERIFY(part<QLabel>(*m_sheet, QStringLiteral("3 more are not listed and stay as theirs.")));
    open(ConflictKind::Edit, many);
    QVERIFY(part<QLabel>(*m_sheet, QStringLiteral("3 more come after these.")));
}

void ConflictSheetTest::tellsWhatMerged()
{
    open(ConflictKind::Edit, mixed());
    m_sheet->showMerged({{12, QStringLiteral("Deadpond"), HeroField::Age, StoredValue::null()}});
    QVERIFY(
        part<QLabel>(*m_sheet, QStringLiteral("What doesn’t clash merges by itself. #12 Deadpond: Age none is taken "
                                              "over.")));
    m_sheet->showMerged({});
    QVERIFY(!part<QLabel>(*m_sheet, QStringLiteral("What doesn’t clash merges by itself. #12 Deadpond: Age none is "
                                                   "taken over.")));
}

void ConflictSheetTest::listsAThousand()
{
    QList<HeroConflict> conflicts;
    for (qint64 id = 1; id <= WriteOutcome::mostListed; ++id) {
        conflicts.append(clash(id, {ageClash()}));
    }
    open(ConflictKind::Edit, outcome(conflicts));
    press(*m_sheet, Qt::Key_A, Qt::ControlModifier);
    press(*m_sheet, Qt::Key_Space);
    finish();
    QCOMPARE(m_resolved.first().size(), WriteOutcome::mostListed);
    QCOMPARE(m_resolved.first().last().mine, QList{HeroField::Age});
}

QTEST_MAIN(ConflictSheetTest)
#include "tst_conflictsheet.moc"
