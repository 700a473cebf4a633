#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>
#include <vector>

namespace heroadmin::testing {

/// Every hero that a database holds: by its id, with every column, as a text that tells each from each other.
using HeroImages = QMap<qint64, QString>;

/// What became of heroes between two looks at them.
struct HeroDifference
{
    struct Turn
    {
        QString before; ///< Empty where it wasn't there.
        QString after;  ///< Empty where it is gone.
    };

    QMap<qint64, Turn> turns;

    [[nodiscard]] static HeroDifference between(const HeroImages& before, const HeroImages& after);

    /// What comes behind this one; a hero that is as before is none of it.
    void add(const HeroDifference& later);

    [[nodiscard]] int added() const;
    [[nodiscard]] int removed() const;
    [[nodiscard]] int changed() const;

    [[nodiscard]] QSet<qint64> ids() const;

    [[nodiscard]] QString toText() const; ///< For a failure.
};

} // namespace heroadmin::testing
