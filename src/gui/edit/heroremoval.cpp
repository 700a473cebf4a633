#include "gui/edit/heroremoval.h"

#include "core/text.h"
#include "data/session/answer.h"
#include "data/writing/herowriting.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/refusedhero.h"

namespace heroadmin {

HeroRemoval::HeroRemoval(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent)
    : QObject(dialogParent)
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
    whenAnswered(this, m_writing.read(ids),
                 [this, asks, opening = *opening](const Result<QList<HeroSnapshot>>& heroes) {
                     m_isReading = false;
                     if (!heroes) {
                         Q_EMIT failed(heroes.error());
                     } else if (heroes->isEmpty()) {
                         Q_EMIT failed(Error::heroNotFound());
                     } else if (asks == Asks::WhereMany && heroes->size() <= m_mostUnasked) {
                         remove(*heroes, opening);
                     } else {
                         ask(*heroes, opening);
                     }
                 });
}

void HeroRemoval::removeAll(const HeroFilter& filter, qint64 count, const QString& matching)
{
    const std::optional<quint64> opening = begin();
    if (!opening) {
        return;
    }
    auto* const question = new DeleteQuestion(count, matching, m_dialogParent);
    connect(question, &DeleteQuestion::confirmed, this,
            [this, filter, count, opening = *opening] { removeAllNow(filter, pluralCount(count), opening); });
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

void HeroRemoval::ask(const QList<HeroSnapshot>& heroes, quint64 opening)
{
    auto* const question = new DeleteQuestion(heroes, m_dialogParent);
    connect(question, &DeleteQuestion::confirmed, this, [this, heroes, opening] { remove(heroes, opening); });
    show(question);
}

void HeroRemoval::show(DeleteQuestion* question)
{
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

void HeroRemoval::removeAllNow(const HeroFilter& filter, int count, quint64 opening)
{
    if (!mayWrite(opening)) {
        return;
    }
    m_beingRemoved += count;
    whenAnswered(this, m_writing.removeAll(filter), [this, count](const Result<WriteOutcome>& outcome) {
        m_beingRemoved -= count;
        if (outcome) {
            Q_EMIT removed(outcome->change.ids);
        } else {
            Q_EMIT failed(outcome.error());
        }
    });
}

void HeroRemoval::remove(const QList<HeroSnapshot>& heroes, quint64 opening)
{
    if (heroes.isEmpty() || !mayWrite(opening)) {
        return;
    }
    const int count = pluralCount(heroes.size());
    m_beingRemoved += count;
    whenAnswered(this, m_writing.remove(heroes), [this, heroes, count](const Result<WriteOutcome>& outcome) {
        m_beingRemoved -= count;
        if (!outcome) {
            Q_EMIT failed(RefusedHero::among(heroes, outcome.error()));
        } else if (outcome->conflictCount > 0) {
            Q_EMIT conflicted(*outcome, heroes);
        } else {
            Q_EMIT removed(outcome->change.ids);
        }
    });
}

} // namespace heroadmin
