#pragma once

#include "core/result.h"
#include "data/heroorder.h"
#include "data/heropage.h"

#include <QSqlDatabase>

namespace heroadmin {

/// Reads one page of one filter and order. Its statements belong into one read transaction, which the caller holds:
/// then no hero that moves meanwhile is on a page twice.
class HeroPageReader
{
public:
    HeroPageReader(const QSqlDatabase& connection, const PageRequest& request);

    /// A page whose place has no rows (any more) becomes the nearest one that has. Errors: NotFound for PageOfHero.
    [[nodiscard]] Result<HeroPage> read() const;

    /// How many heroes stand in front of that place.
    [[nodiscard]] Result<qint64> countBefore(const SortKey& key) const;

private:
    [[nodiscard]] Result<HeroPage> readFirst() const;
    [[nodiscard]] Result<HeroPage> readLast(int rows) const;
    [[nodiscard]] Result<HeroPage> readAfter(const SortKey& key) const;
    [[nodiscard]] Result<HeroPage> readBefore(const SortKey& key) const;
    [[nodiscard]] Result<HeroPage> readFrom(const SortKey& key) const;
    [[nodiscard]] Result<HeroPage> readAtOffset(qint64 offset) const;
    [[nodiscard]] Result<HeroPage> readOfHero(qint64 id) const;

    [[nodiscard]] Result<QList<HeroRow>> readRows(const QList<OrderStretch>& stretches, qsizetype limit) const;
    [[nodiscard]] Result<HeroPage> withKeys(HeroPage page) const;
    [[nodiscard]] Result<SortKey> readKey(qint64 id) const;
    [[nodiscard]] Result<bool> hasRowBefore(const SortKey& key) const;
    [[nodiscard]] Result<qint64> count(const OrderStretch& stretch) const;

    QSqlDatabase m_connection;
    PageRequest m_request;
    HeroOrder m_order;
    SqlStatement m_filter;
};

} // namespace heroadmin
