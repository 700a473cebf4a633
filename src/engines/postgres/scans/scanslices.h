#pragma once

#include "data/engine/slices.h"
#include "data/sql/sqlstatement.h"
#include "engines/postgres/scans/scanthread.h"

#include <QList>
#include <QSqlQuery>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace heroadmin {

/// The answer of one statement. Who waits without end for the first slice has it run on the connection that asks, like
/// a statement that `isShort`; else a ScanThread runs it. Whatever thread this ends in, its statement ends with it.
template<typename Answer>
class ScanSlices : public Slices<Answer>
{
public:
    /// A statement, and how each of its rows comes into the answer: in any thread, and until the ScanThread's end().
    struct Step
    {
        SqlStatement statement;
        std::function<void(const QSqlQuery& row, Answer& answer)> takeRow;
        bool isPreview = false; ///< Tells in slices what the answer may be like.
    };

    ScanSlices(const std::shared_ptr<ScanThread>& thread, QList<Step> steps, bool isShort = false)
        : m_thread(thread)
        , m_steps(std::move(steps))
        , m_isShort(isShort)
    {}

    ~ScanSlices() override
    {
        if (m_job) {
            m_thread->drop(*m_job);
        }
    }

    Q_DISABLE_COPY_MOVE(ScanSlices)

    [[nodiscard]] Result<void> advance(const QDeadlineTimer& deadline) override
    {
        if (m_thread->hasEnded()) {
            return failure(Error::notOpen());
        }
        Result<void> done;
        do {
            done = isFinished() ? Result<void>() : takeStep(deadline);
        } while (done && !isFinished() && !deadline.hasExpired());
        return done;
    }

    [[nodiscard]] bool isFinished() const override { return m_steps.isEmpty(); }

    [[nodiscard]] std::optional<double> progress() const override
    {
        return isFinished() ? std::optional<double>(1) : std::nullopt;
    }

    [[nodiscard]] const Answer& answer() const override { return m_answer; }

private:
    [[nodiscard]] Result<void> takeStep(const QDeadlineTimer& deadline)
    {
        const Step& step = m_steps.constFirst();
        if (!m_job && (m_isShort || deadline.isForever())) {
            return finish(step.isPreview ? Result<void>() : m_thread->asking().forEachRow(step.statement, begin(step)));
        }
        if (!m_job) {
            m_job = m_thread->add(step.statement, begin(step));
        }
        switch (m_thread->await(*m_job, deadline)) {
        case ScanJob::Stage::Done:
            return finish(m_thread->outcomeOf(*std::exchange(m_job, nullptr)));
        case ScanJob::Stage::SetAside:
            m_job.reset();
            break;
        case ScanJob::Stage::Waiting:
        case ScanJob::Stage::Running:
            break;
        }
        return {};
    }

    [[nodiscard]] SqlConnection::ReadRow begin(const Step& step)
    {
        m_read = std::make_shared<Answer>();
        return [takeRow = step.takeRow, read = m_read](const QSqlQuery& row) { takeRow(row, *read); };
    }

    [[nodiscard]] Result<void> finish(const Result<void>& outcome)
    {
        const std::shared_ptr<Answer> read = std::exchange(m_read, nullptr);
        if (outcome) {
            m_steps.removeFirst();
            m_answer = read ? std::move(*read) : Answer();
        }
        return outcome;
    }

    const std::shared_ptr<ScanThread> m_thread;
    QList<Step> m_steps; ///< That are left.
    const bool m_isShort;
    std::shared_ptr<ScanJob> m_job;
    std::shared_ptr<Answer> m_read; ///< The thread's alone while it has the job.
    Answer m_answer;
};

} // namespace heroadmin
