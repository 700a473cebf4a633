#include "gui/edit/heroediting.h"

#include "data/answer.h"
#include "data/databasesession.h"
#include "gui/edit/deletequestion.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/newherodialog.h"

#include <utility>

namespace heroadmin {

namespace {

/// A dialog that was closed lives on until the event loop takes it away.
bool isInSight(const QDialog* dialog)
{
    return dialog != nullptr && dialog->isVisible();
}

} // namespace

HeroEditing::HeroEditing(DatabaseSession& session, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_session(session)
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
    HeroCreate hero = dialog->hero();
    const QString name = hero.name;
    whenAnswered(this, m_session.worker().run([hero = std::move(hero)](HeroRepository& repository) {
        return repository.create(hero);
    }),
                 [this, name, dialog = QPointer(dialog)](const Result<qint64>& id) {
                     if (!id) {
                         report(dialog, id.error());
                         return;
                     }
                     if (dialog) {
                         dialog->saveSucceeded(*id);
                     }
                     Q_EMIT created(*id, name);
                 });
}

void HeroEditing::update(EditHeroDialog* dialog)
{
    if (isOtherDatabase(dialog)) {
        return;
    }
    const HeroSnapshot loaded = dialog->loaded();
    whenAnswered(this, m_session.worker().run([loaded, update = dialog->heroUpdate()](HeroRepository& repository) {
        return repository.update(loaded, update);
    }),
                 [this, id = loaded.id, dialog = QPointer(dialog)](const Result<void>& written) {
                     if (!written && written.error().kind == ErrorKind::Conflict && isInSight(dialog)) {
                         showChangedMeanwhile(dialog, id);
                     } else if (!written) {
                         report(dialog, written.error());
                     } else {
                         if (dialog) {
                             dialog->saveSucceeded();
                         }
                         Q_EMIT updated(id);
                     }
                 });
}

void HeroEditing::showChangedMeanwhile(EditHeroDialog* dialog, qint64 id)
{
    whenAnswered(this, m_session.worker().run([id](HeroRepository& repository) { return repository.read(id); }),
                 [this, dialog = QPointer(dialog)](const Result<HeroSnapshot>& theirs) {
                     if (!theirs) {
                         report(dialog, theirs.error());
                     } else if (isInSight(dialog)) {
                         dialog->showChangedMeanwhile(*theirs);
                     }
                 });
}

void HeroEditing::remove(const QList<HeroSnapshot>& heroes)
{
    if (isOtherDatabase(nullptr)) {
        return;
    }
    QList<qint64> ids;
    for (const HeroSnapshot& hero : heroes) {
        ids.append(hero.id);
    }
    whenAnswered(this,
                 m_session.worker().run([heroes](HeroRepository& repository) { return repository.remove(heroes); }),
                 [this, ids](const Result<void>& removed) {
                     if (removed) {
                         Q_EMIT deleted(ids);
                     } else {
                         Q_EMIT failed(removed.error());
                     }
                 });
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
