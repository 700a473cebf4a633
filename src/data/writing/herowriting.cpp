#include "data/writing/herowriting.h"

#include "core/foreigntext.h"
#include "core/text.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herostep.h"

#include <QPromise>
#include <QUndoStack>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace heroadmin {

namespace {

constexpr int mostSteps = 500;
constexpr qsizetype longestNamedName = 40;

QString nameOf(const std::vector<HeroEdit>& edits)
{
    return edits.empty() ? QString() : edits.front().loaded.name.toDisplayText();
}

WriteOutcome toOutcome(const HeroChange& change)
{
    return {change, {}, 0};
}

} // namespace

HeroWriting::HeroWriting(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_history(new QUndoStack(this))
{
    m_history->setUndoLimit(mostSteps);
    connect(&session, &DatabaseSession::opened, m_history, &QUndoStack::clear);
    connect(&session, &DatabaseSession::opened, this, [this] { m_bases.clear(); });
}

HeroWriting::~HeroWriting()
{
    // It tells of its end step by step, and whoever listens may ask this object, which is half gone by then.
    m_history->disconnect();
}

HeroWriting::Answer HeroWriting::create(std::vector<HeroCreate> heroes, Verb verb)
{
    const auto shared = std::make_shared<const std::vector<HeroCreate>>(std::move(heroes));
    return write(verb, shared->empty() ? QString() : shared->front().name,
                 [shared](HeroWriter& writer, WriteControl& control) -> Result<WriteOutcome> {
                     return writer.create(*shared, control).map(toOutcome);
                 });
}

HeroWriting::Answer HeroWriting::update(std::vector<HeroEdit> edits, Verb verb)
{
    return update(std::make_shared<const std::vector<HeroEdit>>(std::move(edits)), verb);
}

HeroWriting::Answer HeroWriting::update(const std::shared_ptr<const std::vector<HeroEdit>>& edits, Verb verb)
{
    return write(verb, nameOf(*edits),
                 [edits](HeroWriter& writer, WriteControl& control) { return writer.update(*edits, control); });
}

HeroWriting::Answer HeroWriting::updateShown(const std::shared_ptr<std::vector<HeroEdit>>& edits)
{
    Job job;
    job.shown = Shown::Before;
    job.prepare = [this, edits]() -> Request {
        m_bases.base(*edits);
        return [edits](HeroWriter& writer, WriteControl& control) { return writer.update(*edits, control); };
    };
    job.finish = [this, edits, asked = opening()](const Result<WriteOutcome>& outcome) {
        if (asked == opening()) { // The ids of another database are others.
            noteBases(*edits, outcome);
        }
    };
    return write(Verb::Edit, nameOf(*edits), std::move(job));
}

void HeroWriting::noteBases(const std::vector<HeroEdit>& edits, const Result<WriteOutcome>& outcome)
{
    const bool isWritten = outcome && outcome->conflictCount == 0;
    for (const HeroEdit& edit : edits) {
        if (const std::optional<HeroSnapshot> now = isWritten ? outcome->change.stored(edit) : edit.loaded) {
            m_bases.note(edit, *now);
        }
    }
}

HeroWriting::Answer HeroWriting::updateAll(const HeroFilter& filter, HeroUpdate update)
{
    const auto shared = std::make_shared<const HeroUpdate>(std::move(update));
    return write(Verb::Edit, {}, [filter, shared](HeroWriter& writer, WriteControl& control) -> Result<WriteOutcome> {
        return writer.updateAll(filter, *shared, control).map(toOutcome);
    });
}

HeroWriting::Answer HeroWriting::remove(const QList<HeroSnapshot>& heroes, Referrers referrers)
{
    return write(Verb::Delete, heroes.isEmpty() ? QString() : heroes.first().name.toDisplayText(),
                 [heroes, referrers](HeroWriter& writer, WriteControl& control) {
                     return writer.remove(heroes, control, referrers);
                 });
}

HeroWriting::Answer HeroWriting::removeAll(const HeroFilter& filter, Referrers referrers)
{
    return write(Verb::Delete, {},
                 [filter, referrers](HeroWriter& writer, WriteControl& control) -> Result<WriteOutcome> {
                     return writer.removeAll(filter, control, referrers).map(toOutcome);
                 });
}

HeroWriting::Answer HeroWriting::duplicate(const QList<qint64>& ids)
{
    return write(Verb::Duplicate, {}, [ids](HeroWriter& writer, WriteControl& control) -> Result<WriteOutcome> {
        return writer.duplicate(ids, control).map(toOutcome);
    });
}

void HeroWriting::undo()
{
    reverse(StepDirection::Undo, {});
}

void HeroWriting::redo()
{
    reverse(StepDirection::Redo, {});
}

void HeroWriting::takeBack(StepDirection stopped)
{
    const StepDirection back = stopped == StepDirection::Undo ? StepDirection::Redo : StepDirection::Undo;
    enqueueStep(
        stopped,
        [back](HeroWriter& writer, qint64 step, WriteControl& control) { return writer.takeBack(step, back, control); },
        [this, stopped](const Result<WriteOutcome>& outcome) { finishTakingBack(stopped, outcome); });
}

void HeroWriting::goTo(int index)
{
    const int steps = index - m_history->index();
    for (int step = 0; step < std::abs(steps); ++step) {
        reverse(steps < 0 ? StepDirection::Undo : StepDirection::Redo, {});
    }
}

void HeroWriting::resolve(StepDirection direction, const QList<ConflictChoice>& choices)
{
    reverse(direction, choices);
}

bool HeroWriting::isAheadOfTheTable() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [](const Job& job) { return !job.isReading && job.shown == Shown::Afterwards; });
}

WriteControl::State HeroWriting::state() const
{
    return m_jobs.empty() ? WriteControl::State() : m_jobs.front().control->state();
}

QString HeroWriting::sentence() const
{
    return m_jobs.empty() ? QString() : m_jobs.front().sentence;
}

void HeroWriting::cancel()
{
    for (const Job& job : std::as_const(m_jobs)) {
        job.control->cancel();
    }
}

HeroWriting::Answer HeroWriting::write(Verb verb, const QString& name, const Request& request)
{
    Job job;
    job.prepare = [request] { return request; };
    return write(verb, name, std::move(job));
}

HeroWriting::Answer HeroWriting::write(Verb verb, const QString& name, Job job)
{
    const auto promise = std::make_shared<QPromise<Result<WriteOutcome>>>();
    promise->start();
    job.sentence = sentenceOfMany(verb);
    job.finish = [this, verb, name, promise, note = job.finish](const Result<WriteOutcome>& outcome) {
        if (note) {
            note(outcome);
        }
        // The answer is on its way before anybody is told: a page that is read for written() comes behind it.
        promise->addResult(outcome);
        promise->finish();
        if (outcome && outcome->change.step > 0 && outcome->opening == opening()) {
            m_history->push(
                new HeroStep(outcome->change.step,
                             sentenceOf(verb, outcome->change.heroes, name.isEmpty() ? outcome->change.name : name),
                             [&session = m_session](qint64 step) {
                                 session.writer().write([step](HeroWriter& writer) { return writer.forget(step); });
                             }));
            Q_EMIT written(outcome->change);
        }
    };
    Answer answer = promise->future();
    enqueue(std::move(job));
    return answer;
}

void HeroWriting::reverse(StepDirection direction, const std::optional<QList<ConflictChoice>>& choices)
{
    enqueueStep(
        direction,
        [direction, choices](HeroWriter& writer, qint64 step, WriteControl& control) {
            return writer.reverse(step, direction, choices, control);
        },
        [this, direction](const Result<WriteOutcome>& outcome) { finishReversal(direction, outcome); });
}

void HeroWriting::enqueueStep(StepDirection direction, const StepRequest& request,
                              const std::function<void(const Result<WriteOutcome>&)>& finish)
{
    Job job;
    job.isStep = true;
    job.prepare = [this, direction, request]() -> Request {
        const int index = direction == StepDirection::Undo ? m_history->index() - 1 : m_history->index();
        const auto* const step = static_cast<const HeroStep*>(m_history->command(index));
        if (step == nullptr) {
            return {};
        }
        m_jobs.front().sentence = step->text();
        return [number = step->number(), request](HeroWriter& writer, WriteControl& control) {
            return request(writer, number, control);
        };
    };
    job.finish = [this, finish, asked = opening()](const Result<WriteOutcome>& outcome) {
        if (asked == opening()) {
            finish(outcome);
        }
    };
    enqueue(std::move(job));
}

void HeroWriting::finishReversal(StepDirection direction, const Result<WriteOutcome>& outcome)
{
    if (!outcome || outcome->conflictCount > 0) {
        dropSteps();
        if (outcome) {
            Q_EMIT conflicted(direction, *outcome);
        } else {
            Q_EMIT failed(outcome.error());
        }
        return;
    }
    if (outcome->change.stopped) {
        tellOfPart(outcome->change, direction);
        return;
    }
    const QString sentence = nextStep(direction);
    if (direction == StepDirection::Undo) {
        m_history->undo();
    } else {
        m_history->redo();
    }
    Q_EMIT written(outcome->change);
    Q_EMIT undone(outcome->change, direction, sentence);
}

void HeroWriting::finishTakingBack(StepDirection stopped, const Result<WriteOutcome>& outcome)
{
    if (!outcome) {
        dropSteps();
        Q_EMIT failed(outcome.error());
    } else if (outcome->change.stopped) {
        tellOfPart(outcome->change, stopped);
    } else {
        Q_EMIT written(outcome->change);
    }
}

void HeroWriting::tellOfPart(const HeroChange& part, StepDirection direction)
{
    dropSteps();
    // It is stopped() that says so: of a new step, undo takes the part back, and of this one it goes on.
    HeroChange done = part;
    done.stopped.reset();
    Q_EMIT written(done);
    Q_EMIT stopped(part, direction, nextStep(direction));
}

QString HeroWriting::nextStep(StepDirection direction) const
{
    return direction == StepDirection::Undo ? m_history->undoText() : m_history->redoText();
}

void HeroWriting::enqueue(Job job)
{
    const bool wasBusy = isBusy();
    m_writes += job.isReading ? 0 : 1;
    job.opening = opening();
    job.control = std::make_shared<WriteControl>(m_patience);
    m_jobs.push_back(std::move(job));
    if (!wasBusy) {
        Q_EMIT busyChanged(true);
    }
    startNext();
}

void HeroWriting::startNext()
{
    while (!m_isRunning && !m_jobs.empty()) {
        const Request request = m_jobs.front().prepare();
        if (!request) {
            m_jobs.pop_front();
            continue;
        }
        m_isRunning = true;
        // One that is being opened may be open when the worker comes to what it is asked for now.
        const bool isOfAnother = m_session.isOpening() || m_jobs.front().opening != opening();
        const auto answer =
            isOfAnother ? readyAnswer(Result<WriteOutcome>(failure(Error::notNow())))
                        : m_session.writer().write([request, control = m_jobs.front().control](HeroWriter& writer) {
                              return request(writer, *control);
                          });
        whenAnswered(this, answer, [this](const Result<WriteOutcome>& outcome) { take(outcome); });
    }
    if (!isBusy()) {
        m_bases.clear();
        Q_EMIT busyChanged(false);
    }
}

void HeroWriting::take(Result<WriteOutcome> outcome)
{
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_isRunning = false;
    if (outcome) {
        outcome->opening = job.opening;
    }
    job.finish(outcome);
    startNext();
}

void HeroWriting::dropSteps()
{
    // They were asked for in the belief that this one would be done.
    m_jobs.erase(std::remove_if(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.isStep; }), m_jobs.end());
}

quint64 HeroWriting::opening() const
{
    return m_session.info().opening;
}

QString HeroWriting::sentenceOf(Verb verb, qint64 heroes, const QString& name)
{
    const int count = pluralCount(heroes);
    const QString shown = foreignText(shortenedText(name, longestNamedName));
    const bool isOne = heroes == 1;
    switch (verb) {
    case Verb::Create:
        //: After "Undo" in a menu.
        return isOne ? tr("Add of “%1”").arg(shown) : tr("Add of %Ln heroes", nullptr, count);
    case Verb::Edit:
        return isOne && !name.isEmpty() ? tr("Edit of “%1”").arg(shown) : tr("Edit of %Ln heroes", nullptr, count);
    case Verb::Delete:
        return isOne && !name.isEmpty() ? tr("Delete of “%1”").arg(shown) : tr("Delete of %Ln heroes", nullptr, count);
    case Verb::Duplicate:
        return isOne ? tr("Duplicate of “%1”").arg(shown) : tr("Duplicate of %Ln heroes", nullptr, count);
    case Verb::Paste:
        break;
    }
    return tr("Paste of %Ln heroes", nullptr, count);
}

QString HeroWriting::sentenceOfMany(Verb verb)
{
    return verb == Verb::Delete ? tr("Delete of many heroes") : tr("Edit of many heroes");
}

} // namespace heroadmin
