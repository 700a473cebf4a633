#pragma once

#include "core/result.h"

#include <QDeadlineTimer>
#include <QtGlobal>
#include <optional>

namespace heroadmin {

/// An answer that is read a slice at a time, so that what else is asked of its thread comes in between and no lock is
/// held for long. It may outlive the database it is read from; what it is asked for then is an error, NotOpen. Used in
/// one thread at a time.
template<typename Answer>
class Slices
{
public:
    Slices() = default;
    virtual ~Slices() = default;
    Q_DISABLE_COPY_MOVE(Slices)

    /// Goes on until the answer is whole, or the time is up and something is done. In the thread of the database.
    [[nodiscard]] virtual Result<void> advance(const QDeadlineTimer& deadline) = 0;

    [[nodiscard]] virtual bool isFinished() const = 0;

    /// 0 to 1; none where the engine can't tell.
    [[nodiscard]] virtual std::optional<double> progress() const = 0;

    [[nodiscard]] virtual const Answer& answer() const = 0; ///< What was read until now.
};

} // namespace heroadmin
