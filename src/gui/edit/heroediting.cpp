#include "gui/edit/heroediting.h"

#include "data/answer.h"
#include "data/databasesession.h"
#include "data/herowriting.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"
#include "gui/edit/quotedtext.h"

#include <utility>

namespace heroadmin {

namespace {

/// A dialog that was closed lives on until the event loop takes it away.
bool isInSight(const QDialog* dialog)
{
    return dialog != nullptr && dialog->isVisible();
}

} // namespace

HeroEditing::HeroEditing(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_session(session)
    , m_writing(writing)
    , m_dialogParent(dialogParent)
{}

void HeroEditing::newHero()
{
    if (canStart()) {
        openNewHero({});
    }
}

void HeroEditing::editHero(qint64 id)
{
    if (!canStart()) {
        return;
    }
    m_isReading = true;
    whenAnswered(this, m_session.worker().run([id](HeroRepository& repository) { return repository.read(id); }),
                 [this](const Result<HeroSnapshot>& hero) {
                     m_isReading = false;
                     if (hero) {
                         openEditHero(*hero);
                     } else {
                         Q_EMIT failed(hero.error());
                     }
                 });
}

void HeroEditing::deleteHeroes(const QList<qint64>& ids)
{
    if (ids.isEmpty() || !canStart()) {
        return;
    }
    m_isReading = true;
    whenAnswered(this, m_session.worker().run([ids](HeroRepository& repository) { return repository.readAll(ids); }),
                 [this](const Result<QList<HeroSnapshot>>& heroes) {
                     m_isReading = false;
                     if (!heroes) {
                         Q_EMIT failed(heroes.error());
                     } else if (heroes->isEmpty()) {
                         Q_EMIT failed(Error::heroNotFound());
                     } else {
                         askToDelete(*heroes);
                     }
                 });
}

bool HeroEditing::canStart()
{
    if (m_isReading || isInSight(m_dialog)) {
        return false;
    }
    if (!m_session.isOpen()) {
        Q_EMIT failed({ErrorKind::ConnectionLost, tr("No database is open."), {}, {}});
        return false;
    }
    if (m_session.info().readOnly) {
        const QString reason = m_session.info().readOnlyReason;
        Q_EMIT failed({ErrorKind::ReadOnly, reason.isEmpty() ? tr("This database can only be read.") : reason, {}, {}});
        return false;
    }
    m_address = m_session.info().address;
    return true;
}

void HeroEditing::openNewHero(const TypedHero& prefill)
{
    auto* const dialog = new NewHeroDialog(m_session.info().ageRange, m_dialogParent);
    dialog->prefill(prefill);
    connect(dialog, &NewHeroDialog::saveRequested, this, [this, dialog] { create(dialog); });
    show(dialog);
}

void HeroEditing::openEditHero(const HeroSnapshot& hero)
{
    auto* const dialog = new EditHeroDialog(hero, m_session.info().ageRange, m_dialogParent);
    connect(dialog, &EditHeroDialog::saveRequested, this, [this, dialog] { update(dialog); });
    connect(dialog, &EditHeroDialog::createAnewRequested, this, [this, dialog] { createAnew(dialog); });
    show(dialog);
}

void HeroEditing::askToDelete(const QList<HeroSnapshot>& heroes)
{
    auto* const question = new DeleteQuestion(heroes, m_dialogParent);
    connect(question, &DeleteQuestion::confirmed, this, [this, heroes] { remove(heroes); });
    show(question);
}

void HeroEditing::show(QDialog* dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HeroEditing::create(NewHeroDialog* dialog)
{
    if (isOtherDatabase(dialog)) {
        return;
    }
    std::vector<HeroCreate> heroes;
    heroes.push_back(dialog->hero());
    const QString name = heroes.front().name;
    whenAnswered(this, m_writing.create(std::move(heroes)),
                 [this, name, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) {
                     if (!outcome) {
                         report(dialog, outcome.error());
                         return;
                     }
                     const qint64 id = outcome->change.ids.constFirst();
                     if (dialog) {
                         dialog->saveSucceeded(id);
                     }
                     Q_EMIT created(id, name);
                 });
}

void HeroEditing::update(EditHeroDialog* dialog)
{
    if (isOtherDatabase(dialog)) {
        return;
    }
    const qint64 id = dialog->loaded().id;
    std::vector<HeroEdit> edits;
    edits.push_back({dialog->loaded(), dialog->heroUpdate()});
    whenAnswered(this, m_writing.update(std::move(edits)),
                 [this, id, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) {
                     if (!outcome) {
                         report(dialog, outcome.error());
                     } else if (outcome->conflictCount > 0) {
                         showConflict(dialog, outcome->conflicts.constFirst());
                     } else {
                         if (dialog) {
                             dialog->saveSucceeded();
                         }
                         Q_EMIT updated(id);
                     }
                 });
}

void HeroEditing::showConflict(EditHeroDialog* dialog, const HeroConflict& conflict)
{
    if (conflict.isGone) {
        report(dialog, Error::heroNotFound());
    } else if (isInSight(dialog)) {
        dialog->showChangedMeanwhile(conflict.theirs);
    } else {
        Q_EMIT failed(changedMeanwhile(conflict.name));
    }
}

void HeroEditing::remove(const QList<HeroSnapshot>& heroes)
{
    if (isOtherDatabase(nullptr)) {
        return;
    }
    whenAnswered(this, m_writing.remove(heroes), [this](const Result<WriteOutcome>& outcome) {
        if (!outcome) {
            Q_EMIT failed(outcome.error());
        } else if (outcome->conflictCount > 0) {
            Q_EMIT failed(changedMeanwhile(outcome->conflicts.constFirst().name));
        } else {
            Q_EMIT deleted(outcome->change.ids);
        }
    });
}

Error HeroEditing::changedMeanwhile(const QString& name)
{
    return {ErrorKind::Conflict,
            tr("“%1” was changed by somebody else meanwhile. Nothing was written.").arg(shortenedText(name)),
            {},
            {}};
}

void HeroEditing::createAnew(EditHeroDialog* dialog)
{
    const TypedHero typed = dialog->typed();
    dialog->done(QDialog::Rejected);
    openNewHero(typed);
}

bool HeroEditing::isOtherDatabase(HeroDialog* dialog)
{
    // One that is being opened may be open when the worker comes to what it is asked for now.
    if (m_session.isOpen() && !m_session.isOpening() && m_session.info().address == m_address) {
        return false;
    }
    report(dialog, {ErrorKind::Other, tr("Another database was opened meanwhile. Nothing was written."), {}, {}});
    return true;
}

void HeroEditing::report(HeroDialog* dialog, const Error& error)
{
    if (isInSight(dialog)) {
        dialog->saveFailed(error);
    } else {
        Q_EMIT failed(error);
    }
}

} // namespace heroadmin
