#include "gui/drafts/draftkeeping.h"

#include "data/session/databasesession.h"
#include "gui/drafts/draftstore.h"
#include "gui/edit/editherodialog.h"

#include <utility>

namespace heroadmin {

DraftKeeping::DraftKeeping(DatabaseSession& session, DraftStore& store, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_store(store)
{}

void DraftKeeping::watch(HeroDialog* dialog)
{
    if (const auto* const edit = qobject_cast<const EditHeroDialog*>(dialog);
        edit != nullptr && edit->isAboutSeveral()) {
        return; // A draft is guarded by the one hero that it is of.
    }
    // The one it was opened for: another one may be open before it is closed.
    const QString database = m_session.info().address.location;
    connect(dialog, &HeroDialog::textsChanged, this, [this, dialog, database] { keep(*dialog, database); });
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        dialog->disconnect(this);
        m_store.forget(DraftStore::Place::Dialog);
    });
    keep(*dialog, database);
}

void DraftKeeping::keep(const HeroDialog& dialog, const QString& database)
{
    const auto* const edit = qobject_cast<const EditHeroDialog*>(&dialog);
    KeptDraft draft =
        edit != nullptr ? KeptDraft::ofEdit(edit->loaded(), dialog.texts()) : KeptDraft::ofNew(dialog.texts());
    draft.database = database;
    if (draft.isEmpty()) {
        m_store.forget(DraftStore::Place::Dialog);
    } else {
        m_store.keep(DraftStore::Place::Dialog, std::move(draft));
    }
}

void DraftKeeping::keepCell(const HeroSnapshot& loaded, HeroField field, const QString& text)
{
    KeptDraft draft = KeptDraft::ofCell(loaded, field, text);
    draft.database = m_session.info().address.location;
    if (draft.isEmpty()) {
        forgetCell();
    } else {
        m_store.keep(DraftStore::Place::Cell, std::move(draft));
    }
}

void DraftKeeping::forgetCell()
{
    m_store.forget(DraftStore::Place::Cell);
}

void DraftKeeping::keepSentCell(int write, const HeroSnapshot& loaded, HeroField field, const QString& text)
{
    KeptDraft draft = KeptDraft::ofCell(loaded, field, text);
    draft.database = m_session.info().address.location;
    if (!draft.isEmpty()) {
        m_sent.insert(write, m_store.keepSent(std::move(draft)));
    }
}

void DraftKeeping::forgetSentCell(int write)
{
    if (const QString id = m_sent.take(write); !id.isEmpty()) {
        m_store.forgetSent(id);
    }
}

} // namespace heroadmin
