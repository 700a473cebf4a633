#include "gui/edit/heroremoval.h"

#include "core/text.h"
#include "data/answer.h"
#include "data/databasesession.h"
#include "data/herowriting.h"
#include "gui/edit/deletequestion.h"

namespace heroadmin {

HeroRemoval::HeroRemoval(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_session(session)
    , m_writing(writing)
    , m_dialogParent(dialogParent)
{}

void HeroRemoval::removeByIds(const QList<qint64>& ids)
{
    m_isReading = true;
    whenAnswered(this, m_session.worker().run([ids](HeroRepository& repository) { return repository.readAll(ids); }),
                 [this](const Result<QList<HeroSnapshot>>& heroes) {
                     m_isReading = false;
                     if (!heroes) {
                         Q_EMIT failed(heroes.error());
                     } else if (heroes->isEmpty()) {
                         Q_EMIT failed(Error::heroNotFound());
                     } else if (heroes->size() <= m_mostUnasked) {
                         Q_EMIT confirmed(*heroes);
                     } else {
                         ask(*heroes);
                     }
                 });
}

bool HeroRemoval::isAsking() const
{
    return m_isReading || (m_question && m_question->isVisible());
}

void HeroRemoval::ask(const QList<HeroSnapshot>& heroes)
{
    auto* const question = new DeleteQuestion(heroes, m_dialogParent);
    connect(question, &DeleteQuestion::confirmed, this, [this, heroes] { Q_EMIT confirmed(heroes); });
    show(question);
}

void HeroRemoval::removeAll(const HeroFilter& filter, qint64 count, const QString& matching)
{
    auto* const question = new DeleteQuestion(count, matching, m_dialogParent);
    const int shownCount = pluralCount(count);
    connect(question, &DeleteQuestion::confirmed, this,
            [this, filter, shownCount] { removeAllNow(filter, shownCount); });
    show(question);
}

void HeroRemoval::show(DeleteQuestion* question)
{
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->open();
}

void HeroRemoval::removeAllNow(const HeroFilter& filter, int count)
{
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

void HeroRemoval::remove(const QList<HeroSnapshot>& heroes)
{
    const int count = pluralCount(heroes.size());
    m_beingRemoved += count;
    whenAnswered(this, m_writing.remove(heroes), [this, heroes, count](const Result<WriteOutcome>& outcome) {
        m_beingRemoved -= count;
        if (!outcome) {
            Q_EMIT failed(outcome.error());
        } else if (outcome->conflictCount > 0) {
            Q_EMIT conflicted(*outcome, heroes);
        } else {
            Q_EMIT removed(outcome->change.ids);
        }
    });
}

} // namespace heroadmin
