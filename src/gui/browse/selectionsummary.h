#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace heroadmin {

class HeroTableView;

/// What is selected, in words: nothing where that is one hero, or none.
class SelectionSummary
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SelectionSummary)

public:
    SelectionSummary() = default;

    /// From the rows of the page alone. `total`: how many heroes match, where that is known; `isAllMatching`: all of
    /// those are meant, on every page.
    SelectionSummary(const HeroTableView& table, std::optional<qint64> total, bool isAllMatching);

    /// "14 selected, ages 15 to 77, mean 40, 3 without"
    [[nodiscard]] const QString& text() const { return m_text; }

    /// "Select all 14,285 that match", where the whole page is selected and there are more.
    [[nodiscard]] const QString& offer() const { return m_offer; }

private:
    [[nodiscard]] static QString ofRows(const HeroTableView& table);

    QString m_text;
    QString m_offer;
};

} // namespace heroadmin
