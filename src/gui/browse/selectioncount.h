#pragma once

#include <QObject>

namespace heroadmin {

class HeroBrowsing;
class HeroTableView;
class MatchingSelection;
class PagerBar;

/// Has the pager say what is selected, whatever changes that or what is known of it.
class SelectionCount : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class joins; all of it outlives it.
    struct Parts
    {
        HeroBrowsing& browser;
        HeroTableView& table;
        MatchingSelection& matching;
        PagerBar& pager;
    };

    explicit SelectionCount(const Parts& parts, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();
    void selectAll();

    const Parts m_parts;
};

} // namespace heroadmin
