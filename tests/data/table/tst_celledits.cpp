#include "data/table/herotablemodel.h"
#include "data/table/pendingedits.h"
#include "data/table/revealedsecrets.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <vector>

using namespace heroadmin;

/// What HeroTableModel makes of edits of its cells.
class CellEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyFieldsAreEditable();
    void makesAnEditOfOneField();
    void takesNoAgeThatTheColumnCannotHold();
    void unchangedValuesWriteNothing_data();
    void unchangedValuesWriteNothing();
    void refusesWhatBreaksARule();
    void noAgeIsNeverAnEmptyText();
    void showsThePendingValue();
    void pendingGoesWhereNothingWasWritten();
    void lastOfSeveralShows();
    void oneThatFailsLeavesTheOneBefore();
    void whatTheDatabaseMadeOfItIsShown();
    void pageReadAfterTheWriteStays_data();
    void pageReadAfterTheWriteStays();
    void longNameIsShownAsInAPage();
    void anotherPageKeepsOnlyWhatIsAwaited();
    void pendingSecretNameShowsTheMask();
    void nextEditIsGuardedByTheOneBefore();
    void heroThatIsNotWhollyLoadedNeedsADialog();

private:
    [[nodiscard]] QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->data(m_model->index(row, column), role);
    }

    [[nodiscard]] bool set(int row, int column, const QVariant& value)
    {
        return m_model->setData(m_model->index(row, column), value);
    }

    /// Of what was written as that in order.
    void settle(std::size_t edit, bool isWritten)
    {
        const HeroEdit& settled = m_written.at(edit);
        m_model->settle(settled, isWritten ? std::optional(settled.asked()) : std::nullopt);
    }

    std::unique_ptr<RevealedSecrets> m_revealed;
    std::unique_ptr<HeroTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::vector<HeroEdit> m_written;
};

namespace {

constexpr int nameColumn = HeroTableModel::NameColumn;
constexpr int ageColumn = HeroTableModel::AgeColumn;
constexpr int secretNameColumn = HeroTableModel::SecretNameColumn;

HeroRow heroRow(qint64 id, const QString& name, const StoredValue& age)
{
    return {.id = id, .name = name, .age = age.value, .loaded = HeroSnapshot{id, StoredValue::text(name), age}};
}

QList<HeroRow> rows()
{
    return {heroRow(7, QStringLiteral("Seven"), StoredValue::integer(70)),
            heroRow(3, QStringLiteral("Three"), StoredValue::null()),
            heroRow(5, QStringLiteral("Five"), {StoredValue::Storage::Text, QByteArrayLiteral("abc")})};
}

} // namespace

void CellEditsTest::init()
{
    m_revealed = std::make_unique<RevealedSecrets>();
    m_model = HeroTableModel::make(*m_revealed);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_written.clear();
    m_model->setWrite([this](HeroEdit edit) { m_written.push_back(std::move(edit)); });
    m_model->setEditable(true);
    m_model->setAdminMode(true);
    m_model->showPage(rows());
}

void CellEditsTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_revealed.reset();
}

void CellEditsTest::onlyFieldsAreEditable()
{
    const auto isEditable = [this](int column) {
        return m_model->index(0, column).flags().testFlag(Qt::ItemIsEditable);
    };
    QVERIFY(!isEditable(HeroTableModel::IdColumn));
    QVERIFY(isEditable(nameColumn));
    QVERIFY(isEditable(ageColumn));
    QVERIFY(isEditable(secretNameColumn));
    QVERIFY(!set(0, HeroTableModel::IdColumn, 9));
    m_model->setEditable(false);
    QVERIFY(!isEditable(nameColumn));
    QVERIFY(!set(0, nameColumn, QStringLiteral("Other")));
    QVERIFY(m_written.empty());
}

void CellEditsTest::takesNoAgeThatTheColumnCannotHold()
{
    const auto beyondInteger = qint64{1} << 31;
    m_model->setAgeRange({-beyondInteger, beyondInteger - 1});
    QVERIFY(!set(0, ageColumn, beyondInteger));
    QVERIFY(m_written.empty());
    QVERIFY(set(0, ageColumn, beyondInteger - 1));
    QCOMPARE(m_written.size(), 1U);
}

void CellEditsTest::makesAnEditOfOneField()
{
    QVERIFY(set(0, nameColumn, QStringLiteral(" Other ")));
    QVERIFY(set(0, ageColumn, 71));
    QVERIFY(set(1, ageColumn, QStringLiteral("12")));
    QVERIFY(set(2, secretNameColumn, QStringLiteral("Wilson")));
    QCOMPARE(m_written.size(), std::size_t(4));
    QCOMPARE(m_written[0].update.name.value(), QStringLiteral(" Other "));
    QVERIFY(!m_written[0].update.age.isSet() && !m_written[0].update.secretName.isSet());
    QCOMPARE(m_written[0].loaded.id, 7);
    QCOMPARE(m_written[0].loaded.age, StoredValue::integer(70));
    QCOMPARE(m_written[1].update.age.value(), 71);
    QVERIFY(!m_written[1].update.name.isSet());
    QCOMPARE(m_written[2].update.age.value(), 12);
    QVERIFY(m_written[2].loaded.age.isNull());
    QCOMPARE(m_written[3].update.secretName.value(), SecretName(u"Wilson"));
    QCOMPARE(m_written[3].loaded.age, (StoredValue{StoredValue::Storage::Text, QByteArrayLiteral("abc")}));
    QVERIFY(!m_model->isDirty());
}

void CellEditsTest::unchangedValuesWriteNothing_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("name") << 0 << nameColumn << QVariant(QStringLiteral("Seven"));
    QTest::newRow("age") << 0 << ageColumn << QVariant(70);
    QTest::newRow("age as text") << 0 << ageColumn << QVariant(QStringLiteral("070"));
    QTest::newRow("none") << 1 << ageColumn << QVariant();
    QTest::newRow("none as text") << 1 << ageColumn << QVariant(QStringLiteral(" "));
    QTest::newRow("'abc'") << 2 << ageColumn << QVariant(QStringLiteral("abc"));
    QTest::newRow("secret name") << 2 << secretNameColumn << QVariant(QString());
}

void CellEditsTest::unchangedValuesWriteNothing()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QVariant, value);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(set(row, column, value));
    QVERIFY(m_written.empty());
    QCOMPARE(changes.size(), 0);
}

void CellEditsTest::refusesWhatBreaksARule()
{
    QVERIFY(!set(0, nameColumn, QStringLiteral(" ")));
    QVERIFY(!set(0, ageColumn, QStringLiteral("-")));
    QVERIFY(!set(0, ageColumn, 1.5));
    QVERIFY(!set(0, secretNameColumn, QStringLiteral(" ")));
    QVERIFY(m_written.empty());
    QCOMPARE(cell(0, nameColumn), QStringLiteral("Seven"));
}

void CellEditsTest::noAgeIsNeverAnEmptyText()
{
    QVERIFY(set(0, ageColumn, QString()));
    QVERIFY(m_written.front().update.age.isNone());
    QVERIFY(!cell(0, ageColumn).isValid());
    QCOMPARE(cell(0, ageColumn, Qt::AccessibleTextRole), QStringLiteral("no age"));
}

void CellEditsTest::showsThePendingValue()
{
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(set(0, nameColumn, QStringLiteral("Other")));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex(), m_model->index(0, nameColumn));
    QCOMPARE(cell(0, nameColumn), QStringLiteral("Other"));
    QCOMPARE(cell(0, nameColumn, Qt::EditRole), QStringLiteral("Other"));
    QVERIFY(cell(0, nameColumn, HeroTableModel::PendingRole).toBool());
    QVERIFY(!cell(0, ageColumn, HeroTableModel::PendingRole).toBool());
    settle(0, true);
    QCOMPARE(changes.size(), 2);
    QVERIFY(!cell(0, nameColumn, HeroTableModel::PendingRole).toBool());
    QCOMPARE(cell(0, nameColumn), QStringLiteral("Other"));
    m_model->showPage(rows());
    QCOMPARE(cell(0, nameColumn), QStringLiteral("Seven"));
}

void CellEditsTest::pendingGoesWhereNothingWasWritten()
{
    QVERIFY(set(0, ageColumn, 71));
    settle(0, false);
    QCOMPARE(cell(0, ageColumn), 70);
    settle(0, false);
    QCOMPARE(cell(0, ageColumn), 70);
}

void CellEditsTest::lastOfSeveralShows()
{
    QVERIFY(set(0, ageColumn, 71));
    QVERIFY(set(0, ageColumn, 72));
    settle(0, true);
    QCOMPARE(cell(0, ageColumn), 72);
    QVERIFY(cell(0, ageColumn, HeroTableModel::PendingRole).toBool());
    settle(1, true);
    QCOMPARE(cell(0, ageColumn), 72);
    QVERIFY(!cell(0, ageColumn, HeroTableModel::PendingRole).toBool());
}

void CellEditsTest::oneThatFailsLeavesTheOneBefore()
{
    QVERIFY(set(0, ageColumn, 71));
    QVERIFY(set(0, ageColumn, 72));
    settle(0, true);
    settle(1, false);
    QCOMPARE(cell(0, ageColumn), 71);
    QCOMPARE(m_model->loaded(7)->age, StoredValue::integer(71));
}

void CellEditsTest::whatTheDatabaseMadeOfItIsShown()
{
    QVERIFY(set(0, nameColumn, QStringLiteral(" Other ")));
    const HeroSnapshot stored{7, StoredValue::text(QStringLiteral("Other")), StoredValue::integer(1)};
    m_model->settle(m_written.front(), stored);
    QCOMPARE(cell(0, nameColumn), QStringLiteral("Other"));
    QCOMPARE(cell(0, ageColumn), 1);
    QCOMPARE(m_model->loaded(7), stored);
}

void CellEditsTest::pageReadAfterTheWriteStays_data()
{
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("shown");
    QTest::newRow("read before the write") << 70 << 71;
    QTest::newRow("read after the write") << 71 << 71;
    QTest::newRow("read after somebody else's write") << 99 << 99;
}

void CellEditsTest::pageReadAfterTheWriteStays()
{
    QFETCH(int, read);
    QFETCH(int, shown);
    QVERIFY(set(0, ageColumn, 71));
    QList<HeroRow> page = rows();
    page.front() = heroRow(7, QStringLiteral("Seven"), StoredValue::integer(read));
    QVERIFY(m_model->showPage(page));
    QCOMPARE(cell(0, ageColumn), 71); // while it is being written
    settle(0, true);
    QCOMPARE(cell(0, ageColumn), shown);
    QCOMPARE(m_model->loaded(7)->age, StoredValue::integer(shown));
}

void CellEditsTest::longNameIsShownAsInAPage()
{
    const QString name(HeroRow::longestShownName + 1, u'x');
    QVERIFY(set(0, nameColumn, name));
    const QString shown = name.chopped(1) + u'…';
    QCOMPARE(cell(0, nameColumn), shown);
    QCOMPARE(m_model->loaded(7)->name, StoredValue::text(name));
    settle(0, true);
    QCOMPARE(cell(0, nameColumn), shown);
    QCOMPARE(m_model->loaded(7)->name, StoredValue::text(name));
}

void CellEditsTest::anotherPageKeepsOnlyWhatIsAwaited()
{
    QVERIFY(set(0, ageColumn, 71));
    QVERIFY(set(0, nameColumn, QStringLiteral("Other")));
    settle(1, true);
    m_model->showPage({});
    m_model->showPage(rows());
    QCOMPARE(cell(0, ageColumn), 71);
    QCOMPARE(cell(0, nameColumn), QStringLiteral("Seven"));
    m_model->forgetPending();
    QCOMPARE(cell(0, ageColumn), 70);
    QVERIFY(!m_model->loaded(7));
}

void CellEditsTest::pendingSecretNameShowsTheMask()
{
    m_revealed->reveal(7, SecretName(u"Trevor"));
    QVERIFY(set(0, secretNameColumn, QStringLiteral("Wilson")));
    QVERIFY(cell(0, secretNameColumn, HeroTableModel::PendingRole).toBool());
    for (int role = 0; role < Qt::UserRole + 1'000; ++role) {
        const QString text = cell(0, secretNameColumn, role).toString();
        QVERIFY(!text.contains(QStringLiteral("Wilson")) && !text.contains(QStringLiteral("Trevor")));
    }
    QCOMPARE(cell(0, secretNameColumn), QStringLiteral("••••••••"));
}

void CellEditsTest::nextEditIsGuardedByTheOneBefore()
{
    QVERIFY(set(0, ageColumn, 71));
    QVERIFY(set(0, ageColumn, QVariant()));
    QVERIFY(set(0, nameColumn, QStringLiteral("Other")));
    QVERIFY(set(0, ageColumn, 72));
    QCOMPARE(m_written[1].loaded.age, StoredValue::integer(71));
    QVERIFY(m_written[3].loaded.age.isNull());
    QCOMPARE(m_written[3].loaded.name, StoredValue::text(QStringLiteral("Other")));
}

void CellEditsTest::heroThatIsNotWhollyLoadedNeedsADialog()
{
    const QByteArray line = QByteArrayLiteral("a\nb");
    m_model->showPage({{1, QStringLiteral("x"), true, 20},
                       {.id = 2,
                        .name = QString::fromUtf8(line),
                        .age = 20,
                        .loaded = HeroSnapshot{2, {StoredValue::Storage::Text, line}, StoredValue::integer(20)}}});
    QVERIFY(cell(0, nameColumn, HeroTableModel::NeedsReadingRole).toBool());
    QVERIFY(cell(0, ageColumn, HeroTableModel::NeedsReadingRole).toBool());
    QVERIFY(!set(0, ageColumn, 21));
    QVERIFY(cell(1, nameColumn, HeroTableModel::NeedsReadingRole).toBool());
    QVERIFY(!cell(1, ageColumn, HeroTableModel::NeedsReadingRole).toBool());
    QVERIFY(!cell(1, HeroTableModel::IdColumn, HeroTableModel::NeedsReadingRole).toBool());
    QVERIFY(set(1, ageColumn, 21));
}

QTEST_GUILESS_MAIN(CellEditsTest)
#include "tst_celledits.moc"
