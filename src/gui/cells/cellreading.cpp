#include "gui/cells/cellreading.h"

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/edit/writegate.h"
#include "gui/widgets/keysahead.h"

namespace heroadmin {

CellReading::CellReading(DatabaseSession& session, HeroWriting& writing, KeysAhead& keys, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_writing(writing)
    , m_keys(keys)
{}

void CellReading::start(qint64 id, HeroField field, const QEvent* typed)
{
    if (m_cell) {
        return;
    }
    m_cell = std::make_shared<Cell>(Cell{id, field, m_session.info().opening});
    m_keys.keep(typed);
    m_writing.read(this, {id},
                   [this, cell = m_cell](const Result<QList<HeroSnapshot>>& heroes) { take(cell, heroes); });
    Q_EMIT started();
}

void CellReading::leaveFor(qint64 id, std::optional<HeroField> field)
{
    if (m_cell && (m_cell->id != id || m_cell->field != field)) {
        m_cell->typed = m_keys.drop();
        m_cell.reset();
        Q_EMIT ended();
    }
}

void CellReading::take(const std::shared_ptr<Cell>& cell, const Result<QList<HeroSnapshot>>& heroes)
{
    const bool isLeft = cell->typed.has_value();
    if (isLeft) {
        tell(*cell, heroes);
        return;
    }
    m_cell.reset();
    tell(*cell, heroes);
    Q_EMIT ended();
}

void CellReading::tell(const Cell& cell, const Result<QList<HeroSnapshot>>& heroes)
{
    const Result<void> isOpen = WriteGate(m_session).isStillOpen(cell.opening);
    if (isOpen && heroes && !heroes->isEmpty()) {
        if (cell.typed) {
            Q_EMIT readBehind(heroes->constFirst(), {cell.id, cell.field, *cell.typed});
        } else {
            Q_EMIT read(heroes->constFirst(), cell.field);
        }
        return;
    }
    const Error error = !isOpen ? isOpen.error() : !heroes ? heroes.error() : Error::heroNotFound();
    Q_EMIT failed(error, {cell.id, cell.field, cell.typed ? *cell.typed : m_keys.drop()});
}

} // namespace heroadmin
