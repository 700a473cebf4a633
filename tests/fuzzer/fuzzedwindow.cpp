#include "fuzzer/fuzzedwindow.h"

#include "fuzzer/claims.h"
#include "fuzzer/pagecheck.h"
#include "fuzzer/script.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
#include "gui/widgets/keysahead.h"
#include "gui/window/livechanges.h"
#include "support/awaited.h"
#include "support/fieldcase.h"

namespace heroadmin::testing {

namespace {

constexpr qint64 heroesOfSeed = 45;
constexpr int pageSize = 10;
// Milliseconds. On a busy machine a count takes long, and the next one for what others write comes fifty times as long
// behind it.
constexpr int deadline = 30'000;

} // namespace

bool FuzzedWindow::makeDatabase(const Script& script)
{
    if (script.definition == Script::seedDefinition()) {
        m_hero.database = TestDatabase::make(heroesOfSeed);
    } else if (const QString path = fieldCase(m_folder.path(), script.definition); !path.isEmpty()) {
        m_hero.database = TestDatabase::at(path);
    }
    return m_hero.database != nullptr;
}

FuzzedWindow::Opening FuzzedWindow::open(const Script& script)
{
    if (!makeDatabase(script)) {
        return Opening::Failed;
    }
    if (!m_hero.database->open()) {
        return Opening::Refused;
    }
    m_others = std::make_unique<OtherProgram>(m_hero.database->location());
    m_hasRules = m_others->hasRules();
    if (!script.isPlain && !m_others->keepJournal()) {
        return Opening::Refused;
    }
    m_hero.settings.setPageSize(pageSize);
    if (!m_hero.start()) {
        return Opening::Failed;
    }
    m_ledger = std::make_unique<WriteLedger>(m_hero.writing(), *m_others);
    m_messages = std::make_unique<MessageWatch>(*m_hero.window->findChild<MessageBar*>());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_hero.table().model(),
                                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    m_held = std::make_unique<HeldBack>(m_hero.session, *m_hero.window);
    return isIdleSoon() ? Opening::Open : Opening::Failed;
}

bool FuzzedWindow::mayRefuse() const
{
    return m_hasRules || !m_ledger->touchedElsewhere().isEmpty();
}

void FuzzedWindow::focusTable()
{
    if (!m_hero.table().isAncestorOf(QApplication::focusWidget())) {
        m_hero.table().setFocus();
    }
}

void FuzzedWindow::noteConflict()
{
    // What one has deleted oneself, and goes on with, is gone as well.
    m_isConflictUnfounded = !m_isHasty && m_ledger->touchedElsewhere().isEmpty() && !m_ledger->hasOwnRemoval();
}

void FuzzedWindow::noteTyped(qint64 id, HeroField field, const QString& text)
{
    if (field == HeroField::Name) {
        m_typed = Typed{id, QStringLiteral("name='%1',").arg(text)};
    } else if (field == HeroField::Age) {
        m_typed = Typed{id, QStringLiteral("age=%1,").arg(text.isEmpty() ? QStringLiteral("NULL") : text)};
    }
}

bool FuzzedWindow::isIdle() const
{
    const MainWindow& window = *m_hero.window;
    return !m_hero.writing().isBusy() && !m_hero.table().keysAhead().isKeeping() &&
           !m_hero.window->browser().isReading() && m_hero.window->browser().total() &&
           m_hero.window->browser().offset() && !window.findChild<HeroEditing*>()->isAsking() &&
           !window.findChild<HeroRemoval*>()->isAsking();
}

bool FuzzedWindow::isIdleSoon()
{
    m_held->letGo();
    letAnswersCome();
    const bool isSoon = QTest::qWaitFor([this] { return isIdle(); }, deadline);
    letAnswersCome();
    return isSoon && QTest::qWaitFor([this] { return isIdle(); }, deadline);
}

bool FuzzedWindow::isAskedSoon()
{
    m_held->letGo();
    letAnswersCome();
    static_cast<void>(QTest::qWaitFor([this] { return isIdle() || QApplication::activeModalWidget(); }, deadline));
    return QApplication::activeModalWidget() != nullptr;
}

void FuzzedWindow::letAnswersCome()
{
    QCoreApplication::processEvents();
    if (m_held->isAny()) {
        return;
    }
    for (DatabaseWorker* const worker :
         std::initializer_list<DatabaseWorker*>{&m_hero.session.writer(), &m_hero.session.worker()}) {
        static_cast<void>(awaitTurn(*worker));
        QCoreApplication::processEvents();
    }
}

QString FuzzedWindow::problem()
{
    // Nobody has to wait for the next look at what others write.
    m_hero.window->findChild<LiveChanges*>()->checkNow();
    QString wrong;
    const auto isRight = [this, &wrong] {
        wrong = isIdle() ? wrongOnPage(m_hero.window->browser(), model(), *m_others) : QStringLiteral("busy");
        return wrong.isEmpty();
    };
    if (!QTest::qWaitFor(isRight, deadline)) {
        return wrong;
    }
    return wrongWrite();
}

QString FuzzedWindow::wrongWrite()
{
    QStringList messages = m_messages->take();
    if (std::exchange(m_isHasty, false)) {
        messages.removeIf([](const QString& message) { return message.contains(QStringLiteral("omebody else")); });
    }
    QString wrong = m_ledger->problem();
    if (const std::optional<Typed> typed = std::exchange(m_typed, std::nullopt);
        typed && wrong.isEmpty() && !mayRefuse() && heroes().contains(typed->id) &&
        !heroes().value(typed->id).contains(typed->value)) {
        wrong = QStringLiteral("typed: %1 isn't in #%2 %3")
                    .arg(typed->value, QString::number(typed->id), heroes().value(typed->id));
    }
    if (wrong.isEmpty() && m_isConflictUnfounded) {
        wrong = QStringLiteral("elsewhere: asks about what nobody else has written");
    }
    if (wrong.isEmpty() && m_hero.language.current() == QStringLiteral("en")) {
        wrong = wrongClaim(messages, *m_ledger);
    }
    m_ledger->forgetDeeds();
    return wrong;
}

} // namespace heroadmin::testing
