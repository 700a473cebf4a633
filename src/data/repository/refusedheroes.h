#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/repository/stepimages.h"
#include "data/sql/sqlconnection.h"

#include <QList>
#include <functional>

namespace heroadmin {

/// Heroes of a step that is taken back, or done again, whom a rule of the database refuses: the others go on without
/// them, and they are told.
class RefusedHeroes
{
public:
    /// How a rule's error is met. Hero by hero takes its time, so that is for a second try.
    enum class Care {
        Whole,      ///< It ends the whole.
        HeroByHero, ///< The one that it is about is found.
    };

    RefusedHeroes(SqlConnection connection, Care care);

    using Work = std::function<Result<void>(const SqlStatement& window)>;

    /// Gives the window to `work`, which may come to parts of it once more where nothing of it was kept. The keys of
    /// those that are refused by an error. Errors: others than those of rules.
    [[nodiscard]] Result<QList<qint64>> each(const StepImages& images, const SqlStatement& window, const Work& work);

    /// Notes that those are refused, of the images with their heroes, and gives their keys.
    [[nodiscard]] Result<QList<qint64>> note(const StepImages& images, const SqlStatement& which);

    [[nodiscard]] const HeroNames& names() const { return m_names; }

    [[nodiscard]] bool isCareful() const { return m_care == Care::HeroByHero; }

    [[nodiscard]] static bool isRefusal(const Error& error); ///< A rule's.

private:
    [[nodiscard]] Result<bool> attempt(const SqlStatement& window, const Work& work) const; ///< False: refused.

    const SqlConnection m_connection;
    const Care m_care;
    HeroNames m_names;
};

} // namespace heroadmin
