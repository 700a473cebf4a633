#include "gui/drafts/draftcontrols.h"

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/drafts/closingguard.h"
#include "gui/drafts/draftkeeping.h"
#include "gui/drafts/draftoffer.h"
#include "gui/drafts/draftstore.h"
#include "gui/drafts/writenotes.h"
#include "gui/edit/heroediting.h"
#include "gui/opening/databaseopening.h"

#include <QWidget>
#include <optional>

namespace heroadmin {

DraftControls::DraftControls(const Parts& parts, const QString& folder, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_store(new DraftStore(folder, this))
    , m_keeping(new DraftKeeping(parts.session, *m_store, this))
    , m_offer(new DraftOffer(
          folder,
          [this](const KeptDraft& draft) {
              const bool isNew = draft.kind == KeptDraft::Kind::New;
              const bool isContinued = m_parts.editing.continueDraft(isNew ? std::nullopt : std::optional(draft.loaded),
                                                                     draft.typed(), draft.hadSecretName);
              m_store->flush();
              return isContinued;
          },
          this))
    , m_notes(new WriteNotes(parts.session, parts.writing, folder, this))
    , m_closing(new ClosingGuard(parts.writing, window))
{
    wireKeeping();
    wireClosing();
}

DraftControls::~DraftControls() = default;

void DraftControls::wireKeeping()
{
    connect(&m_parts.editing, &HeroEditing::dialogOpened, m_keeping, &DraftKeeping::watch);
    connect(&m_parts.opening, &DatabaseOpening::opened, m_offer, [this](const DatabaseInfo& info) {
        m_offer->offerFor(info.address);
        m_notes->tellOf(info.address.location);
    });
    connect(m_offer, &DraftOffer::message, this, &DraftControls::message);
    connect(m_notes, &WriteNotes::message, this, &DraftControls::message);
    connect(m_offer, &DraftOffer::dismissed, this, &DraftControls::dismissed);
    connect(m_store, &DraftStore::failed, this, [this](const Error& error) {
        Q_EMIT message({QStringLiteral("drafts"), BarMessage::Severity::Warning, error.message, {}});
    });
}

void DraftControls::wireClosing()
{
    HeroEditing& editing = m_parts.editing;
    m_closing->addUnsaved([&editing] { return editing.unsaved(); });
    m_closing->addRunning([&editing] { return editing.running(); });
    m_parts.opening.setGate([this](const std::function<void()>& goOn) {
        return m_closing->allows(ClosingGuard::Leaving::OpenAnother, goOn);
    });
    connect(&editing, &HeroEditing::failed, m_closing, &ClosingGuard::noteFailure);
    connect(m_closing, &ClosingGuard::discarded, &editing, &HeroEditing::closeWithoutAsking);
    connect(m_closing, &ClosingGuard::sessionEnding, m_store, &DraftStore::flush);
    connect(m_closing, &ClosingGuard::leavingUnasked, this, [this] {
        m_store->leaveForNextTime();
        m_parts.editing.closeWithoutAsking();
    });
}

} // namespace heroadmin
