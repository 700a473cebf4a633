#pragma once

#include "data/databasesession.h"
#include "data/herowriting.h"
#include "gui/edit/heroediting.h"
#include "support/heldlock.h"
#include "support/herofile.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>
#include <memory>

namespace heroadmin::testing {

/// A HeroEditing on a file of 20 heroes, and everything that it says.
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
        created = std::make_unique<QSignalSpy>(editing, &HeroEditing::created);
        updated = std::make_unique<QSignalSpy>(editing, &HeroEditing::updated);
        deleted = std::make_unique<QSignalSpy>(editing, &HeroEditing::deleted);
        failed = std::make_unique<QSignalSpy>(editing, &HeroEditing::failed);
    }

    [[nodiscard]] bool open(const QString& file, const OpenOptions& options = {})
    {
        QSignalSpy opened(&session, &DatabaseSession::opened);
        session.open(DatabaseAddress::ofFile(file), options);
        return opened.wait();
    }

    [[nodiscard]] QVariant stored(const char* column, qint64 id) const
    {
        return readValue(path,
                         QStringLiteral("SELECT %1 FROM hero WHERE id = %2").arg(QString::fromLatin1(column)).arg(id));
    }

    [[nodiscard]] Error lastError() const { return failed->last().first().value<Error>(); }

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
    DatabaseSession session;
    std::unique_ptr<QWidget> window;
    HeroWriting* writing = nullptr;
    HeroEditing* editing = nullptr;
    std::unique_ptr<QSignalSpy> created;
    std::unique_ptr<QSignalSpy> updated;
    std::unique_ptr<QSignalSpy> deleted;
    std::unique_ptr<QSignalSpy> failed;
    bool isReady = false;
};

} // namespace heroadmin::testing
