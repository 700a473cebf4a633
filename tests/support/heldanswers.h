#pragma once

#include <QEvent>
#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

namespace heroadmin::testing {

/// What somebody in the GUI thread waits for with whenAnswered() is there, but isn't taken before this lets go of it:
/// whatever was done in a worker's thread has been done then, and what happens in the GUI thread is in the test's
/// hands.
class HeldAnswers : public QObject
{
    Q_OBJECT

public:
    /// `context`: who waits, as whenAnswered() was told. Holds until it goes itself; lets go then.
    explicit HeldAnswers(const QObject& context);
    ~HeldAnswers() override;
    Q_DISABLE_COPY_MOVE(HeldAnswers)

    [[nodiscard]] bool isAny() const { return !m_answers.empty(); }

    void letGo(); ///< Of those that are here, in their order. Those that come later are held again.

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer
    {
        QPointer<QObject> watcher;
        std::unique_ptr<QEvent> event;
    };

    const QPointer<const QObject> m_context;
    std::vector<Answer> m_answers;
    bool m_isLettingGo = false;
};

} // namespace heroadmin::testing
