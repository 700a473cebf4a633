#include "data/engine/herosource.h"

namespace heroadmin {

namespace {

/// What an engine knows without reading.
class NoOddHeroes : public Slices<OddHeroes>
{
public:
    [[nodiscard]] Result<void> advance(const QDeadlineTimer& /*deadline*/) override { return {}; }

    [[nodiscard]] bool isFinished() const override { return true; }

    [[nodiscard]] std::optional<double> progress() const override { return 1; }

    [[nodiscard]] const OddHeroes& answer() const override { return m_none; }

private:
    const OddHeroes m_none;
};

} // namespace

std::unique_ptr<Slices<OddHeroes>> HeroSource::odd()
{
    return std::make_unique<NoOddHeroes>();
}

} // namespace heroadmin
