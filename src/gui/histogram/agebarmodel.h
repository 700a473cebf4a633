#pragma once

#include "gui/histogram/agehistogramstate.h"

#include <QAbstractTableModel>

namespace heroadmin {

/// The bars of a histogram as the rows of a table: ages, and how many heroes are of them.
class AgeBarModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AgeColumn, HeroesColumn, ColumnCount };

    enum Role {
        HeroesRole = Qt::UserRole, ///< qint64
        LargestRole,               ///< qint64: of all bars.
        KindRole,                  ///< int of AgeBar::Kind
        AskedRole,                 ///< bool: the filter asks for the ages of this bar.
        OutdatedRole,              ///< bool: it is being counted again, and that takes a while.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Without rows where there is nobody to show, unless the filter has ages, which a bar can take off.
    void setState(const AgeHistogramState& state);
    void setOutdated(bool isOutdated); ///< See OutdatedRole.

    [[nodiscard]] bool isOutdated() const { return m_isOutdated; }

    void retranslate();

    [[nodiscard]] const AgeBar& bar(int row) const { return m_bars.at(row); }

    [[nodiscard]] int askedRow() const; ///< Whose ages the filter asks for; -1 where there is none.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// As a label beside a bar.
    [[nodiscard]] static QString shortAge(const AgeBar& bar);

private:
    [[nodiscard]] static QString spokenAge(const AgeBar& bar);
    [[nodiscard]] static QString spokenHeroes(const AgeBar& bar);
    [[nodiscard]] QVariant shownText(const AgeBar& bar, int column) const;

    QList<AgeBar> m_bars;
    HeroFilter m_filter;
    qint64 m_largest = 0;
    bool m_isOutdated = false;
};

} // namespace heroadmin
