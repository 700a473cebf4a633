#include "gui/edit/heroremoval.h"

#include "core/text.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/effectsentences.h"
#include "gui/edit/refusedhero.h"

#include <memory>

namespace heroadmin {

namespace {

QList<qint64> idsOf(const QList<HeroSnapshot>& heroes)
{
    QList<qint64> ids;
    for (const HeroSnapshot& hero : heroes) {
        ids.append(hero.id);
    }
    return ids;
}

} // namespace

HeroRemoval::HeroRemoval(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_session(session)
    , m_writing(writing)
    , m_dialogParent(dialogParent)
    , m_gate(session)
{}

void HeroRemoval::removeByIds(const QList<qint64>& ids, Asks asks)
{
    const std::optional<quint64> opening = ids.isEmpty() ? std::nullopt : begin();
    if (!opening) {
        return;
    }
    m_isReading = true;
    const auto found = std::make_shared<Read>();
    const auto request = [ids, found](const HeroRepository& repository) -> Result<void> {
        const Result<QList<HeroSnapshot>> heroes = repository.readAll(ids);
        found->heroes = heroes.value_or(QList<HeroSnapshot>());
        const Result<QList<ReferringRows>> referrers =
            heroes ? repository.referrersOf(idsOf(found->heroes)) : failure(heroes.error());
        found->referrers = referrers.value_or(QList<ReferringRows>());
        return referrers.map([](const QList<ReferringRows>&) {});
    };
    m_writing.read(this, request, [this, found, asks, opening = *opening](const Result<void>& read) {
        m_isReading = false;
        if (read && !found->heroes.isEmpty()) {
            take(*found, asks, opening);
        } else {
            Q_EMIT failed(read ? Error::heroNotFound() : read.error());
        }
    });
}

void HeroRemoval::take(const Read& read, Asks asks, quint64 opening)
{
    const bool isFew = asks == Asks::WhereMany && read.heroes.size() <= m_mostUnasked;
    if (isFew && read.referrers.isEmpty()) {
        remove(read.heroes, Referrers::AsDefined, opening);
    } else {
        ask(read, opening);
    }
}

void HeroRemoval::removeAll(const HeroFilter& filter, qint64 count, const QString& matching)
{
    const std::optional<quint64> opening = begin();
    if (!opening) {
        return;
    }
    if (m_session.info().rules.references.isEmpty()) {
        askForAll(filter, count, matching, {}, *opening);
        return;
    }
    m_isReading = true;
    const auto read = [filter](const HeroRepository& repository) { return repository.referrersOf(filter); };
    whenAnswered(this, m_session.ask(read), [=, this](const Result<QList<ReferringRows>>& referrers) {
        m_isReading = false;
        if (!referrers) {
            Q_EMIT failed(referrers.error());
        } else {
            askForAll(filter, count, matching, *referrers, *opening);
        }
    });
}

void HeroRemoval::askForAll(const HeroFilter& filter, qint64 count, const QString& matching,
                            const QList<ReferringRows>& referrers, quint64 opening)
{
    auto* const question = new DeleteQuestion(count, matching, referrers, m_dialogParent);
    question->warn(EffectSentences::before(!m_session.info().rules.isPlain(), count));
    connect(question, &DeleteQuestion::confirmed, this, [this, question, filter, count, opening] {
        removeAllNow(filter, pluralCount(count), question->referrers(), opening);
    });
    show(question);
}

bool HeroRemoval::isAsking() const
{
    return m_isReading || (m_question && m_question->isVisible());
}

QStringList HeroRemoval::running() const
{
    return m_beingRemoved > 0 ? QStringList(tr("%Ln heroes are being deleted.", nullptr, m_beingRemoved))
                              : QStringList();
}

std::optional<quint64> HeroRemoval::begin()
{
    if (isAsking()) {
        return {};
    }
    const Result<quint64> opening = m_gate.begin();
    if (!opening) {
        Q_EMIT failed(opening.error());
        return {};
    }
    return *opening;
}

bool HeroRemoval::mayWrite(quint64 opening)
{
    const Result<void> may = m_gate.mayWrite(opening);
    if (!may) {
        Q_EMIT failed(may.error());
    }
    return may.has_value();
}

void HeroRemoval::ask(const Read& read, quint64 opening)
{
    auto* const question = new DeleteQuestion(read.heroes, read.referrers, m_dialogParent);
    connect(question, &DeleteQuestion::confirmed, this,
            [this, question, heroes = read.heroes, opening] { remove(heroes, question->referrers(), opening); });
    show(question);
}

void HeroRemoval::show(DeleteQuestion* question)
{
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

void HeroRemoval::removeAllNow(const HeroFilter& filter, int count, Referrers referrers, quint64 opening)
{
    if (!mayWrite(opening)) {
        return;
    }
    m_beingRemoved += count;
    whenAnswered(this, m_writing.removeAll(filter, referrers), [this, count](const Result<WriteOutcome>& outcome) {
        m_beingRemoved -= count;
        if (outcome) {
            Q_EMIT removed(outcome->change.ids);
        } else {
            Q_EMIT failed(outcome.error());
        }
    });
}

void HeroRemoval::remove(const QList<HeroSnapshot>& heroes, Referrers referrers, quint64 opening)
{
    if (heroes.isEmpty() || !mayWrite(opening)) {
        return;
    }
    const int count = pluralCount(heroes.size());
    m_beingRemoved += count;
    whenAnswered(this, m_writing.remove(heroes, referrers),
                 [this, heroes, referrers, count](const Result<WriteOutcome>& outcome) {
                     m_beingRemoved -= count;
                     if (!outcome) {
                         Q_EMIT failed(RefusedHero::among(heroes, outcome.error()));
                     } else if (outcome->conflictCount > 0) {
                         Q_EMIT conflicted(*outcome, heroes, referrers);
                     } else {
                         Q_EMIT removed(outcome->change.ids);
                     }
                 });
}

} // namespace heroadmin
