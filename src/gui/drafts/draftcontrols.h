#pragma once

#include "gui/messages/barmessage.h"

#include <QObject>
#include <memory>

namespace heroadmin {

class ClosingGuard;
class DatabaseOpening;
class DatabaseSession;
class DraftKeeping;
class DraftOffer;
class DraftStore;
class HeroEditing;
class HeroWriting;
class WriteNotes;

/// Typed text as the window keeps it: through a crash, and against being closed over it. And what a crash has left of
/// a write.
class DraftControls : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it.
    struct Parts
    {
        DatabaseSession& session;
        HeroWriting& writing;
        HeroEditing& editing;
        DatabaseOpening& opening;
    };

    /// `folder` is where drafts are; `window` owns this, and has the questions.
    DraftControls(const Parts& parts, const QString& folder, QWidget* window);
    ~DraftControls() override;

    /// For what else can be typed or written than HeroEditing knows of.
    [[nodiscard]] ClosingGuard& closing() const { return *m_closing; }

    [[nodiscard]] DraftKeeping& keeping() const { return *m_keeping; }

Q_SIGNALS:
    void message(const heroadmin::BarMessage& message);
    void dismissed(const QString& key); ///< That message is over.

private:
    void wireKeeping();
    void wireClosing();

    const Parts m_parts;
    DraftStore* const m_store;
    DraftKeeping* const m_keeping;
    DraftOffer* const m_offer;
    WriteNotes* const m_notes;
    ClosingGuard* const m_closing;
};

} // namespace heroadmin
