#pragma once

#include "core/result.h"
#include "data/engine/herosource.h"
#include "data/sql/heroorder.h"
#include "engines/sqlite/scans/scanpass.h"
#include "engines/sqlite/scans/scansource.h"
#include "engines/sqlite/scans/scanwindow.h"
#include "engines/sqlite/sql/herocolumns.h"

#include <QDeadlineTimer>
#include <optional>

namespace heroadmin {

/// Finds heroes in bounded slices. Where all heroes are asked for, the index of the sorted column has them in order.
/// Else that index is read window by window, until enough are found; and where this would take longer than looking
/// through the whole of another index, or there is no such index, it is that one. Windows are read by all threads of
/// the source.
class HeroSearcher
{
public:
    /// `dialect` is that of every source it is read from.
    HeroSearcher(const HeroSearchRequest& request, const SqlDialect& dialect);

    /// Goes on until the search is finished, or the time is up and something is done.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_isFinished; }

    [[nodiscard]] double progress() const; ///< 0 to 1.

    [[nodiscard]] const FoundHeroes& answer() const { return m_found; }

private:
    /// What one statement looks through.
    struct Part
    {
        SqlStatement where;
        QString orderBy;
    };

    [[nodiscard]] Result<void> begin(const SqlConnection& connection);
    void planDirect();
    void planHero(qint64 id);
    void planInOrder();
    void planPass();
    void addPart(const ScanWindow& window, const QString& orderBy, bool isOnlyBeyond);
    [[nodiscard]] bool canGather() const;
    void considerPass();
    [[nodiscard]] qsizetype endOfParts() const;
    [[nodiscard]] Result<void> readParts(const ScanSource& source, const QDeadlineTimer& deadline);
    void addRows(const QList<HeroRow>& rows);
    [[nodiscard]] Result<void> skipParts(const ScanSource& source, const QDeadlineTimer& deadline);
    [[nodiscard]] Result<void> skipRows(const SqlConnection& connection, const Part& part);
    [[nodiscard]] Result<void> gather(const ScanSource& source, const QDeadlineTimer& deadline);
    [[nodiscard]] Result<void> keepBest(const SqlConnection& connection, qint64 most);
    [[nodiscard]] QString terms() const;
    [[nodiscard]] Result<void> finishPass(const SqlConnection& connection);

    HeroSearchRequest m_request;
    const SqlDialect& m_dialect;
    HeroColumns m_columns;
    HeroOrder m_order;
    QList<HeroSample> m_samples;
    std::optional<ScanPass> m_pass; ///< None where all is direct.
    QList<Part> m_parts;
    qsizetype m_next = 0;       ///< Of m_parts.
    qsizetype m_partsOfAll = 0; ///< That the index of the sorted column is cut into, with those in front of the place.
    qint64 m_left = 0;          ///< Heroes still to be left out.
    FoundHeroes m_found;
    QList<qint64> m_gathered; ///< By a pass through another index: the best until now.
    qint64 m_seen = 0;        ///< By that pass.
    bool m_seesAll = true;    ///< It has left none out.
    bool m_isGathering = false;
    bool m_hasBegun = false;
    bool m_isFinished = false;
};

} // namespace heroadmin
