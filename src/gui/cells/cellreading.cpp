#include "gui/cells/cellreading.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/edit/writegate.h"
#include "gui/widgets/keysahead.h"

#include <utility>

namespace heroadmin {

CellReading::CellReading(DatabaseSession& session, const HeroWriting& writing, KeysAhead& keys, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_keys(keys)
{
    connect(&writing, &HeroWriting::written, this, [this] { m_isStale = true; });
}

void CellReading::start(qint64 id, HeroField field, const QEvent* typed)
{
    if (m_cell) {
        return;
    }
    m_cell = Cell{id, field, m_session.info().opening};
    m_keys.keep(typed);
    ask();
}

void CellReading::ask()
{
    m_isStale = false;
    const QList<qint64> ids{m_cell->id};
    whenAnswered(this, m_session.ask([ids](const HeroRepository& repository) { return repository.readAll(ids); }),
                 [this](const Result<QList<HeroSnapshot>>& heroes) { take(heroes); });
}

void CellReading::take(const Result<QList<HeroSnapshot>>& heroes)
{
    if (const Result<void> isOpen = WriteGate(m_session).isStillOpen(m_cell->opening); !isOpen) {
        fail(isOpen.error());
    } else if (!heroes) {
        fail(heroes.error());
    } else if (heroes->isEmpty()) {
        fail(Error::heroNotFound());
    } else if (m_isStale) {
        ask(); // Else what one has written oneself would pass for somebody else's.
    } else {
        const Cell cell = *std::exchange(m_cell, std::nullopt);
        Q_EMIT read(heroes->constFirst(), cell.field);
    }
}

void CellReading::fail(const Error& error)
{
    const Cell cell = *std::exchange(m_cell, std::nullopt);
    Q_EMIT failed(error, {cell.id, cell.field, m_keys.drop()});
}

} // namespace heroadmin
