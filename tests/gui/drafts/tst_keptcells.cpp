#include "gui/drafts/draftfile.h"
#include "gui/support/herowindow.h"

#include <QDir>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What a crash at that moment would leave of the text of a cell.
class KeptCellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_heroes.reset(); }

    void textIsKeptWhileItsWriteWaits();
    void eachTextThatWaitsIsKept();

private:
    void typeName(qint64 id, const char* name);

    [[nodiscard]] QList<KeptDraft> kept() const;
    [[nodiscard]] QStringList keptNames() const;

    std::optional<HeroWindow> m_heroes;
};

void KeptCellsTest::init()
{
    m_heroes.emplace();
    QVERIFY(m_heroes->open(50));
}

/// Leaves the editor open.
void KeptCellsTest::typeName(qint64 id, const char* name)
{
    QCOMPARE(m_heroes->currentHero(), id);
    HeroWindow::press(Qt::Key_F2);
    QTRY_VERIFY(m_heroes->editor());
    HeroWindow::typeOver(QString::fromLatin1(name));
}

QList<KeptDraft> KeptCellsTest::kept() const
{
    const QDir folder(m_heroes->filePath(QStringLiteral("own/drafts")));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    return names.isEmpty() ? QList<KeptDraft>() : DraftFile(folder.filePath(names.constFirst())).read();
}

QStringList KeptCellsTest::keptNames() const
{
    QStringList names;
    const QList<KeptDraft> drafts = kept();
    for (const KeptDraft& draft : drafts) {
        names.append(draft.name.hasValue() ? draft.name.value() : QString());
    }
    return names;
}

void KeptCellsTest::textIsKeptWhileItsWriteWaits()
{
    QVERIFY(m_heroes->goToHero(7));
    {
        const auto lock = m_heroes->database->hold();
        QVERIFY(lock->isHeld());
        typeName(7, "Mine");
        HeroWindow::press(Qt::Key_Return);
        QTRY_VERIFY(m_heroes->isSaid(QStringLiteral("Another program is writing to the database.")));
        QTRY_COMPARE(keptNames(), QStringList({QStringLiteral("Mine")}));
        QCOMPARE(kept().constFirst().loaded.id, 7);
    }
    QTRY_COMPARE(m_heroes->stored("name", 7).toString(), QStringLiteral("Mine"));
    QTRY_COMPARE(keptNames(), QStringList());
}

void KeptCellsTest::eachTextThatWaitsIsKept()
{
    QVERIFY(m_heroes->goToHero(7));
    const auto lock = m_heroes->database->hold();
    QVERIFY(lock->isHeld());
    typeName(7, "One");
    HeroWindow::press(Qt::Key_Return);
    typeName(8, "Two");
    HeroWindow::press(Qt::Key_Return);
    typeName(9, "Three");
    const QStringList all{QStringLiteral("Three"), QStringLiteral("One"), QStringLiteral("Two")};
    QTRY_COMPARE(keptNames(), all);
}

QTEST_MAIN(KeptCellsTest)
#include "tst_keptcells.moc"
