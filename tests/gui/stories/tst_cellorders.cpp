#include "data/browsing/heropagereading.h"
#include "gui/cells/cellediting.h"
#include "gui/support/herowindow.h"
#include "support/awaited.h"
#include "support/heldanswers.h"
#include "support/heldworker.h"

#include <QAction>
#include <algorithm>
#include <array>

using namespace heroadmin;
using namespace heroadmin::testing;

/// A name is typed in a cell, and what follows comes in every order that there is: the write, its two answers, pages of
/// before and after it, what others write, F5, and the end of the next edit. What the table shows, what would guard the
/// next edit, and at last what the database holds, is the same all the time.
class CellOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_hero.reset(); }

    void everyOrder_data();
    void everyOrder();

private:
    enum Step { Commit, Answer, Settle, Elsewhere, Refresh, Show, Close };

    using Order = std::array<Step, Close + 1>;

    /// What doesn't go on before its step comes.
    struct Held
    {
        explicit Held(HeroWindow& hero)
            : writer(hero.session.writer())
            , written(hero.writing())
            , settled(*hero.window->findChild<CellEditing*>())
            , pages(*hero.window->findChild<HeroPageReading*>())
        {}

        HeldWorker writer;
        HeldAnswers written;
        HeldAnswers settled;
        HeldAnswers pages;
    };

    [[nodiscard]] QString wrongIn(const Order& order, const QString& name);
    [[nodiscard]] bool type(const QString& name) const;
    [[nodiscard]] bool take(Step step, Held& held, const QString& name) const;
    [[nodiscard]] QString wrongNow(const QString& name) const;
    [[nodiscard]] bool showsWhatIsStored() const;

    [[nodiscard]] bool awaitReading() const
    {
        return awaited(m_hero->session.worker().run([](Database&) -> Result<void> { return {}; })).has_value();
    }

    [[nodiscard]] const HeroTableModel& model() const
    {
        return *qobject_cast<const HeroTableModel*>(m_hero->table().model());
    }

    std::unique_ptr<HeroWindow> m_hero;
};

namespace {

constexpr int heroes = 2'000;
constexpr int pageSize = 10;
constexpr int writtenRow = 0;
constexpr int rowOfOthers = 5;

} // namespace

void CellOrdersTest::init()
{
    m_hero = std::make_unique<HeroWindow>();
    QVERIFY(m_hero->open(heroes));
    m_hero->window->browser().setPageSize(pageSize);
    QVERIFY(m_hero->isQuietSoon());
}

void CellOrdersTest::everyOrder_data()
{
    QTest::addColumn<int>("nextRow");
    QTest::addColumn<int>("nextColumn");
    QTest::addColumn<QString>("elsewhere");
    const QString change = QStringLiteral("UPDATE hero SET age = coalesce(age, 0) + 1 WHERE id = %1");
    const QString deletion = QStringLiteral("DELETE FROM hero WHERE id = %1");
    QTest::newRow("in the next row") << 1 << int(HeroTableModel::NameColumn) << change;
    QTest::newRow("in the same row") << writtenRow << int(HeroTableModel::AgeColumn) << change;
    QTest::newRow("in the next row, others delete") << 1 << int(HeroTableModel::NameColumn) << deletion;
}

void CellOrdersTest::everyOrder()
{
    constexpr int mostTold = 5;
    Order order{Commit, Answer, Settle, Elsewhere, Refresh, Show, Close};
    QStringList wrong;
    int orders = 0;
    do {
        const auto place = [&order](Step step) { return std::find(order.begin(), order.end(), step); };
        if (place(Commit) < place(Answer) && place(Answer) < place(Settle)) {
            const QString found = wrongIn(order, QStringLiteral("R%1").arg(++orders));
            if (!found.isEmpty()) {
                wrong.append(found);
            }
        }
    } while (wrong.size() < mostTold && std::next_permutation(order.begin(), order.end()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(orders, 840);
}

QString CellOrdersTest::wrongIn(const Order& order, const QString& name)
{
    static const QStringList names{QStringLiteral("commit"),    QStringLiteral("answer"),  QStringLiteral("settle"),
                                   QStringLiteral("elsewhere"), QStringLiteral("refresh"), QStringLiteral("show"),
                                   QStringLiteral("close")};
    QStringList taken;
    const auto told = [&taken](const QString& what) { return taken.join(u' ') + QStringLiteral(": ") + what; };
    {
        Held held(*m_hero);
        if (!type(name)) {
            return told(QStringLiteral("nothing could be typed"));
        }
        for (const Step step : order) {
            taken.append(names.at(step));
            if (!take(step, held, name)) {
                return told(QStringLiteral("could not be done"));
            }
            QCoreApplication::processEvents();
            if (const QString wrong = wrongNow(name); !wrong.isEmpty()) {
                return told(wrong);
            }
        }
    }
    if (!m_hero->isQuietSoon() || !QTest::qWaitFor([this] { return showsWhatIsStored(); })) {
        return told(QStringLiteral("shows “%1” for “%2”")
                        .arg(m_hero->cell(writtenRow, HeroTableModel::NameColumn),
                             m_hero->stored("name", model().idAt(writtenRow)).toString()));
    }
    return {};
}

bool CellOrdersTest::type(const QString& name) const
{
    QFETCH(int, nextRow);
    QFETCH(int, nextColumn);
    HeroTableView& table = m_hero->table();
    table.goTo(model().index(writtenRow, HeroTableModel::NameColumn));
    HeroWindow::press(Qt::Key_F2);
    if (m_hero->editor() == nullptr) {
        return false;
    }
    HeroWindow::typeOver(name);
    HeroWindow::press(Qt::Key_Return);
    table.goTo(model().index(nextRow, nextColumn));
    HeroWindow::press(Qt::Key_F2);
    return m_hero->editor() != nullptr && wrongNow(name).isEmpty();
}

bool CellOrdersTest::take(Step step, Held& held, const QString& name) const
{
    switch (step) {
    case Commit:
        held.writer.letGo();
        return awaited(m_hero->session.writer().run([](Database&) -> Result<void> { return {}; })).has_value() &&
               m_hero->stored("name", model().idAt(writtenRow)) == name;
    case Answer:
        held.written.letGo();
        return true;
    case Settle:
        held.settled.letGo();
        return true;
    case Elsewhere: {
        QFETCH(QString, elsewhere);
        const bool isWritten = m_hero->database->run(elsewhere.arg(model().idAt(rowOfOthers)));
        m_hero->window->browser().refreshInBackground();
        return isWritten && awaitReading();
    }
    case Refresh:
        m_hero->action("refreshAction").trigger();
        return awaitReading();
    case Show:
        held.pages.letGo();
        return true;
    case Close:
        HeroWindow::press(Qt::Key_Escape);
        return m_hero->editor() == nullptr;
    }
    return false;
}

QString CellOrdersTest::wrongNow(const QString& name) const
{
    for (int row = 0; row < model().rowCount(); ++row) {
        const std::optional<HeroSnapshot> guard = model().loaded(model().idAt(row));
        const QString shownName = m_hero->cell(row, HeroTableModel::NameColumn);
        const QString shownAge = m_hero->cell(row, HeroTableModel::AgeColumn);
        if (!guard || guard->name.toDisplayText() != shownName || guard->age.toDisplayText() != shownAge) {
            return QStringLiteral("another guard than the shown “%1”, %2").arg(shownName, shownAge);
        }
    }
    const QString shown = m_hero->cell(writtenRow, HeroTableModel::NameColumn);
    return shown == name ? QString() : QStringLiteral("shows “%1” in the middle").arg(shown);
}

bool CellOrdersTest::showsWhatIsStored() const
{
    const QStringList stored = m_hero->database->texts(
        QStringLiteral(
            "SELECT id || '|' || name || '|' || coalesce(CAST(age AS VARCHAR), '') FROM hero ORDER BY id LIMIT %1")
            .arg(pageSize));
    QStringList shown;
    for (int row = 0; row < model().rowCount(); ++row) {
        shown.append(QStringList{m_hero->cell(row, HeroTableModel::IdColumn),
                                 m_hero->cell(row, HeroTableModel::NameColumn),
                                 m_hero->cell(row, HeroTableModel::AgeColumn)}
                         .join(u'|'));
    }
    const bool isPending =
        model().index(writtenRow, HeroTableModel::NameColumn).data(HeroTableModel::PendingRole).toBool();
    return shown == stored && !isPending && wrongNow(stored.value(writtenRow).section(u'|', 1, 1)).isEmpty();
}

QTEST_MAIN(CellOrdersTest)
#include "tst_cellorders.moc"
