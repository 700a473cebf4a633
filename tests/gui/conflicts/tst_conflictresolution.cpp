#include "gui/conflicts/conflictresolution.h"

#include <QTest>

using namespace heroadmin;

namespace {

HeroSnapshot hero(qint64 id, const QString& name, qint64 age)
{
    return {id, StoredValue::text(name), StoredValue::integer(age)};
}

HeroSnapshot loaded(qint64 id)
{
    return hero(id, QStringLiteral("Old"), 30);
}

/// All three fields of a hero, set.
HeroEdit wholeEdit(qint64 id)
{
    HeroEdit edit;
    edit.loaded = loaded(id);
    edit.update.name = QStringLiteral("Mine");
    edit.update.age = 31;
    edit.update.secretName = SecretName(u"Wade");
    return edit;
}

HeroEdit ageEdit(qint64 id, FieldUpdate<qint64> age)
{
    HeroEdit edit;
    edit.loaded = loaded(id);
    edit.update.age = std::move(age);
    return edit;
}

HeroSnapshot theirs(qint64 id)
{
    return hero(id, QStringLiteral("Theirs"), 44);
}

HeroConflict clash(qint64 id, const QList<HeroField>& fields)
{
    HeroConflict conflict;
    conflict.id = id;
    conflict.name = QStringLiteral("Old");
    conflict.theirs = theirs(id);
    for (const HeroField field : fields) {
        conflict.fields.append({.field = field});
    }
    return conflict;
}

HeroConflict gone(qint64 id)
{
    HeroConflict conflict;
    conflict.id = id;
    conflict.isGone = true;
    return conflict;
}

std::vector<HeroEdit> only(HeroEdit edit)
{
    std::vector<HeroEdit> edits;
    edits.push_back(std::move(edit));
    return edits;
}

} // namespace

class ConflictResolutionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatDidNotClash();
    void writesOnlyWhatIsMine_data();
    void writesOnlyWhatIsMine();
    void staysTheirsWithoutAChoice();
    void dropsWhatHasNothingLeft();
    void leavesWhatIsGone();
    void createsAHeroThatIsKnownWhole();
    void prefillsAHeroThatIsNot();
    void prefillsWhatTheDatabaseHeldOtherwise();
    void tellsWhatMerged();
    void deletesWhatIsToBeDeletedAnyway();
};

void ConflictResolutionTest::keepsWhatDidNotClash()
{
    std::vector<HeroEdit> asked;
    asked.push_back(wholeEdit(1));
    asked.push_back(ageEdit(2, 31));
    ConflictResolution resolution(std::move(asked), {clash(2, {HeroField::Age})}, {{2, theirs(2), {}, false}});
    const std::vector<HeroEdit> edits = resolution.takeEdits();
    QCOMPARE(edits.size(), std::size_t{1});
    QCOMPARE(edits.front().loaded, loaded(1));
    QCOMPARE(edits.front().update.name.value(), QStringLiteral("Mine"));
    QCOMPARE(edits.front().update.age.value(), 31);
    QCOMPARE(edits.front().update.secretName.value().reveal(), QStringLiteral("Wade"));
}

void ConflictResolutionTest::writesOnlyWhatIsMine_data()
{
    QTest::addColumn<QList<HeroField>>("clashes");
    QTest::addColumn<QList<HeroField>>("mine");
    QTest::addColumn<QList<HeroField>>("written");
    const QList<HeroField> all{HeroField::Name, HeroField::Age, HeroField::SecretName};
    QTest::newRow("all mine") << all << all << all;
    QTest::newRow("name mine") << all << QList{HeroField::Name} << QList{HeroField::Name};
    QTest::newRow("age mine") << all << QList{HeroField::Age} << QList{HeroField::Age};
    QTest::newRow("secret mine") << all << QList{HeroField::SecretName} << QList{HeroField::SecretName};
    QTest::newRow("the others merge") << QList{HeroField::Age} << QList<HeroField>()
                                      << QList{HeroField::Name, HeroField::SecretName};
}

void ConflictResolutionTest::writesOnlyWhatIsMine()
{
    QFETCH(QList<HeroField>, clashes);
    QFETCH(QList<HeroField>, mine);
    QFETCH(QList<HeroField>, written);
    ConflictResolution resolution(only(wholeEdit(1)), {clash(1, clashes)}, {{1, theirs(1), mine, false}});
    const std::vector<HeroEdit> edits = resolution.takeEdits();
    QCOMPARE(edits.size(), std::size_t{1});
    QCOMPARE(edits.front().loaded, theirs(1));
    const HeroUpdate& update = edits.front().update;
    QCOMPARE(update.name.isSet(), written.contains(HeroField::Name));
    QCOMPARE(update.age.isSet(), written.contains(HeroField::Age));
    QCOMPARE(update.secretName.isSet(), written.contains(HeroField::SecretName));
}

void ConflictResolutionTest::staysTheirsWithoutAChoice()
{
    ConflictResolution resolution(only(wholeEdit(1)), {clash(1, {HeroField::Age})}, {});
    const std::vector<HeroEdit> edits = resolution.takeEdits();
    QCOMPARE(edits.size(), std::size_t{1});
    QVERIFY(!edits.front().update.age.isSet());
    QVERIFY(edits.front().update.name.isSet());
}

void ConflictResolutionTest::dropsWhatHasNothingLeft()
{
    ConflictResolution resolution(only(ageEdit(1, FieldUpdate<qint64>::none())), {clash(1, {HeroField::Age})},
                                  {{1, theirs(1), {}, false}});
    QVERIFY(resolution.takeEdits().empty());
}

void ConflictResolutionTest::leavesWhatIsGone()
{
    ConflictResolution resolution(only(wholeEdit(1)), {gone(1)}, {{1, {}, {}, false}});
    QVERIFY(resolution.takeEdits().empty());
    QVERIFY(resolution.takeCreates().empty());
    QVERIFY(resolution.takePrefills().empty());
}

void ConflictResolutionTest::createsAHeroThatIsKnownWhole()
{
    HeroEdit edit;
    edit.loaded = loaded(1);
    edit.update.secretName = SecretName(u"Wade");
    ConflictResolution resolution(only(std::move(edit)), {gone(1)}, {{1, {}, {}, true}});
    const std::vector<HeroCreate> creates = resolution.takeCreates();
    QCOMPARE(creates.size(), std::size_t{1});
    QCOMPARE(creates.front().name, QStringLiteral("Old"));
    QCOMPARE(creates.front().age, std::optional<qint64>(30));
    QCOMPARE(creates.front().secretName.reveal(), QStringLiteral("Wade"));
    QVERIFY(resolution.takePrefills().empty());
}

void ConflictResolutionTest::prefillsAHeroThatIsNot()
{
    for (const auto& [age, text] :
         {std::pair(FieldUpdate<qint64>(31), QStringLiteral("31")), std::pair(FieldUpdate<qint64>::none(), QString()),
          std::pair(FieldUpdate<qint64>(), QStringLiteral("30"))}) {
        ConflictResolution resolution(only(ageEdit(1, age)), {gone(1)}, {{1, {}, {}, true}});
        QVERIFY(resolution.takeCreates().empty());
        const std::vector<TypedHero> prefills = resolution.takePrefills();
        QCOMPARE(prefills.size(), std::size_t{1});
        QCOMPARE(prefills.front().name.value(), QStringLiteral("Old"));
        QCOMPARE(prefills.front().age.value(), text);
        QVERIFY(!prefills.front().secretName.isSet());
    }
}

void ConflictResolutionTest::prefillsWhatTheDatabaseHeldOtherwise()
{
    HeroEdit edit;
    edit.loaded = {1, StoredValue::text(QStringLiteral("Old")), StoredValue::text(QStringLiteral("abc"))};
    edit.update.secretName = SecretName(u"Wade");
    ConflictResolution resolution(only(std::move(edit)), {gone(1)}, {{1, {}, {}, true}});
    QVERIFY(resolution.takeCreates().empty());
    const std::vector<TypedHero> prefills = resolution.takePrefills();
    QCOMPARE(prefills.front().age.value(), QStringLiteral("abc"));
    QCOMPARE(prefills.front().secretName.value().reveal(), QStringLiteral("Wade"));
}

void ConflictResolutionTest::tellsWhatMerged()
{
    std::vector<HeroEdit> asked;
    asked.push_back(ageEdit(1, 31));
    asked.push_back(wholeEdit(2));
    asked.push_back(ageEdit(3, 31));
    const QList<ConflictResolution::Merged> merged =
        ConflictResolution::merged(asked, {clash(1, {HeroField::Age}), clash(2, {HeroField::Age}), gone(3)});
    QCOMPARE(merged.size(), 1);
    QCOMPARE(merged.first().id, 1);
    QCOMPARE(merged.first().field, HeroField::Name);
    QCOMPARE(merged.first().theirs, theirs(1).name);
}

void ConflictResolutionTest::deletesWhatIsToBeDeletedAnyway()
{
    const QList<HeroSnapshot> asked{loaded(1), loaded(2), loaded(3), loaded(4), loaded(5)};
    const QList<HeroConflict> conflicts{clash(2, {HeroField::Age}), clash(3, {HeroField::Age}), gone(4),
                                        clash(5, {HeroField::Age})};
    const QList<ConflictChoice> choices{{2, theirs(2), {}, true}, {3, theirs(3), {}, false}, {4, {}, {}, true}};
    QCOMPARE(ConflictResolution::deletions(asked, conflicts, choices), (QList<HeroSnapshot>{loaded(1), theirs(2)}));
}

QTEST_GUILESS_MAIN(ConflictResolutionTest)
#include "tst_conflictresolution.moc"
