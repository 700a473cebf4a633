#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/oddheroes.h"

#include <QObject>

class QAction;

namespace heroadmin {

class BrowsePane;
class DatabaseSession;
class DatabaseWatch;
class HeroBrowsing;
class HeroWriting;
class OddCounting;

/// Tells how many heroes hold what their columns aren't meant for, as long as there are some, and shows them: the
/// service may be unable to list any hero because of one.
class OddHeroesNotice : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it, or goes together with it.
    struct Parts
    {
        DatabaseSession& session;
        HeroBrowsing& browser;
        const HeroWriting& writing;
        const DatabaseWatch& watch;
        const QAction& refreshAction;
        BrowsePane& pane;
    };

    OddHeroesNotice(const Parts& parts, QObject* parent);

private:
    /// Of one column.
    struct Notice
    {
        QString key;
        HeroFilter filter; ///< That shows them.
        QString (*text)(const OddHeroes::Values&);
        QString (*offer)(); ///< With a mnemonic that the other one doesn't have: both may be in sight.
        OddHeroes::Values told{};
    };

    void forget();
    void tell(const OddHeroes& odd);
    void tell(Notice& notice, const OddHeroes::Values& values);
    void show(const Notice& notice, bool isUpdate);
    void tellAgain(const HeroFilter& filter);

    const Parts m_parts;
    OddCounting* const m_counting;
    Notice m_ages;
    Notice m_names;
    HeroFilter m_filter; ///< Of the browser, before it changed.
};

} // namespace heroadmin
