#pragma once

#include "data/engine/herosource.h"
#include "data/heroes/heropage.h"

#include <memory>
#include <optional>

namespace heroadmin {

/// Reads one page of one filter and order, in bounded slices where it has to be searched for. A page that indexes
/// answer belongs into one ReadMoment, which the caller holds: then no hero that moves meanwhile is on it twice.
/// Errors: NotFound for PageOfHero and PageOfName, too.
class HeroPageReader : public Slices<HeroPage>
{
public:
    HeroPageReader(const std::shared_ptr<HeroSource>& source, const PageRequest& request);

    [[nodiscard]] Result<void> advance(const QDeadlineTimer& deadline) override;

    [[nodiscard]] bool isFinished() const override { return m_stage == Stage::Finished; }

    [[nodiscard]] std::optional<double> progress() const override; ///< Of the search that goes on.

    /// When it is finished. A page whose place has no rows (any more) became the nearest one that has.
    [[nodiscard]] const HeroPage& answer() const override { return m_page; }

private:
    /// What is searched for.
    enum class Stage {
        Rows,     ///< Those of the position that is asked for.
        InFront,  ///< Only whether there is anything in front of the rows that are there.
        Behind,   ///< The rows behind those that are there.
        Finished, ///< Nothing any more.
    };

    [[nodiscard]] Result<void> begin(HeroSource& source);
    [[nodiscard]] Result<void> beginAtHero(HeroSource& source, qint64 id);
    [[nodiscard]] Result<void> followHero(HeroSource& source);
    void lookForName(const QString& start);
    void look(ReadingDirection direction, const std::optional<SortKey>& beyond, qsizetype wanted);
    void lookFrom(const SortKey& place, qsizetype rows);
    void lookBehind(qint64 offset);
    void look(const HeroSearchRequest& request);
    void startAgain(const PagePosition& position);

    void takeFound(const FoundHeroes& found);
    void takeRows(const FoundHeroes& found);
    void takeForward(const QList<HeroRow>& rows, bool hasPrevious);
    void takeBackward(const QList<HeroRow>& rows, bool hasNext, qsizetype wanted);
    void takeFrom(const QList<HeroRow>& rows, const PageFrom& from);
    void takeInFront(const QList<HeroRow>& rows, const PageAround& around);
    void takeName(const QList<HeroRow>& rows);
    [[nodiscard]] Result<void> finish(HeroSource& source);
    [[nodiscard]] Result<SortKey> keyOf(HeroSource& source, const HeroRow& row) const;
    [[nodiscard]] Result<SortKey> readKey(HeroSource& source, qint64 id, const HeroFilter& filter) const;

    const std::weak_ptr<HeroSource> m_source;
    PageRequest m_request;
    Stage m_stage = Stage::Rows;
    std::optional<HeroSearchRequest> m_wanted;
    std::unique_ptr<Slices<FoundHeroes>> m_search; ///< For what is wanted, once it has begun.
    std::optional<qint64> m_hero;                  ///< That the page must start with.
    bool m_isMissing = false;                      ///< There is no such hero.
    HeroPage m_page;
};

} // namespace heroadmin
