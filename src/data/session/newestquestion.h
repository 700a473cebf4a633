#pragma once

#include <QtGlobal>
#include <atomic>
#include <memory>

namespace heroadmin {

/// Tells the newest of several questions from those before, so that a worker doesn't even begin with what nobody asks
/// any more. Belongs to who asks; where that is gone, no question is the newest one.
class NewestQuestion
{
public:
    class Question
    {
    public:
        [[nodiscard]] bool isNewest() const { return *m_newest == m_number; } ///< In any thread.

    private:
        friend class NewestQuestion;

        explicit Question(const std::shared_ptr<const std::atomic<quint64>>& newest)
            : m_newest(newest)
            , m_number(*newest)
        {}

        std::shared_ptr<const std::atomic<quint64>> m_newest;
        quint64 m_number;
    };

    NewestQuestion() = default;

    ~NewestQuestion() { drop(); }
    Q_DISABLE_COPY_MOVE(NewestQuestion)

    void drop() { ++*m_number; } ///< Nobody waits any more for what was asked until now.

    [[nodiscard]] Question current() const { return Question(m_number); } ///< The newest one until the next drop().

private:
    const std::shared_ptr<std::atomic<quint64>> m_number = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace heroadmin
