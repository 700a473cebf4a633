#pragma once

#include "gui/drafts/keptdraft.h"

#include <QList>
#include <QString>
#include <memory>
#include <vector>

namespace heroadmin {

class DraftFile;

/// The drafts of processes that ended without taking them away. Those that are claimed here are offered by no other
/// process meanwhile.
class CrashedDrafts
{
public:
    explicit CrashedDrafts(QString folder);
    ~CrashedDrafts(); ///< Leaves to others what wasn't removed.
    Q_DISABLE_COPY_MOVE(CrashedDrafts)

    /// Those of one database, oldest first; gives back what was claimed before.
    [[nodiscard]] QList<KeptDraft> claim(const QString& database);

    void remove(const QString& id); ///< For good.

private:
    struct Claimed
    {
        std::unique_ptr<DraftFile> file;
        QList<KeptDraft> drafts; ///< All of the file.
    };

    void removeHalves() const;

    const QString m_folder;
    std::vector<Claimed> m_claimed;
};

} // namespace heroadmin
