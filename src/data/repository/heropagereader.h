#pragma once

#include "core/result.h"
#include "data/heroes/heropage.h"
#include "engines/sqlite/scans/herosearch.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <optional>

namespace heroadmin {

/// Reads one page of one filter and order, in bounded slices where it has to be searched for. A search that is direct
/// belongs into one read transaction, which the caller holds: then no hero that moves meanwhile is on a page twice.
class HeroPageReader
{
public:
    explicit HeroPageReader(const PageRequest& request);

    /// Goes on until the page is there, or the time is up and something is done. Errors: NotFound for PageOfHero.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_isFinished; }

    [[nodiscard]] double progress() const; ///< 0 to 1, of the search that goes on.

    /// When it is finished. A page whose place has no rows (any more) became the nearest one that has.
    [[nodiscard]] const HeroPage& page() const { return m_page; }

private:
    [[nodiscard]] Result<void> begin(const QSqlDatabase& connection);
    [[nodiscard]] Result<void> beginAtHero(const QSqlDatabase& connection, qint64 id);
    [[nodiscard]] Result<void> followHero(const QSqlDatabase& connection);
    void lookForName(const QString& start);
    void look(ReadingDirection direction, const std::optional<SortKey>& beyond, qsizetype wanted);
    void lookFrom(const SortKey& place, qsizetype rows);
    void lookBehind(qint64 offset);
    void startAgain(const PagePosition& position);

    void takeRows();
    void takeForward(bool hasPrevious);
    void takeBackward(bool hasNext, qsizetype rows);
    void takeFrom(const PageFrom& from);
    void takeInFront(const PageAround& around);
    void takeName();
    [[nodiscard]] Result<void> finish(const QSqlDatabase& connection);
    [[nodiscard]] Result<SortKey> keyOf(const QSqlDatabase& connection, const HeroRow& row) const;
    [[nodiscard]] Result<SortKey> readKey(const QSqlDatabase& connection, qint64 id, const HeroFilter& filter) const;

    PageRequest m_request;
    std::optional<HeroSearch> m_search; ///< That goes on.
    std::optional<qint64> m_hero;       ///< That the page must start with.
    HeroPage m_page;
    bool m_isMissing = false; ///< There is no such hero.
    bool m_hasRows = false;   ///< What is searched for now is only what stands in front of them.
    bool m_hasFront = false;  ///< What is searched for now are the rows behind those that are there.
    bool m_isFinished = false;
};

} // namespace heroadmin
