#pragma once

#include "core/typedhero.h"
#include "data/heroes/herochange.h"
#include "data/heroes/herofilter.h"
#include "gui/edit/herodialog.h"
#include "gui/edit/writegate.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace heroadmin {

class DatabaseSession;
class EditHeroDialog;
class HeroWriting;
class NewHeroDialog;

/// Adds, changes and duplicates heroes: opens the dialogs, and gives to HeroWriting what they are filled with.
/// One dialog at a time; blocks never. What was written is reported also where its dialog was closed meanwhile.
class HeroEditing : public QObject
{
    Q_OBJECT

public:
    using Edits = std::shared_ptr<std::vector<HeroEdit>>;

    /// `dialogParent` owns it, and is what its dialogs are modal to.
    HeroEditing(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent);

    void newHero();
    void editHero(qint64 id);
    void editHeroes(const QList<qint64>& ids); ///< Several in one dialog.

    /// All that match, when it is written. `count`: as far as that is known.
    void editAllMatching(const HeroFilter& filter, qint64 count);

    /// Opens the dialog with the first of them; there is one dialog at a time.
    void createAnew(const std::vector<TypedHero>& prefills);
    void duplicate(const QList<qint64>& ids);

    [[nodiscard]] bool isAsking() const; ///< Or about to.

    void showProgress(const QString& text); ///< Of what is being written, in the dialog that waits for it.

    /// Opens the dialog of a hero, guarded by what was loaded for it, or of a new one, with what was typed before.
    /// `hadSecretName`: one was typed as well, which isn't in `typed`. False where that can't be done now.
    bool continueDraft(const std::optional<HeroSnapshot>& loaded, const TypedHero& typed, bool hadSecretName);

    [[nodiscard]] QStringList unsaved() const; ///< Sentences: what was typed and would be lost.
    [[nodiscard]] QStringList running() const; ///< Sentences: what is being written.

    void maskSecretName();     ///< The one that is being typed; the text stays.
    void closeWithoutAsking(); ///< The open dialog, whatever was typed.

Q_SIGNALS:
    void connectAgainRequested();
    void dialogOpened(heroadmin::HeroDialog* dialog);

    void created(qint64 id, const QString& name);
    void updated(qint64 id);
    void severalUpdated(); ///< What was typed for all of them.
    void duplicated(const heroadmin::HeroChange& change);

    /// Nothing was written of `edits`, because somebody else changed some of the heroes; the dialog is closed.
    void editsConflicted(const heroadmin::WriteOutcome& outcome, const heroadmin::HeroEditing::Edits& edits);

    /// What no open dialog could say.
    void failed(const heroadmin::Error& error);

private:
    [[nodiscard]] bool canStart(); ///< Says why not.
    NewHeroDialog* makeNewHero(const TypedHero& prefill);
    EditHeroDialog* makeEditHero(const HeroSnapshot& hero);
    EditHeroDialog* makeEditSeveral(const QList<HeroSnapshot>& heroes);
    void show(HeroDialog* dialog);

    void create(NewHeroDialog* dialog);
    void update(EditHeroDialog* dialog);
    void updateEach(EditHeroDialog* dialog);
    void updateAllMatching(EditHeroDialog* dialog, const HeroFilter& filter);
    void readAndEdit(const QList<qint64>& ids);
    void showConflict(EditHeroDialog* dialog, const HeroConflict& conflict);
    void createAnew(EditHeroDialog* dialog);

    [[nodiscard]] bool mayWrite(HeroDialog* dialog); ///< Says why not.
    void report(HeroDialog* dialog, const Error& error);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    QWidget* const m_dialogParent;
    const WriteGate m_gate;
    QPointer<HeroDialog> m_dialog;
    quint64 m_opening = 0; ///< Of the database that the open dialog is about.
    bool m_isReading = false;
};

} // namespace heroadmin
