#pragma once

#include <QString>
#include <QUndoCommand>
#include <functional>

namespace heroadmin {

/// A step as the history lists it. What it does was done by the worker before, so taking it back here only moves the
/// history's place.
class HeroStep : public QUndoCommand
{
public:
    /// `forget` is called with its number when it ends.
    HeroStep(qint64 number, const QString& sentence, std::function<void(qint64)> forget);
    ~HeroStep() override;
    Q_DISABLE_COPY_MOVE(HeroStep)

    [[nodiscard]] qint64 number() const { return m_number; }

private:
    const qint64 m_number;
    const std::function<void(qint64)> m_forget;
};

} // namespace heroadmin
