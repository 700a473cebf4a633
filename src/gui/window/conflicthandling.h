#pragma once

#include "core/error.h"
#include "data/heroes/herochange.h"
#include "data/writing/herowriting.h"
#include "gui/edit/writegate.h"
#include "gui/messages/barmessage.h"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace heroadmin {

class ConflictSheet;
class DatabaseSession;
class HeroEditing;
class HeroRemoval;

/// What happens where somebody else changed what a person wanted to write: a sheet shows it, and what the person
/// decides is written, guarded by what they saw, and in no other opening of a database than they decided about.
class ConflictHandling : public QObject
{
    Q_OBJECT

public:
    using Edits = std::shared_ptr<std::vector<HeroEdit>>;

    /// What an object of this class works with; all of it outlives it.
    struct Parts
    {
        DatabaseSession& session;
        HeroWriting& writing;
        HeroEditing& editing;
        HeroRemoval& removal;
    };

    /// `window` owns it, and has the sheets.
    ConflictHandling(const Parts& parts, QWidget* window);

    void showEdits(const WriteOutcome& outcome, const Edits& edits);
    void showDeletion(const WriteOutcome& outcome, const QList<HeroSnapshot>& heroes, Referrers referrers);

    /// Of the step that is next in that direction.
    void showStep(StepDirection direction, const WriteOutcome& outcome);

Q_SIGNALS:
    void failed(const heroadmin::Error& error);

    /// What was typed isn't written; the message has a way back to it.
    void message(const heroadmin::BarMessage& message);

private:
    void resolveEdits(const WriteOutcome& outcome, const Edits& edits, const QList<ConflictChoice>& choices);
    void write(const Edits& edits, quint64 opening);
    [[nodiscard]] bool isStillOpen(quint64 opening); ///< Says where it isn't.
    void offer(const QString& text, const QString& label, std::function<void()> act);
    void show(ConflictSheet* sheet);

    const Parts m_parts;
    QWidget* const m_window;
    const WriteGate m_gate;
};

} // namespace heroadmin
