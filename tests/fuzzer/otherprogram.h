#pragma once

#include "fuzzer/heroimages.h"

#include <QList>
#include <optional>

struct sqlite3;

namespace heroadmin::testing {

/// A program that has the same file open, such as the service: it knows the functions and collations that the rules of
/// make_cases.py ask for. Whatever it writes, it knows what it has found and what it has left.
class OtherProgram
{
public:
    explicit OtherProgram(const QString& path);
    ~OtherProgram();
    Q_DISABLE_COPY_MOVE(OtherProgram)

    [[nodiscard]] HeroImages images() const;

    /// Rows of other tables that refer to heroes, as texts.
    [[nodiscard]] QStringList referringRows() const;

    /// The definition may be against what is written, or make something else of it.
    [[nodiscard]] bool hasRules() const;

    struct Row
    {
        qint64 id = 0;
        std::optional<QString> name; ///< None where it is no text.
        std::optional<QString> age;  ///< Empty for none; none where it is no whole number.
    };

    /// `rest`: all behind the table of a SELECT.
    [[nodiscard]] QList<Row> rows(const QString& rest) const;
    [[nodiscard]] qint64 number(const QString& query) const; ///< 0 for no row.

    struct Write
    {
        HeroImages before;
        HeroImages after;
    };

    /// None where the database refuses it.
    [[nodiscard]] std::optional<Write> write(const QString& statement);

    /// Triggers note from now on which heroes are written. False where there is no table to watch.
    [[nodiscard]] bool keepJournal();

    [[nodiscard]] bool keepsJournal() const { return m_keepsJournal; }

    /// Since the last time; also those that were written as they were.
    [[nodiscard]] QSet<qint64> readJournal();

private:
    bool run(const QString& statement);
    void provide();
    [[nodiscard]] QStringList texts(const QString& query) const; ///< Of its first column.

    sqlite3* m_database = nullptr;
    bool m_keepsJournal = false;
    qint64 m_journalRead = 0; ///< Up to that row.
};

} // namespace heroadmin::testing
