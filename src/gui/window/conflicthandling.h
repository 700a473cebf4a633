#pragma once

#include "core/error.h"
#include "data/herochange.h"
#include "data/herowriting.h"
#include "gui/browse/barmessage.h"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace heroadmin {

class ConflictSheet;
class DatabaseSession;
class HeroEditing;

/// What happens where somebody else changed what a person wanted to write: a sheet shows it, and what the person
/// decides is written, guarded by what they saw.
class ConflictHandling : public QObject
{
    Q_OBJECT

public:
    using Edits = std::shared_ptr<std::vector<HeroEdit>>;

    /// `window` owns it, and has the sheets.
    ConflictHandling(DatabaseSession& session, HeroWriting& writing, HeroEditing& editing, QWidget* window);

    void showEdits(const WriteOutcome& outcome, const Edits& edits);
    void showDeletion(const WriteOutcome& outcome, const QList<HeroSnapshot>& heroes);

    /// Of the step that is next in that direction.
    void showStep(StepDirection direction, const WriteOutcome& outcome);

Q_SIGNALS:
    void failed(const heroadmin::Error& error);

    /// What was typed isn't written; the message has a way back to it.
    void message(const heroadmin::BarMessage& message);

private:
    void resolveEdits(const WriteOutcome& outcome, const Edits& edits, const QList<ConflictChoice>& choices);
    void write(const Edits& edits);
    void offer(const QString& text, const QString& label, std::function<void()> act);
    void show(ConflictSheet* sheet);

    HeroWriting& m_writing;
    HeroEditing& m_editing;
    QWidget* const m_window;
    quint64 m_database = 0; ///< Counts those that were opened: what was typed is for one of them only.
};

} // namespace heroadmin
