#pragma once

#include "gui/drafts/crasheddrafts.h"
#include "gui/messages/barmessage.h"

#include <QList>
#include <QObject>
#include <functional>

namespace heroadmin {

class DatabaseAddress;

/// Offers the drafts of processes that crashed, one after the other. What nobody decides about is offered again when
/// the database is opened the next time.
class DraftOffer : public QObject
{
    Q_OBJECT

public:
    /// Opens the dialog of a draft; false where that isn't possible now. What it shows is on the disk when it returns.
    using Continue = std::function<bool(const KeptDraft&)>;

    DraftOffer(const QString& folder, Continue continueDraft, QObject* parent = nullptr);

    /// In place of those that were offered before.
    void offerFor(const DatabaseAddress& database);

    [[nodiscard]] static QString messageKey();

Q_SIGNALS:
    void message(const heroadmin::BarMessage& message);
    void dismissed(const QString& key); ///< That message is over.

private:
    void showNext();
    void continueFirst(const QString& id);
    void discardFirst(const QString& id);
    [[nodiscard]] QString sentence(const KeptDraft& draft) const;

    CrashedDrafts m_crashed;
    const Continue m_continue;
    QList<KeptDraft> m_drafts; ///< Not decided about; the first one is offered.
    qsizetype m_total = 0;
};

} // namespace heroadmin
