#pragma once

#include "core/error.h"
#include "core/typedhero.h"
#include "data/databaseaddress.h"
#include "data/herosnapshot.h"

#include <QDialog>
#include <QList>
#include <QObject>
#include <QPointer>

namespace heroadmin {

struct HeroConflict;
class DatabaseSession;
class HeroWriting;
class EditHeroDialog;
class HeroDialog;
class NewHeroDialog;

/// Adds, changes and deletes heroes: opens the dialogs, and takes what they give to the database's worker and back.
/// One dialog at a time; blocks never. What was written is reported also where its dialog was closed meanwhile.
class HeroEditing : public QObject
{
    Q_OBJECT

public:
    /// `dialogParent` owns it, and is what its dialogs are modal to.
    HeroEditing(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent);

    void newHero();
    void editHero(qint64 id);
    void deleteHeroes(const QList<qint64>& ids); ///< Asks first.

Q_SIGNALS:
    void created(qint64 id, const QString& name);
    void updated(qint64 id);
    void deleted(const QList<qint64>& ids);

    /// What no open dialog could say.
    void failed(const heroadmin::Error& error);

private:
    [[nodiscard]] bool canStart(); ///< Says why not.
    void openNewHero(const TypedHero& prefill);
    void openEditHero(const HeroSnapshot& hero);
    void askToDelete(const QList<HeroSnapshot>& heroes);
    void show(QDialog* dialog);

    void create(NewHeroDialog* dialog);
    void update(EditHeroDialog* dialog);
    void showConflict(EditHeroDialog* dialog, const HeroConflict& conflict);
    [[nodiscard]] static Error changedMeanwhile(const QString& name);
    void remove(const QList<HeroSnapshot>& heroes);
    void createAnew(EditHeroDialog* dialog);

    [[nodiscard]] bool isOtherDatabase(HeroDialog* dialog);
    void report(HeroDialog* dialog, const Error& error);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    QWidget* const m_dialogParent;
    QPointer<QDialog> m_dialog;
    DatabaseAddress m_address; ///< Of the database that the open dialog is about.
    bool m_isReading = false;
};

} // namespace heroadmin
