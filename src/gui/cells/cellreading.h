#pragma once

#include "core/result.h"
#include "data/heroes/herosnapshot.h"
#include "gui/cells/celldraft.h"

#include <QObject>
#include <memory>
#include <optional>

namespace heroadmin {

class DatabaseSession;
class HeroWriting;
class KeysAhead;

/// Reads the hero of a cell that is to be edited, where its row of the page doesn't have all of it (a long name, or one
/// that is no text) or isn't right any more because of what one writes oneself. What is typed meanwhile is kept;
/// whoever gets the answer gives it on or drops it.
class CellReading : public QObject
{
    Q_OBJECT

public:
    /// All of which have to outlive it.
    CellReading(DatabaseSession& session, HeroWriting& writing, KeysAhead& keys, QObject* parent);

    /// `typed`: what begins the text, where anything does. Nothing happens where that cell is being read already.
    void start(qint64 id, HeroField field, const QEvent* typed);

    /// The person is at another cell now: what is typed from now on is none of the one that is read.
    void leaveFor(qint64 id, std::optional<HeroField> field);

    /// A cell that the person is at.
    [[nodiscard]] bool isReading() const { return m_cell != nullptr; }

Q_SIGNALS:
    void started();
    void ended(); ///< Behind what came of it; also where the person has left the cell.
    void read(const heroadmin::HeroSnapshot& hero, heroadmin::HeroField field);

    /// Of a cell that was left: with what was typed for it by then.
    void readBehind(const heroadmin::HeroSnapshot& hero, const heroadmin::CellDraft& draft);

    /// `draft` has what was typed, which is dropped.
    void failed(const heroadmin::Error& error, const heroadmin::CellDraft& draft);

private:
    struct Cell
    {
        qint64 id = 0;
        HeroField field = HeroField::Name;
        quint64 opening = 0;               ///< Of the database.
        std::optional<QString> typed = {}; ///< Where it was left: until then.
    };

    void take(const std::shared_ptr<Cell>& cell, const Result<QList<HeroSnapshot>>& heroes);
    void tell(const Cell& cell, const Result<QList<HeroSnapshot>>& heroes);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    KeysAhead& m_keys;
    std::shared_ptr<Cell> m_cell; ///< That is read, and wasn't left.
};

} // namespace heroadmin
