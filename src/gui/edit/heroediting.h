#pragma once

#include "core/typedhero.h"
#include "data/databaseaddress.h"
#include "data/herochange.h"
#include "gui/edit/herodialog.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace heroadmin {

struct KeptDraft;
class DatabaseSession;
class EditHeroDialog;
class HeroRemoval;
class HeroWriting;
class NewHeroDialog;

/// Adds, changes, duplicates and deletes heroes: opens the dialogs, and gives to HeroWriting what they are filled with.
/// One dialog at a time; blocks never. What was written is reported also where its dialog was closed meanwhile.
class HeroEditing : public QObject
{
    Q_OBJECT

public:
    /// `dialogParent` owns it, and is what its dialogs are modal to.
    HeroEditing(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent);

    void newHero();
    void editHero(qint64 id);
    void duplicate(const QList<qint64>& ids);
    void deleteHeroes(const QList<qint64>& ids); ///< Asks first where there are more than setMostDeletedUnasked().
    void deleteUnasked(const QList<HeroSnapshot>& heroes);

    void setMostDeletedUnasked(int heroes); ///< 0: always asks.

    /// Opens the dialog with that text, guarded by what was loaded for it. False where that can't be done now.
    bool continueDraft(const KeptDraft& draft);

    [[nodiscard]] QStringList unsaved() const; ///< Sentences: what was typed and would be lost.
    [[nodiscard]] QStringList running() const; ///< Sentences: what is being written.

    void maskSecretName();     ///< The one that is being typed; the text stays.
    void closeWithoutAsking(); ///< The open dialog, whatever was typed.

Q_SIGNALS:
    void dialogOpened(heroadmin::HeroDialog* dialog);

    void created(qint64 id, const QString& name);
    void updated(qint64 id);
    void duplicated(const heroadmin::HeroChange& change);
    void deleted(const QList<qint64>& ids);

    /// Nothing was deleted of `heroes`, because somebody else changed some of them.
    void conflicted(const heroadmin::WriteOutcome& outcome, const QList<heroadmin::HeroSnapshot>& heroes);

    /// What no open dialog could say.
    void failed(const heroadmin::Error& error);

private:
    [[nodiscard]] bool canStart(); ///< Says why not.
    NewHeroDialog* makeNewHero(const TypedHero& prefill);
    EditHeroDialog* makeEditHero(const HeroSnapshot& hero);
    void show(HeroDialog* dialog);

    void create(NewHeroDialog* dialog);
    void update(EditHeroDialog* dialog);
    void showConflict(EditHeroDialog* dialog, const HeroConflict& conflict);
    void createAnew(EditHeroDialog* dialog);

    [[nodiscard]] bool isOtherDatabase(HeroDialog* dialog);
    void report(HeroDialog* dialog, const Error& error);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    QWidget* const m_dialogParent;
    HeroRemoval* const m_removal;
    QPointer<HeroDialog> m_dialog;
    DatabaseAddress m_address; ///< Of the database that the open dialog is about.
    bool m_isReading = false;
};

} // namespace heroadmin
