#pragma once

#include "core/herocreate.h"
#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/heroes/herofilter.h"
#include "data/repository/writecontrol.h"
#include "data/writing/editbases.h"

#include <QFuture>
#include <QObject>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QUndoStack;

namespace heroadmin {

class DatabaseSession;
class HeroRepository;
class HeroWriter;

/// The one way of every write: dialogs, cells, paste and undo come through here, one after the other. What is written
/// becomes a step of the history, which is of the database that is open. Lives in the GUI thread; blocks never.
class HeroWriting : public QObject
{
    Q_OBJECT

public:
    enum class Verb { Create, Edit, Delete, Duplicate, Paste };

    using Answer = QFuture<Result<WriteOutcome>>;

    explicit HeroWriting(DatabaseSession& session, QObject* parent = nullptr);
    ~HeroWriting() override;

    /// How long each write from now on waits for other programs.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    // Each answers when it is written, or why nothing was: continue with whenAnswered(). Conflicts are no error, but
    // nothing is written then. Of what takes long and is stopped, a part may be written, and be a step of the history:
    // HeroChange::stopped says so. Errors: Validation, NotFound, Busy, NotNow, NotOpen, ReadOnly, Cancelled and any
    // other of the connection.
    Answer create(std::vector<HeroCreate> heroes, Verb verb = Verb::Create);
    Answer update(std::vector<HeroEdit> edits, Verb verb = Verb::Edit);
    /// The same for edits that the caller keeps, in case of conflicts. Not to be touched before the answer.
    Answer update(const std::shared_ptr<const std::vector<HeroEdit>>& edits, Verb verb = Verb::Edit);
    /// The same for edits that the table shows before they are written. Where one that was asked for earlier became
    /// something else, `loaded` of those behind it follows that.
    Answer updateShown(const std::shared_ptr<std::vector<HeroEdit>>& edits);
    Answer updateAll(const HeroFilter& filter, HeroUpdate update); ///< Every hero that matches when it is written.
    Answer remove(const QList<HeroSnapshot>& heroes, Referrers referrers = Referrers::AsDefined);
    Answer removeAll(const HeroFilter& filter, Referrers referrers = Referrers::AsDefined);
    Answer duplicate(const QList<qint64>& ids); ///< Each with its secret name, which stays inside the database.

    using ReadRequest = std::function<Result<void>(const HeroRepository&)>;

    /// Reads behind everything that was asked for before, and again where something was asked for meanwhile: what a
    /// person is asked about, and what guards the write that follows, is none of their own writes' former state.
    /// `request`: in a worker's thread, perhaps more than once. `take` gets what came of it, unless `context` is gone;
    /// what it asks for is the next that is written.
    void read(QObject* context, const ReadRequest& request, const std::function<void(const Result<void>&)>& take);

    /// The same for those of the heroes that are there.
    void read(QObject* context, const QList<qint64>& ids,
              const std::function<void(const Result<QList<HeroSnapshot>>&)>& take);

    // failed() or conflicted() follows where a step can't be taken back; the history stays as it is then. It stays so,
    // too, where one is stopped() when a part of it is done: the same once more goes on, and takeBack() takes that part
    // back. While something is written, these wait for it.
    void undo();
    void redo();
    void takeBack(StepDirection stopped);
    void goTo(int index); ///< As many steps back or forth as it takes: `index` of the history, 0 is the start.

    /// Takes the step back that was reported by conflicted(), as the person decided. Heroes without a choice are left
    /// as they are.
    void resolve(StepDirection direction, const QList<ConflictChoice>& choices);

    /// What a step is called, such as “Edit of 3 heroes”. `name`: of the hero, where it is one; may be empty.
    [[nodiscard]] static QString sentenceOf(Verb verb, qint64 heroes, const QString& name);

    /// Steps to take back and to do again, each with its sentence. Not to be moved by anybody else.
    [[nodiscard]] const QUndoStack& history() const { return *m_history; }

    [[nodiscard]] bool isBusy() const { return m_isRunning || !m_jobs.empty(); }

    /// Something is asked for that is shown only afterwards: what is shown of a hero is no guard then for what is asked
    /// for next.
    [[nodiscard]] bool isAheadOfTheTable() const;

    [[nodiscard]] WriteControl::State state() const; ///< Of what is being written.
    [[nodiscard]] QString sentence() const;          ///< Likewise, where that isDivided.
    void cancel();                                   ///< What is being written, and what waits behind it.

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void readingWaits(); ///< What a person has asked for is read behind what is being written, and not now.
    /// Something was written, also by undo and redo. Who asked for it has the answer before any that is asked for here.
    /// `ids` has at most HeroChange::mostNamed.
    void written(const heroadmin::HeroChange& change);
    void undone(const heroadmin::HeroChange& change, heroadmin::StepDirection direction, const QString& step);
    void conflicted(heroadmin::StepDirection direction, const heroadmin::WriteOutcome& outcome);
    void failed(const heroadmin::Error& error); ///< Of undo and redo.
    /// Undo or redo, when a part of it was done, or taking that back: what `change` says came on top just now.
    void stopped(const heroadmin::HeroChange& change, heroadmin::StepDirection direction, const QString& step);

private:
    /// Whether the table shows a hero as it was asked to be before that is written: edits of cells alone.
    enum class Shown { Before, Afterwards };

    using Request = std::function<Result<WriteOutcome>(HeroWriter&, WriteControl&)>;

    /// One after the other: what a step takes back depends on what was written before.
    struct Job
    {
        bool isReading = false;
        bool isStep = false;
        Shown shown = Shown::Afterwards;
        quint64 opening = 0; ///< Of the database that was open when it was asked for: it is done in no other.
        std::shared_ptr<WriteControl> control;
        QString sentence;                 ///< As the history would call it, where many heroes may be written.
        std::function<Request()> prepare; ///< When its turn has come; none where there is nothing to do any more.
        std::function<void(const Result<WriteOutcome>&)> finish;
    };

    Answer write(Verb verb, const QString& name, const Request& request);
    Answer write(Verb verb, const QString& name, Job job); ///< What `job` has as its end comes in front of the answer.
    void noteBases(const std::vector<HeroEdit>& edits, const Result<WriteOutcome>& outcome);
    [[nodiscard]] static QString sentenceOfMany(Verb verb); ///< Whose number isn't known yet.
    using StepRequest = std::function<Result<WriteOutcome>(HeroWriter& writer, qint64 step, WriteControl& control)>;

    void reverse(StepDirection direction, const std::optional<QList<ConflictChoice>>& choices);
    /// Of the step that is the next one in that direction.
    void enqueueStep(StepDirection direction, const StepRequest& request,
                     const std::function<void(const Result<WriteOutcome>&)>& finish);
    void finishReversal(StepDirection direction, const Result<WriteOutcome>& outcome);
    void finishTakingBack(StepDirection stopped, const Result<WriteOutcome>& outcome);
    void tellOfPart(const HeroChange& part, StepDirection direction);
    [[nodiscard]] QString nextStep(StepDirection direction) const; ///< Its sentence.
    [[nodiscard]] quint64 opening() const;                         ///< Of the database that is open.
    struct Reading;

    void readBehind(const std::shared_ptr<const Reading>& reading);
    void readNow(const std::shared_ptr<const Reading>& reading);
    void enqueue(Job job);
    void startNext();
    void take(Result<WriteOutcome> outcome);
    void dropSteps();

    DatabaseSession& m_session;
    QUndoStack* const m_history;
    std::chrono::milliseconds m_patience = WriteControl::defaultPatience;
    std::deque<Job> m_jobs; ///< The first one is being done where m_isRunning.
    bool m_isRunning = false;
    EditBases m_bases;
    quint64 m_writes = 0; ///< That were asked for.
};

} // namespace heroadmin
