#pragma once

#include <QtGlobal>

class QVariant;

namespace heroadmin {

class HeroTableView;

/// The ages of the heroes that are selected in a table.
class SelectedAges
{
public:
    explicit SelectedAges(const HeroTableView& table);

    [[nodiscard]] int count() const { return m_count; }

    /// Heroes without an age. A text that somebody stored as an age is neither an age nor none.
    [[nodiscard]] int without() const { return m_without; }

    [[nodiscard]] qint64 youngest() const { return m_youngest; } ///< Of count() ages, at least one.

    [[nodiscard]] qint64 oldest() const { return m_oldest; }

    [[nodiscard]] double mean() const; ///< To a tenth of a year.

private:
    void add(const QVariant& age);

    qint64 m_youngest = 0;
    qint64 m_oldest = 0;
    double m_sum = 0; ///< Ages may be as large as 64 bits hold, and their sum is larger.
    int m_count = 0;
    int m_without = 0;
};

} // namespace heroadmin
