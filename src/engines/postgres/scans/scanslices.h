#pragma once

#include "data/engine/slices.h"
#include "data/sql/sqlstatement.h"
#include "engines/postgres/scans/scanthread.h"

#include <QSqlQuery>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace heroadmin {

/// The answer of one statement. Who waits without end for the first slice has it run on the connection that asks, like
/// a statement that `isShort`; else a ScanThread runs it. Whatever thread it ends in, its statement ends with it.
template<typename Answer>
class ScanSlices : public Slices<Answer>
{
public:
    using TakeRow = std::function<void(const QSqlQuery& row, Answer& answer)>;

    /// `takeRow` is called in any thread; what it refers to lives until the thread's end().
    ScanSlices(const std::shared_ptr<ScanThread>& thread, SqlStatement statement, TakeRow takeRow, bool isShort = false)
        : m_thread(thread)
        , m_statement(std::move(statement))
        , m_takeRow(std::move(takeRow))
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
        if (m_isFinished) {
            return {};
        }
        const bool isAtOnce = m_isShort || deadline.isForever();
        if (!m_job && !isAtOnce) {
            m_job = m_thread->add(m_statement, begin());
        }
        if (m_job) {
            const ScanJob::Stage stage = m_thread->await(*m_job, deadline);
            if (stage == ScanJob::Stage::Done) {
                return finish(m_thread->outcomeOf(*std::exchange(m_job, nullptr)));
            }
            if (stage == ScanJob::Stage::SetAside) {
                m_job.reset();
            }
        }
        return m_job || !isAtOnce ? Result<void>() : finish(m_thread->asking().forEachRow(m_statement, begin()));
    }

    [[nodiscard]] bool isFinished() const override { return m_isFinished; }

    [[nodiscard]] std::optional<double> progress() const override
    {
        return m_isFinished ? std::optional<double>(1) : std::nullopt;
    }

    [[nodiscard]] const Answer& answer() const override { return m_answer; }

private:
    [[nodiscard]] SqlConnection::ReadRow begin()
    {
        m_read = std::make_shared<Answer>();
        return [takeRow = m_takeRow, read = m_read](const QSqlQuery& row) { takeRow(row, *read); };
    }

    [[nodiscard]] Result<void> finish(const Result<void>& outcome)
    {
        m_isFinished = outcome.has_value();
        if (m_isFinished) {
            m_answer = std::move(*m_read);
        }
        m_read.reset();
        return outcome;
    }

    const std::shared_ptr<ScanThread> m_thread;
    const SqlStatement m_statement;
    const TakeRow m_takeRow;
    const bool m_isShort;
    std::shared_ptr<ScanJob> m_job;
    std::shared_ptr<Answer> m_read; ///< The thread's alone while it has the job.
    Answer m_answer;
    bool m_isFinished = false;
};

} // namespace heroadmin
