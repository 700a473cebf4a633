#include "data/heroes/referringrows.h"

#include <algorithm>

namespace heroadmin {

namespace {

void addAll(QList<ReferringRows>& rows, const QList<ReferringRows>& others)
{
    for (const ReferringRows& more : others) {
        ReferrerEffects::add(rows, more);
    }
}

} // namespace

void ReferrerEffects::add(const ReferrerEffects& others)
{
    addAll(changed, others.changed);
    addAll(kept, others.kept);
    addAll(broughtBack, others.broughtBack);
    addAll(changedByRules, others.changedByRules);
    addAll(notBroughtBack, others.notBroughtBack);
    if (!others.inherited.isEmpty()) {
        heir = inherited.isEmpty() || heir == others.heir ? others.heir : 0;
    }
    addAll(inherited, others.inherited);
    addAll(orphaned, others.orphaned);
}

void ReferrerEffects::add(QList<ReferringRows>& rows, const ReferringRows& more)
{
    if (more.rows == 0 && !more.isAtLeast) {
        return;
    }
    const auto known = std::find_if(rows.begin(), rows.end(), [&more](const ReferringRows& row) {
        return row.table == more.table && row.onDelete == more.onDelete;
    });
    if (known == rows.end()) {
        rows.append(more);
    } else {
        known->rows += more.rows;
        known->isAtLeast |= more.isAtLeast;
    }
}

} // namespace heroadmin
