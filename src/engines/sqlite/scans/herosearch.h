#pragma once

#include "core/result.h"
#include "data/heroes/heropage.h"
#include "data/sql/heroorder.h"
#include "engines/sqlite/scans/scanpass.h"
#include "engines/sqlite/scans/scansource.h"
#include "engines/sqlite/scans/scanwindow.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <optional>

namespace heroadmin {

/// Which heroes are looked for: those of a filter, from a place of the order on.
struct HeroSearchRequest
{
    HeroFilter filter{};
    HeroSort sort{};
    ReadingDirection direction = ReadingDirection::Forward;
    std::optional<SortKey> beyond{}; ///< Without: from the end of the order where reading starts.
    bool isInclusive = false;        ///< With the hero at that place.
    qint64 skipped = 0;              ///< Heroes to leave out in front.
    qsizetype wanted = 1;            ///< At most so many are found.
};

/// Finds heroes in bounded slices. Where all heroes are asked for, the index of the sorted column has them in order.
/// Else that index is read window by window, until enough are found; and where this would take longer than looking
/// through the whole of another index, or there is no such index, it is that one. Windows are read by all threads of
/// the source.
class HeroSearch
{
public:
    explicit HeroSearch(const HeroSearchRequest& request);

    /// The index of the sorted column, or the id, answers it without looking at heroes that don't match.
    [[nodiscard]] static bool isDirect(const HeroFilter& filter, HeroSort::Column sorted, const HeroIndexes& indexes);

    /// Goes on until the search is finished, or the time is up and something is done.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_isFinished; }

    [[nodiscard]] double progress() const; ///< 0 to 1.

    [[nodiscard]] const QList<HeroRow>& rows() const { return m_rows; } ///< In the direction of reading.

    /// How many heroes the filter leaves in all, where the search happens to know.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }

private:
    /// What one statement looks through.
    struct Part
    {
        SqlStatement where;
        QString orderBy;
    };

    [[nodiscard]] Result<void> begin(const QSqlDatabase& connection);
    void planDirect();
    void planInOrder();
    void planPass();
    void addPart(const ScanWindow& window, const QString& orderBy, bool isOnlyBeyond);
    [[nodiscard]] bool canGather() const;
    void considerPass();
    [[nodiscard]] qsizetype endOfParts() const;
    [[nodiscard]] Result<void> readParts(const ScanSource& source, const QDeadlineTimer& deadline);
    void addRows(const QList<HeroRow>& rows);
    [[nodiscard]] Result<void> skipParts(const ScanSource& source, const QDeadlineTimer& deadline);
    [[nodiscard]] Result<void> skipRows(const QSqlDatabase& connection, const Part& part);
    [[nodiscard]] Result<void> gather(const ScanSource& source, const QDeadlineTimer& deadline);
    [[nodiscard]] Result<void> keepBest(const QSqlDatabase& connection, qint64 most);
    [[nodiscard]] Result<void> finishPass(const QSqlDatabase& connection);

    HeroSearchRequest m_request;
    HeroOrder m_order;
    QList<HeroSample> m_samples;
    std::optional<ScanPass> m_pass; ///< None where all is direct.
    QList<Part> m_parts;
    qsizetype m_next = 0;       ///< Of m_parts.
    qsizetype m_partsOfAll = 0; ///< That the index of the sorted column is cut into, with those in front of the place.
    qint64 m_left = 0;          ///< Heroes still to be left out.
    QList<HeroRow> m_rows;
    QList<qint64> m_gathered; ///< By a pass through another index: the best until now.
    qint64 m_seen = 0;        ///< By that pass.
    bool m_seesAll = true;    ///< It has left none out.
    std::optional<qint64> m_total;
    bool m_isGathering = false;
    bool m_hasBegun = false;
    bool m_isFinished = false;
};

} // namespace heroadmin
