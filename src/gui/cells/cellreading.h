#pragma once

#include "core/result.h"
#include "data/heroes/herosnapshot.h"
#include "gui/cells/celldraft.h"

#include <QObject>
#include <optional>

namespace heroadmin {

class DatabaseSession;
class HeroWriting;
class KeysAhead;

/// Reads the hero of a cell that is to be edited, where its row of the page doesn't have all of it: a long name, or one
/// that is no text. What is typed meanwhile is kept; whoever gets the answer gives it on or drops it.
class CellReading : public QObject
{
    Q_OBJECT

public:
    /// All of which have to outlive it.
    CellReading(DatabaseSession& session, const HeroWriting& writing, KeysAhead& keys, QObject* parent);

    /// `typed`: what begins the text, where anything does. One at a time: nothing happens where another one is read.
    void start(qint64 id, HeroField field, const QEvent* typed);

Q_SIGNALS:
    void read(const heroadmin::HeroSnapshot& hero, heroadmin::HeroField field);

    /// `draft` has what was typed, which is dropped.
    void failed(const heroadmin::Error& error, const heroadmin::CellDraft& draft);

private:
    void ask();
    void take(const Result<QList<HeroSnapshot>>& heroes);
    void fail(const Error& error);

    struct Cell
    {
        qint64 id = 0;
        HeroField field = HeroField::Name;
        quint64 opening = 0; ///< Of the database.
    };

    DatabaseSession& m_session;
    KeysAhead& m_keys;
    std::optional<Cell> m_cell; ///< That is read.
    bool m_isStale = false;     ///< Something was written since it was asked for.
};

} // namespace heroadmin
