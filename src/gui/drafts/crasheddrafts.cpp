#include "gui/drafts/crasheddrafts.h"

#include "gui/drafts/draftfile.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

QList<KeptDraft> of(const QString& database, QList<KeptDraft> drafts)
{
    drafts.removeIf([&database](const KeptDraft& draft) { return draft.database != database; });
    return drafts;
}

} // namespace

CrashedDrafts::CrashedDrafts(QString folder)
    : m_folder(std::move(folder))
{}

CrashedDrafts::~CrashedDrafts() = default;

QList<KeptDraft> CrashedDrafts::claim(const QString& database)
{
    m_claimed.clear();
    removeHalves();
    QList<KeptDraft> claimed;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo& info : files) {
        auto file = std::make_unique<DraftFile>(info.filePath());
        if (of(database, file->read()).isEmpty() || !file->claim()) {
            continue;
        }
        // Once more: another process may have had it until now.
        QList<KeptDraft> drafts = file->read();
        claimed.append(of(database, drafts));
        m_claimed.push_back({std::move(file), std::move(drafts)});
    }
    std::sort(claimed.begin(), claimed.end(), [](const KeptDraft& a, const KeptDraft& b) { return a.time < b.time; });
    return claimed;
}

void CrashedDrafts::remove(const QString& id)
{
    for (Claimed& claimed : m_claimed) {
        if (claimed.drafts.removeIf([&id](const KeptDraft& draft) { return draft.id == id; }) > 0) {
            // Where that fails the draft is offered once more, and nothing is lost.
            static_cast<void>(claimed.file->write(claimed.drafts));
        }
    }
}

void CrashedDrafts::removeHalves() const
{
    const QFileInfoList locks = QDir(m_folder).entryInfoList({QStringLiteral("*.json.lock")}, QDir::Files);
    for (const QFileInfo& lock : locks) {
        const QString path = QDir(m_folder).filePath(lock.completeBaseName());
        if (!QFileInfo::exists(path)) {
            DraftFile file(path);
            if (file.claim()) {
                static_cast<void>(file.write({}));
            }
        }
    }
}

} // namespace heroadmin
