#include "gui/drafts/draftoffer.h"

#include "data/engine/databaseaddress.h"
#include "gui/widgets/quotedtext.h"

#include <utility>

namespace heroadmin {

DraftOffer::DraftOffer(const QString& folder, Continue continueDraft, QObject* parent)
    : QObject(parent)
    , m_crashed(folder)
    , m_continue(std::move(continueDraft))
{}

QString DraftOffer::messageKey()
{
    return QStringLiteral("draft");
}

void DraftOffer::offerFor(const DatabaseAddress& database)
{
    m_drafts = m_crashed.claim(database.location);
    m_total = m_drafts.size();
    Q_EMIT dismissed(messageKey());
    showNext();
}

void DraftOffer::showNext()
{
    if (m_drafts.isEmpty()) {
        return;
    }
    const KeptDraft& draft = m_drafts.first();
    const QString id = draft.id;
    Q_EMIT message(
        {messageKey(),
         BarMessage::Severity::Information,
         sentence(draft),
         {{tr("&Continue"), [this, id] { continueFirst(id); }}, {tr("&Discard"), [this, id] { discardFirst(id); }}}});
}

void DraftOffer::continueFirst(const QString& id)
{
    if (m_drafts.isEmpty() || m_drafts.first().id != id) {
        return;
    }
    if (m_continue(m_drafts.first())) {
        discardFirst(id);
    } else {
        showNext();
    }
}

void DraftOffer::discardFirst(const QString& id)
{
    if (!m_drafts.isEmpty() && m_drafts.first().id == id) {
        m_crashed.remove(id);
        m_drafts.removeFirst();
        showNext();
    }
}

QString DraftOffer::sentence(const KeptDraft& draft) const
{
    const bool isNew = draft.kind == KeptDraft::Kind::New;
    const QString name = isNew ? draft.name.content().value_or(QString()) : draft.loaded.name.toDisplayText();
    QString sentence;
    if (name.trimmed().isEmpty()) {
        sentence =
            isNew
                ? tr("Hero Admin ended while you were adding a hero. Your text is still here.")
                : tr("Hero Admin ended while you were editing hero #%1. Your text is still here.").arg(draft.loaded.id);
    } else {
        sentence = (isNew ? tr("Hero Admin ended while you were adding %1. Your text is still here.")
                          : tr("Hero Admin ended while you were editing %1. Your text is still here."))
                       .arg(quotedText(name));
    }
    if (draft.hadSecretName) {
        sentence += u' ' + tr("A typed secret name is never kept: type it again.");
    }
    if (m_total > 1) {
        //: In front of the sentence: the first of three
        sentence = tr("(%1 of %2)").arg(m_total - m_drafts.size() + 1).arg(m_total) + u' ' + sentence;
    }
    return sentence;
}

} // namespace heroadmin
