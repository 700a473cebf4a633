#include "data/engine/databaseaddress.h"
#include "gui/drafts/draftfile.h"
#include "gui/drafts/draftoffer.h"
#include "support/sqliteengines.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace heroadmin;

namespace {

KeptDraft editDraft(const QString& id, const QString& name, const QString& age)
{
    KeptDraft draft;
    draft.id = id;
    draft.kind = KeptDraft::Kind::Edit;
    draft.loaded = {7, StoredValue::text(name), StoredValue::integer(30)};
    draft.age = age;
    return draft;
}

} // namespace

class DraftOfferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysNothingWhereNothingIsLeft();
    void offersADraft();
    void namesWhatWasTyped_data();
    void namesWhatWasTyped();
    void discardsADraft();
    void keepsADraftThatCannotBeContinued();
    void keepsADraftThatNobodyDecidedAbout();
    void offersOneAfterTheOther();
    void offersNoneOfAnotherDatabase();

private:
    void leave(QList<KeptDraft> drafts);
    void makeOffer();
    [[nodiscard]] QList<KeptDraft> left() const;

    [[nodiscard]] BarMessage said() const { return m_said->last().first().value<BarMessage>(); }

    void choose(const QString& label) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    DatabaseAddress m_database;
    std::unique_ptr<DraftOffer> m_offer;
    std::unique_ptr<QSignalSpy> m_said;
    std::unique_ptr<QSignalSpy> m_dismissed;
    QList<KeptDraft> m_continued;
    bool m_canContinue = true;
};

void DraftOfferTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // Its quotation marks.
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = SqliteEngine::addressOfFile(m_folder->filePath(QStringLiteral("database.db")));
    m_continued.clear();
    m_canContinue = true;
    makeOffer();
}

void DraftOfferTest::cleanup()
{
    m_offer.reset();
}

void DraftOfferTest::makeOffer()
{
    m_offer.reset();
    m_offer = std::make_unique<DraftOffer>(m_folder->path(), [this](const KeptDraft& draft) {
        if (m_canContinue) {
            m_continued.append(draft);
        }
        return m_canContinue;
    });
    m_said = std::make_unique<QSignalSpy>(m_offer.get(), &DraftOffer::message);
    m_dismissed = std::make_unique<QSignalSpy>(m_offer.get(), &DraftOffer::dismissed);
}

/// As a process that crashed does; the lock of a DraftFile goes with it.
void DraftOfferTest::leave(QList<KeptDraft> drafts)
{
    for (KeptDraft& draft : drafts) {
        draft.database = m_database.location;
        draft.time = QDateTime::currentDateTimeUtc();
    }
    QVERIFY(DraftFile(m_folder->filePath(QStringLiteral("crashed.json"))).write(drafts));
}

QList<KeptDraft> DraftOfferTest::left() const
{
    return DraftFile(m_folder->filePath(QStringLiteral("crashed.json"))).read();
}

void DraftOfferTest::choose(const QString& label) const
{
    const BarMessage message = said();
    for (const BarMessage::Action& action : message.actions) {
        if (QString(action.label).remove(u'&') == label) {
            action.run();
            return;
        }
    }
    QFAIL("There is no such button.");
}

void DraftOfferTest::saysNothingWhereNothingIsLeft()
{
    m_offer->offerFor(m_database);
    QCOMPARE(m_said->count(), 0);
}

void DraftOfferTest::offersADraft()
{
    leave({editDraft(QStringLiteral("a"), QStringLiteral("Deadpond"), QStringLiteral("31"))});
    m_offer->offerFor(m_database);
    QCOMPARE(m_said->count(), 1);
    QCOMPARE(said().key, DraftOffer::messageKey());
    QCOMPARE(said().text,
             QStringLiteral("Hero Admin ended while you were editing “Deadpond”. Your text is still here."));
    QCOMPARE(left().size(), 1);
    choose(QStringLiteral("Continue"));
    QCOMPARE(m_continued.size(), 1);
    QCOMPARE(m_continued.first().age.content(), QStringLiteral("31"));
    QCOMPARE(m_continued.first().loaded.age, StoredValue::integer(30));
    QCOMPARE(left().size(), 0);
    QCOMPARE(m_said->count(), 1);
}

void DraftOfferTest::namesWhatWasTyped_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hadSecretName");
    QTest::addColumn<QString>("expected");
    QTest::newRow("new") << true << QStringLiteral("Anna") << false << QStringLiteral("adding “Anna”. Your text");
    QTest::newRow("new without a name") << true << QString() << false << QStringLiteral("adding a hero. Your text");
    QTest::newRow("new with a secret name")
        << true << QStringLiteral("Anna") << true
        << QStringLiteral("“Anna”. Your text is still here. A typed secret name is never kept: type it again.");
    QTest::newRow("blank") << false << QStringLiteral("  ") << false << QStringLiteral("editing hero #7. Your text");
    QTest::newRow("lines") << false << QStringLiteral("a\nb") << false
                           << QStringLiteral("editing “\u2068a\u23CEb\u2069”. Your text");
}

void DraftOfferTest::namesWhatWasTyped()
{
    QFETCH(bool, isNew);
    QFETCH(QString, name);
    QFETCH(bool, hadSecretName);
    QFETCH(QString, expected);
    KeptDraft draft = editDraft(QStringLiteral("a"), name, QStringLiteral("31"));
    if (isNew) {
        draft.kind = KeptDraft::Kind::New;
        draft.name = name;
    }
    draft.hadSecretName = hadSecretName;
    leave({draft});
    m_offer->offerFor(m_database);
    QVERIFY2(said().text.contains(expected), qPrintable(said().text));
}

void DraftOfferTest::discardsADraft()
{
    leave({editDraft(QStringLiteral("a"), QStringLiteral("Deadpond"), QStringLiteral("31"))});
    m_offer->offerFor(m_database);
    choose(QStringLiteral("Discard"));
    QVERIFY(m_continued.isEmpty());
    QVERIFY(left().isEmpty());
    m_offer->offerFor(m_database);
    QCOMPARE(m_said->count(), 1);
}

void DraftOfferTest::keepsADraftThatCannotBeContinued()
{
    leave({editDraft(QStringLiteral("a"), QStringLiteral("Deadpond"), QStringLiteral("31"))});
    m_offer->offerFor(m_database);
    m_canContinue = false;
    choose(QStringLiteral("Continue"));
    QCOMPARE(left().size(), 1);
    QCOMPARE(m_said->count(), 2); // The message went when its button was pressed.
    m_canContinue = true;
    choose(QStringLiteral("Continue"));
    QCOMPARE(m_continued.size(), 1);
    QCOMPARE(left().size(), 0);
}

void DraftOfferTest::keepsADraftThatNobodyDecidedAbout()
{
    leave({editDraft(QStringLiteral("a"), QStringLiteral("Deadpond"), QStringLiteral("31"))});
    m_offer->offerFor(m_database);
    makeOffer();
    QCOMPARE(left().size(), 1);
    m_offer->offerFor(m_database);
    QCOMPARE(m_said->count(), 1);
}

void DraftOfferTest::offersOneAfterTheOther()
{
    leave({editDraft(QStringLiteral("a"), QStringLiteral("Anna"), QStringLiteral("31")),
           editDraft(QStringLiteral("b"), QStringLiteral("Berta"), QStringLiteral("32")),
           editDraft(QStringLiteral("c"), QStringLiteral("Carla"), QStringLiteral("33"))});
    m_offer->offerFor(m_database);
    QVERIFY(said().text.startsWith(QStringLiteral("(1 of 3) ")));
    QVERIFY(said().text.contains(QStringLiteral("Anna")));
    const BarMessage first = said();
    choose(QStringLiteral("Discard"));
    QVERIFY(said().text.startsWith(QStringLiteral("(2 of 3) ")));
    first.actions.first().run(); // Pressed twice: it was about the first one.
    QVERIFY(m_continued.isEmpty());
    choose(QStringLiteral("Continue"));
    QCOMPARE(m_continued.value(0).id, QStringLiteral("b"));
    QVERIFY(said().text.startsWith(QStringLiteral("(3 of 3) ")));
    QCOMPARE(left().size(), 1);
    QCOMPARE(left().first().id, QStringLiteral("c"));
}

void DraftOfferTest::offersNoneOfAnotherDatabase()
{
    leave({editDraft(QStringLiteral("a"), QStringLiteral("Deadpond"), QStringLiteral("31"))});
    m_offer->offerFor(m_database);
    QCOMPARE(m_said->count(), 1);
    m_dismissed->clear();
    m_offer->offerFor(SqliteEngine::addressOfFile(m_folder->filePath(QStringLiteral("other.db"))));
    QCOMPARE(m_said->count(), 1);
    QCOMPARE(m_dismissed->count(), 1);
    QCOMPARE(m_dismissed->first().first().toString(), DraftOffer::messageKey());
}

QTEST_GUILESS_MAIN(DraftOfferTest)
#include "tst_draftoffer.moc"
