#pragma once

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
#include "support/awaited.h"
#include "support/testdatabase.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <memory>

namespace heroadmin::testing {

/// A HeroEditing and a HeroRemoval on a database of 20 heroes, and everything that they say.
class HeroEditingSetting
{
public:
    HeroEditingSetting()
    {
        isReady = open(*database);
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

    [[nodiscard]] bool open(const TestDatabase& opened, const OpenOptions& options = {})
    {
        return testing::opened(session, opened.address(), options);
    }

    /// Another one in the place of the one that is open, of 20 heroes with the same ids, and opens that.
    [[nodiscard]] bool openReplaced() { return database->replaceBy(TestDatabase::make(20)) && open(*database); }

    [[nodiscard]] QVariant stored(const char* column, qint64 id) const { return database->stored(column, id); }

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

    const std::unique_ptr<TestDatabase> database = TestDatabase::make(20);
    DatabaseSession session{TestDatabase::engines()};
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
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
