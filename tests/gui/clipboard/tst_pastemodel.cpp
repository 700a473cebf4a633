#include "gui/clipboard/pastemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace heroadmin;

namespace {

TypedHero typed(const QString& name, const QString& age, const QString& secretName = {})
{
    TypedHero hero;
    hero.name = name;
    hero.age = age;
    if (!secretName.isNull()) {
        hero.secretName = SecretName(secretName);
    }
    return hero;
}

TypedHero typedAge(const QString& age)
{
    TypedHero hero;
    hero.age = age;
    return hero;
}

HeroSnapshot hero(qint64 id, const StoredValue& age)
{
    return {id, StoredValue::text(QStringLiteral("Deadpond")), age};
}

PastePlan newHeroes()
{
    PastePlan plan;
    plan.createsHeroes = true;
    plan.fields = {HeroField::Name, HeroField::Age};
    plan.rows.push_back({std::nullopt, typed(QStringLiteral("Deadpond"), QStringLiteral("30"))});
    plan.rows.push_back({std::nullopt, typed(QString(), QStringLiteral("abc"))});
    plan.rows.push_back({std::nullopt, typed(QStringLiteral("Spider-Boy"), QString(), QStringLiteral("Pedro"))});
    return plan;
}

PastePlan ages(const std::vector<std::pair<StoredValue, QString>>& rows)
{
    PastePlan plan;
    plan.fields = {HeroField::Age};
    for (const auto& [was, pasted] : rows) {
        plan.rows.push_back({hero(static_cast<qint64>(plan.rows.size()) + 1, was), typedAge(pasted)});
    }
    return plan;
}

} // namespace

class PasteModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PasteModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void make(PastePlan plan)
    {
        m_tester.reset();
        m_model = std::make_unique<PasteModel>(std::move(plan), AgeRange());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    [[nodiscard]] QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }

    [[nodiscard]] QString effect(int row) const { return text(row, PasteModel::EffectColumn); }

private Q_SLOTS:

    void saysWhatIsWrongWithNewHeroes()
    {
        make(newHeroes());
        QCOMPARE(m_model->counts().problems, 2);
        QCOMPARE(m_model->counts().written, 1);
        QCOMPARE(text(0, PasteModel::SecretNameColumn, PasteModel::ProblemRole),
                 QStringLiteral("A hero needs a secret name."));
        QCOMPARE(text(1, PasteModel::NameColumn, PasteModel::ProblemRole), QStringLiteral("A hero needs a name."));
        QVERIFY(text(1, PasteModel::AgeColumn, PasteModel::ProblemRole).contains(QStringLiteral("whole number")));
        QVERIFY(text(1, PasteModel::AgeColumn, Qt::AccessibleTextRole).contains(QStringLiteral("whole number")));
        QVERIFY(effect(1).contains(QStringLiteral("A hero needs a name.")));
        QCOMPARE(effect(2), QStringLiteral("Adds a hero."));
    }

    void givesMissingSecretNames()
    {
        make(newHeroes());
        QVERIFY(m_model->lacksSecretNames());
        m_model->setData(m_model->index(1, PasteModel::NameColumn), QStringLiteral("Rusty"));
        m_model->setData(m_model->index(1, PasteModel::AgeColumn), QStringLiteral("48"));
        QCOMPARE(m_model->counts().problems, 2);
        m_model->setCommonSecretName(SecretName(u"T"));
        m_model->setCommonSecretName(SecretName(u"Tommy"));
        QCOMPARE(m_model->counts().problems, 0);
        const std::vector<HeroCreate> heroes = m_model->heroes();
        QCOMPARE(heroes.size(), 3U);
        QCOMPARE(heroes.at(0).name, QStringLiteral("Deadpond"));
        QCOMPARE(heroes.at(0).age, std::optional<qint64>(30));
        QCOMPARE(heroes.at(0).secretName.reveal(), QStringLiteral("Tommy"));
        QCOMPARE(heroes.at(2).age, std::nullopt);
        QCOMPARE(heroes.at(2).secretName.reveal(), QStringLiteral("Pedro"));
        m_model->setCommonSecretName({});
        QCOMPARE(m_model->counts().problems, 2);
    }

    void neverShowsASecretName()
    {
        make(newHeroes());
        m_model->setCommonSecretName(SecretName(u"Tommy"));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (int column = 0; column < m_model->columnCount(); ++column) {
                const QMap<int, QVariant> roles = m_model->itemData(m_model->index(row, column));
                for (const QVariant& value : roles) {
                    QVERIFY(!value.toString().contains(QStringLiteral("Pedro")));
                    QVERIFY(!value.toString().contains(QStringLiteral("Tommy")));
                }
                QVERIFY(!text(row, column, Qt::AccessibleTextRole).contains(QStringLiteral("Pedro")));
            }
        }
        QCOMPARE(text(2, PasteModel::SecretNameColumn, Qt::AccessibleTextRole), QStringLiteral("hidden"));
        m_model->setData(m_model->index(2, PasteModel::SecretNameColumn), QStringLiteral("Parker"));
        m_model->setData(m_model->index(2, PasteModel::SecretNameColumn), QString());
        m_model->setTaken({0, 1}, false);
        QCOMPARE(m_model->heroes().at(0).secretName.reveal(), QStringLiteral("Parker"));
    }

    void saysWhatChanges_data()
    {
        QTest::addColumn<bool>("hadAge");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("effect");
        QTest::newRow("changes") << true << QStringLiteral("4") << QStringLiteral("Changes the age of #1 from 3 to 4.");
        QTest::newRow("clears") << true << QString() << QStringLiteral("Clears the age of #1, which was 3.");
        QTest::newRow("sets") << false << QStringLiteral("4") << QStringLiteral("Sets the age of #1 to 4.");
        QTest::newRow("the same") << true << QStringLiteral("3") << QStringLiteral("Nothing changes.");
        QTest::newRow("the same in other digits")
            << true << QStringLiteral(" 03") << QStringLiteral("Nothing changes.");
        QTest::newRow("none stays none") << false << QStringLiteral(" ") << QStringLiteral("Nothing changes.");
        QTest::newRow("a hint") << false << QStringLiteral("151")
                                << QStringLiteral("Sets the age of #1 to 151. The age is above 150.");
    }

    void saysWhatChanges()
    {
        QFETCH(bool, hadAge);
        QFETCH(QString, pasted);
        QFETCH(QString, effect);
        make(ages({{hadAge ? StoredValue::integer(3) : StoredValue::null(), pasted}}));
        QCOMPARE(this->effect(0), effect);
        const bool isWritten = effect != QStringLiteral("Nothing changes.");
        QCOMPARE(m_model->counts().written, isWritten ? 1 : 0);
        QCOMPARE(m_model->counts().unchanged, isWritten ? 0 : 1);
        QCOMPARE(m_model->edits().size(), isWritten ? 1U : 0U);
    }

    void givesOnlyFieldsThatChange()
    {
        PastePlan plan;
        plan.fields = {HeroField::Name, HeroField::Age, HeroField::SecretName};
        plan.rows.push_back({hero(5, StoredValue::null()), typed(QStringLiteral("Deadpond"), QStringLiteral("7"))});
        make(std::move(plan));
        m_model->setCommonSecretName(SecretName(u"never for an update"));
        const std::vector<HeroEdit> edits = m_model->edits();
        QCOMPARE(edits.size(), 1U);
        QCOMPARE(edits.front().loaded.id, 5);
        QVERIFY(!edits.front().update.name.isSet());
        QVERIFY(!edits.front().update.secretName.isSet());
        QCOMPARE(edits.front().update.age.value(), 7);
    }

    void leavesOddValuesAlone()
    {
        make(ages({{{StoredValue::Storage::Real, 12.5}, QStringLiteral("12.5")}}));
        QCOMPARE(effect(0), QStringLiteral("Nothing changes."));
        QVERIFY(m_model->edits().empty());
    }

    void editsOnlyWhatIsPasted()
    {
        make(ages({{StoredValue::integer(3), QStringLiteral("4")}}));
        QCOMPARE(text(0, PasteModel::NameColumn), QStringLiteral("Deadpond"));
        QCOMPARE(text(0, PasteModel::RowColumn), QStringLiteral("#1"));
        QVERIFY(!m_model->flags(m_model->index(0, PasteModel::NameColumn)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_model->setData(m_model->index(0, PasteModel::NameColumn), QStringLiteral("x")));
        QVERIFY(!m_model->isEdited());
        QVERIFY(m_model->setData(m_model->index(0, PasteModel::AgeColumn), QStringLiteral("x")));
        QCOMPARE(m_model->counts().problems, 1);
        QVERIFY(m_model->isEdited());
    }

    void leavesRowsOut()
    {
        make(newHeroes());
        const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setTaken({0, 1}, false);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->counts().leftOut, 2);
        QCOMPARE(m_model->counts().problems, 0);
        QCOMPARE(m_model->heroes().size(), 1U);
        QCOMPARE(effect(0), QStringLiteral("Left out."));
        QVERIFY(m_model->setData(m_model->index(1, PasteModel::RowColumn), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_model->counts().problems, 1);
    }

    void marksTheRowThatWasRefused()
    {
        const QString sentence = QStringLiteral("There is one already.");
        make(ages({{StoredValue::integer(3), QStringLiteral("3")},
                   {StoredValue::integer(3), QStringLiteral("4")},
                   {StoredValue::integer(3), QStringLiteral("5")},
                   {StoredValue::integer(3), QStringLiteral("6")}}));
        m_model->setTaken({1}, false);
        m_model->refuse(1, sentence); // the first row changes nothing, the second one is left out
        QCOMPARE(m_model->nextProblem({}), m_model->index(3, PasteModel::AgeColumn));
        QCOMPARE(effect(3), sentence);
        QCOMPARE(m_model->counts().problems, 0); // it can be tried again
        QCOMPARE(m_model->edits().size(), 2U);
        m_model->refuse(0, sentence);
        QCOMPARE(m_model->nextProblem({}), m_model->index(2, PasteModel::AgeColumn));
        QVERIFY(effect(3) != sentence);
        QVERIFY(m_model->setData(m_model->index(2, PasteModel::AgeColumn), QStringLiteral("7")));
        QVERIFY(!m_model->nextProblem({}).isValid());
    }

    void goesFromProblemToProblem()
    {
        make(newHeroes());
        QModelIndex problem = m_model->nextProblem({});
        QCOMPARE(problem, m_model->index(0, PasteModel::SecretNameColumn));
        problem = m_model->nextProblem(problem);
        QCOMPARE(problem, m_model->index(1, PasteModel::NameColumn));
        problem = m_model->nextProblem(problem);
        QCOMPARE(problem, m_model->index(1, PasteModel::AgeColumn));
        m_model->setTaken({0}, false);
        problem = m_model->nextProblem(m_model->index(1, PasteModel::SecretNameColumn));
        QCOMPARE(problem, m_model->index(1, PasteModel::NameColumn));
        m_model->setTaken({1}, false);
        QVERIFY(!m_model->nextProblem({}).isValid());
    }
};

QTEST_MAIN(PasteModelTest)
#include "tst_pastemodel.moc"
