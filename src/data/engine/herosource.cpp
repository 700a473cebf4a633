#include "data/engine/herosource.h"

namespace heroadmin {

namespace {

/// What an engine knows without reading: nothing of the kind.
template<typename Answer>
class Nothing : public Slices<Answer>
{
public:
    [[nodiscard]] Result<void> advance(const QDeadlineTimer& /*deadline*/) override { return {}; }

    [[nodiscard]] bool isFinished() const override { return true; }

    [[nodiscard]] std::optional<double> progress() const override { return 1; }

    [[nodiscard]] const Answer& answer() const override { return m_none; }

private:
    const Answer m_none{};
};

} // namespace

std::unique_ptr<Slices<OddHeroes>> HeroSource::odd()
{
    return std::make_unique<Nothing<OddHeroes>>();
}

std::unique_ptr<Slices<QStringList>> HeroSource::wrongIndexes()
{
    return std::make_unique<Nothing<QStringList>>();
}

} // namespace heroadmin
