#pragma once

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
#include "support/heldlock.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <memory>

namespace heroadmin::testing {

/// A HeroEditing and a HeroRemoval on a file of 20 heroes, and everything that they say.
class HeroEditingSetting
{
public:
    HeroEditingSetting()
        : path(folder.filePath(QStringLiteral("database.db")))
        , window(std::make_unique<QWidget>())
    {
        isReady = createHeroFile(path, 20) && open(path);
        window->show();
        writing = new HeroWriting(session, window.get());
        editing = new HeroEditing(session, *writing, window.get());
        removal = new HeroRemoval(session, *writing, window.get());
        created = std::make_unique<QSignalSpy>(editing, &HeroEditing::created);
        updated = std::make_unique<QSignalSpy>(editing, &HeroEditing::updated);
        removed = std::make_unique<QSignalSpy>(removal, &HeroRemoval::removed);
        failed = std::make_unique<QSignalSpy>(editing, &HeroEditing::failed);
        notRemoved = std::make_unique<QSignalSpy>(removal, &HeroRemoval::failed);
    }

    [[nodiscard]] bool open(const QString& file, const OpenOptions& options = {})
    {
        QSignalSpy opened(&session, &DatabaseSession::opened);
        session.open(SqliteEngine::addressOfFile(file), options);
        return opened.wait();
    }

    /// Another file in the place of the one that is open, of 20 heroes with the same ids, and opens that.
    [[nodiscard]] bool openReplaced()
    {
        const QString next = folder.filePath(QStringLiteral("next.db"));
        return createHeroFile(next, 20) && QFile::remove(path) && QFile::rename(next, path) && open(path);
    }

    [[nodiscard]] QVariant stored(const char* column, qint64 id) const
    {
        return readValue(path,
                         QStringLiteral("SELECT %1 FROM hero WHERE id = %2").arg(QString::fromLatin1(column)).arg(id));
    }

    [[nodiscard]] static Error lastError(const QSignalSpy& failures) { return failures.last().first().value<Error>(); }

    /// The dialog of that kind that a person could type into now; a null pointer where there is none.
    template<typename Dialog>
    [[nodiscard]] Dialog* shown() const
    {
        const QList<Dialog*> dialogs = window->findChildren<Dialog*>();
        for (Dialog* const dialog : dialogs) {
            if (dialog->isVisible() && QApplication::activeWindow() == dialog) {
                return dialog;
            }
        }
        return nullptr;
    }

    QTemporaryDir folder;
    QString path;
    DatabaseSession session{sqliteEngines()};
    std::unique_ptr<QWidget> window;
    HeroWriting* writing = nullptr;
    HeroEditing* editing = nullptr;
    HeroRemoval* removal = nullptr;
    std::unique_ptr<QSignalSpy> created;
    std::unique_ptr<QSignalSpy> updated;
    std::unique_ptr<QSignalSpy> removed;
    std::unique_ptr<QSignalSpy> failed;     ///< Of the editing.
    std::unique_ptr<QSignalSpy> notRemoved; ///< Of the removal.
    bool isReady = false;
};

} // namespace heroadmin::testing
