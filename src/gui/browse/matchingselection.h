#pragma once

#include <QObject>

namespace heroadmin {

class HeroBrowsing;
class HeroTableView;

/// Whether all heroes that match the filter are selected, those on other pages too: as long as nothing else is selected
/// and the filter stays. Then every row of each page that is shown is.
class MatchingSelection : public QObject
{
    Q_OBJECT

public:
    /// Both of which outlive it; `table` shows the pages of `browser`, and has its model.
    MatchingSelection(HeroBrowsing& browser, HeroTableView& table, QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }

    void selectAll();
    void clear(); ///< Also where it isn't on: only the current cell stays selected.

Q_SIGNALS:
    void changed(bool isOn);

private:
    void set(bool isOn);
    void selectRows();

    HeroTableView& m_table;
    bool m_isOn = false;
    bool m_isShowing = false; ///< What changes the selection now isn't the person.
};

} // namespace heroadmin
