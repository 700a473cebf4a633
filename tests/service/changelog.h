#pragma once

#include "data/engine/database.h"

#include <QList>
#include <QMap>
#include <QString>

namespace heroadmin::testing {

/// What triggers of a database write down about its heroes: every change, whoever made it, in the order of the commits.
/// A TEMP trigger of one connection tells which were made by that.
class ChangeLog
{
public:
    /// A hero's values as text; all empty where it isn't there.
    struct Row
    {
        QString name;
        QString age;
        QString secretName;

        friend bool operator==(const Row&, const Row&) = default;
    };

    struct Entry
    {
        QString verb; ///< INSERT, UPDATE or DELETE
        qint64 id = 0;
        Row before;
        Row after;
        bool isOurs = false;
    };

    [[nodiscard]] static bool begin(const QString& path);
    [[nodiscard]] static bool markOurs(const Database& database); ///< In the thread of that.

    [[nodiscard]] static QList<Entry> read(const QString& path);
    [[nodiscard]] static QMap<qint64, Row> table(const QString& path); ///< By id.
};

} // namespace heroadmin::testing
