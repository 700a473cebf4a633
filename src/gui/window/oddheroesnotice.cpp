#include "gui/window/oddheroesnotice.h"

#include "core/text.h"
#include "data/browsing/herobrowsing.h"
#include "data/browsing/oddcounting.h"
#include "data/session/databasesession.h"
#include "data/session/databasewatch.h"
#include "data/writing/herowriting.h"
#include "gui/browse/browsepane.h"

#include <QAction>
#include <utility>

namespace heroadmin {

namespace {

QString oddAges(const OddHeroes::Values& ages)
{
    const int heroes = pluralCount(ages.heroes);
    return ages.breakTheService
               ? OddHeroesNotice::tr("%Ln heroes have an age that is no number: the service can't list its heroes.",
                                     nullptr, heroes)
               : OddHeroesNotice::tr("%Ln heroes have an age that is no number.", nullptr, heroes);
}

QString oddNames(const OddHeroes::Values& names)
{
    const int heroes = pluralCount(names.heroes);
    return names.breakTheService
               ? OddHeroesNotice::tr("%Ln heroes have a name that is no text: the service can't list its heroes.",
                                     nullptr, heroes)
               : OddHeroesNotice::tr("%Ln heroes have a name that is no text.", nullptr, heroes);
}

QString showAges()
{
    return OddHeroesNotice::tr("Sho&w");
}

QString showNames()
{
    return OddHeroesNotice::tr("Sh&ow");
}

} // namespace

OddHeroesNotice::OddHeroesNotice(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_counting(new OddCounting(parts.session, this))
    , m_ages{QStringLiteral("odd ages"), {.oddAge = true}, oddAges, showAges}
    , m_names{QStringLiteral("odd names"), {.oddName = true}, oddNames, showNames}
{
    connect(m_counting, &OddCounting::counted, this, qOverload<const OddHeroes&>(&OddHeroesNotice::tell));
    connect(&parts.session, &DatabaseSession::opened, this, &OddHeroesNotice::forget);
    connect(&parts.browser, &HeroBrowsing::filterChanged, this, &OddHeroesNotice::tellAgain);
    connect(&parts.browser, &HeroBrowsing::readingChanged, m_counting, &OddCounting::setPaused);
    connect(&parts.writing, &HeroWriting::written, m_counting, &OddCounting::refreshAfterOwn);
    connect(&parts.refreshAction, &QAction::triggered, m_counting, &OddCounting::refreshAfterOwn);
    connect(&parts.watch, &DatabaseWatch::changedElsewhere, m_counting, &OddCounting::refreshAfterOthers);
    connect(&parts.watch, &DatabaseWatch::backInPlace, m_counting, &OddCounting::refreshAfterOthers);
}

void OddHeroesNotice::forget()
{
    for (Notice* const notice : {&m_ages, &m_names}) {
        notice->told = {};
        m_parts.pane.dismissMessage(notice->key);
    }
}

void OddHeroesNotice::tell(const OddHeroes& odd)
{
    tell(m_names, odd.names);
    tell(m_ages, odd.ages);
}

void OddHeroesNotice::tell(Notice& notice, const OddHeroes::Values& values)
{
    const OddHeroes::Values before = std::exchange(notice.told, values);
    if (values.heroes == 0) {
        m_parts.pane.dismissMessage(notice.key);
    } else if (values != before) {
        // Where there are more, it is news also to whoever closed the message.
        show(notice, values.heroes <= before.heroes);
    }
}

void OddHeroesNotice::show(const Notice& notice, bool isUpdate)
{
    const auto showHeroes = [this, filter = notice.filter] { m_parts.browser.setFilter(filter); };
    m_parts.pane.showMessage({notice.key,
                              BarMessage::Severity::Warning,
                              notice.text(notice.told),
                              {{notice.offer(), showHeroes}},
                              isUpdate});
}

void OddHeroesNotice::tellAgain(const HeroFilter& filter)
{
    // Whoever looked at them and goes on may have left some.
    const HeroFilter before = std::exchange(m_filter, filter);
    if (before.oddAge && !filter.oddAge && m_ages.told.heroes > 0) {
        show(m_ages, false);
    }
    if (before.oddName && !filter.oddName && m_names.told.heroes > 0) {
        show(m_names, false);
    }
}

} // namespace heroadmin
