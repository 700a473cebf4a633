#pragma once

#include "data/heroes/herochange.h"
#include "data/heroes/heropage.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QVariant>
#include <optional>
#include <utility>

namespace heroadmin {

/// What the heroes of a page were when they were loaded, and what was asked to be written to their fields since: a
/// field shows the new value until a page that is read later shows what is so.
class PendingEdits
{
public:
    /// Another page, or the same one read again. What is still being written goes on showing.
    void showRows(const QList<HeroRow>& rows);
    void clear(); ///< Of another database now.

    /// With what was asked to be written in its place; that guards the next write, which comes behind it.
    [[nodiscard]] std::optional<HeroSnapshot> loaded(qint64 id) const;

    void begin(const HeroEdit& edit);
    /// The answer to begin(), for one of its fields. What wasn't written shows no longer.
    void settle(qint64 id, HeroField field, bool isWritten);

    [[nodiscard]] bool isPending(qint64 id, HeroField field) const;

    /// What the field is to show: a text, a qint64, or an invalid value for none; of a secret name never anything.
    /// Nothing where the page itself is right.
    [[nodiscard]] std::optional<QVariant> shown(qint64 id, HeroField field) const;

    /// The fields that an update sets.
    [[nodiscard]] static QList<HeroField> fieldsOf(const HeroUpdate& update);

private:
    struct Edit
    {
        QVariant value;
        int awaited = 0; ///< Answers that are still to come.
    };

    QHash<qint64, HeroSnapshot> m_loaded;
    QMap<std::pair<qint64, HeroField>, Edit> m_edits;
};

} // namespace heroadmin
