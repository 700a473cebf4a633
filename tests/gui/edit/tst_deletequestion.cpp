#include "gui/support/dialogdriver.h"

#include "gui/edit/deletequestion.h"

#include <QCheckBox>
#include <QSignalSpy>

using namespace heroadmin;
using namespace heroadmin::testing;

class DeleteQuestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHeroes();
    void saysWhatMatches();
    void saysWhatRefersToThem();
    void saysWhatTheDefinitionSays();
    void saysWhyRowsAreLeft();
    void offersWhatTheDefinitionSays();
    void deletesOnPurposeOnly();
};

void DeleteQuestionTest::namesHeroes()
{
    QList<HeroSnapshot> heroes;
    for (qint64 id = 1; id <= 7; ++id) {
        heroes.append({id, StoredValue::text(QStringLiteral("Hero")), {}});
    }
    const DeleteQuestion several(heroes);
    QCOMPARE(several.text(), QStringLiteral("Delete 7 heroes?"));
    QVERIFY(several.informativeText().startsWith(QStringLiteral("#1 Hero\n#2 Hero\n")));
    QVERIFY(several.informativeText().contains(QStringLiteral("#5 Hero\nand 2 more\n\n")));
    const DeleteQuestion one(heroes.mid(0, 1));
    QCOMPARE(one.text(), QStringLiteral("Delete #1 Hero?"));
    QCOMPARE(one.informativeText(), QStringLiteral("Undo brings back what was deleted."));
}

void DeleteQuestionTest::saysWhatMatches()
{
    const DeleteQuestion matching(208'000, QStringLiteral("Name contains \"x\"."));
    QCOMPARE(matching.text(), QStringLiteral("Delete %1 heroes?").arg(QLocale().toString(208'000)));
    QCOMPARE(matching.informativeText(), QStringLiteral("Name contains \"x\".\n\nUndo brings back what was deleted."));
    QVERIFY(DeleteQuestion(3, QString())
                .informativeText()
                .startsWith(QStringLiteral("These are all heroes of this database.")));
}

void DeleteQuestionTest::saysWhatRefersToThem()
{
    const HeroSnapshot hero{7, StoredValue::text(QStringLiteral("Hero")), {}};
    const DeleteQuestion one({hero}, {{QStringLiteral("link"), OnDelete::Goes, 1},
                                      {QStringLiteral("log"), OnDelete::Stays, 1000, true},
                                      {QStringLiteral("large"), OnDelete::LetsGo, 0, true}});
    for (const QString& sentence :
         {QStringLiteral("1 row(s) of \"link\" refer to this hero. The definition of the database deletes such rows"),
          QStringLiteral("At least 1,000 row(s) of \"log\" refer to this hero. Such rows stay, refer to nobody then"),
          QStringLiteral("Whether rows of \"large\" refer to this hero can't be told quickly")}) {
        QVERIFY2(one.informativeText().contains(sentence), qPrintable(one.informativeText()));
    }
    QVERIFY(one.informativeText().endsWith(QStringLiteral("\n\nUndo brings back what was deleted.")));
    const DeleteQuestion all(3, QString(), {{QStringLiteral("link"), OnDelete::Goes, 2}});
    QVERIFY(all.informativeText().contains(QStringLiteral("2 row(s) of \"link\" refer to these heroes.")));
}

void DeleteQuestionTest::saysWhatTheDefinitionSays()
{
    const auto saying = [](OnDelete onDelete, ReferTo referTo) {
        return DeleteQuestion(3, QString(), {{QStringLiteral("t"), onDelete, 2, false, referTo}}).informativeText();
    };
    const auto says = [&saying](OnDelete onDelete, ReferTo referTo, const char* sentence) {
        return saying(onDelete, referTo).contains(QLatin1String(sentence));
    };
    QVERIFY(says(OnDelete::Stays, ReferTo::Id, "belong to whoever gets the same ids next."));
    QVERIFY(says(OnDelete::Stays, ReferTo::Value, "belong to whoever holds the same value next."));
    QVERIFY(says(OnDelete::Forbids, ReferTo::Id, "forbids to delete a hero that such rows refer to."));
    QVERIFY(says(OnDelete::Goes, ReferTo::Ancestors, "and then whatever refers to them likewise."));
    QVERIFY(says(OnDelete::LetsGo, ReferTo::Id, "refer to no hero any more."));
    QVERIFY(says(OnDelete::GetsDefault, ReferTo::Id, "get the default of their table instead."));
    QVERIFY(says(OnDelete::Goes, ReferTo::Rows, "are deleted, too."));
    QVERIFY(says(OnDelete::LetsGo, ReferTo::Rows, "refer to nothing any more."));
    QVERIFY(says(OnDelete::GetsDefault, ReferTo::Rows, "get the default of their table instead."));
    QVERIFY(says(OnDelete::Forbids, ReferTo::Rows, "refer to nothing then."));
}

void DeleteQuestionTest::saysWhyRowsAreLeft()
{
    const auto saying = [](ReferTo referTo, WhyLeft why, OnDelete defined) {
        const ReferringRows rows{
            .table = QStringLiteral("t"), .rows = 2, .referTo = referTo, .whyLeft = why, .defined = defined};
        const DeleteQuestion question(3, QString(), {rows});
        return question.checkBox() == nullptr ? question.informativeText() : QString(); // There is nothing to choose.
    };
    const QString heroes = saying(ReferTo::Rows, WhyLeft::Heroes, OnDelete::Goes);
    QVERIFY2(
        heroes.contains(QStringLiteral("The definition of the database deletes rows of \"t\" that refer to what is "
                                       "deleted with it. That isn't done here, since it couldn't be taken back: "
                                       "it is done with heroes only where they refer to others by their id "
                                       "alone. Rows of \"t\" that refer to what is deleted with it stay")),
        qPrintable(heroes));
    QVERIFY(saying(ReferTo::Rows, WhyLeft::NoRowKey, OnDelete::LetsGo).contains(u"changes rows of \"t\" that refer"));
    const QString rows = saying(ReferTo::Id, WhyLeft::NoRowKey, OnDelete::Goes);
    QVERIFY2(rows.contains(QStringLiteral("deletes such rows with their hero. That isn't done here, since it couldn't "
                                          "be taken back: nothing tells one row of that table from another. Such rows "
                                          "stay, refer to nobody then, and belong to whoever gets the same ids next.")),
             qPrintable(rows));
    QVERIFY(saying(ReferTo::Value, WhyLeft::Heroes, OnDelete::LetsGo).contains(u"holds the same value next."));
}

void DeleteQuestionTest::offersWhatTheDefinitionSays()
{
    QCOMPARE(DeleteQuestion(3, QString()).checkBox(), nullptr);
    QCOMPARE(DeleteQuestion(3, QString(), {{QStringLiteral("log"), OnDelete::Stays, 2}}).checkBox(), nullptr);
    const DeleteQuestion goes(3, QString(), {{QStringLiteral("link"), OnDelete::Goes, 2}});
    QCOMPARE(goes.checkBox()->text(), QStringLiteral("Delete these &rows, too"));
    QCOMPARE(goes.referrers(), Referrers::AsDefined);
    goes.checkBox()->click();
    QCOMPARE(goes.referrers(), Referrers::Stay);
    const DeleteQuestion changes(3, QString(), {{QStringLiteral("team"), OnDelete::LetsGo, 2}});
    QVERIFY(changes.checkBox()->isChecked());
    QCOMPARE(changes.checkBox()->text(), QStringLiteral("Change these &rows as the definition says"));
}

void DeleteQuestionTest::deletesOnPurposeOnly()
{
    DeleteQuestion question(3, QString());
    const QSignalSpy confirmed(&question, &DeleteQuestion::confirmed);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        question.open();
        QVERIFY(QTest::qWaitForWindowActive(&question));
        press(question, key);
        QVERIFY(!question.isVisible());
    }
    QCOMPARE(confirmed.count(), 0);
    question.open();
    QVERIFY(QTest::qWaitForWindowActive(&question));
    press(question, Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(confirmed.count(), 1);
}

QTEST_MAIN(DeleteQuestionTest)
#include "tst_deletequestion.moc"
