#include "gui/edit/heroediting.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/edit/editherodialog.h"
#include "gui/edit/effectsentences.h"
#include "gui/edit/newherodialog.h"
#include "gui/edit/refusedhero.h"
#include "gui/widgets/quotedtext.h"

#include <QLocale>
#include <utility>

namespace heroadmin {

namespace {

/// A dialog that was closed lives on until the event loop takes it away.
bool isInSight(const QDialog* dialog)
{
    return dialog != nullptr && dialog->isVisible();
}

Error changedMeanwhile(const QString& name)
{
    return Error::of(
        ErrorKind::Conflict,
        HeroEditing::tr("%1 was changed by somebody else meanwhile. Nothing was written.").arg(quotedText(name)));
}

} // namespace

HeroEditing::HeroEditing(DatabaseSession& session, HeroWriting& writing, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_session(session)
    , m_writing(writing)
    , m_dialogParent(dialogParent)
    , m_gate(session)
{
    connect(&session, &DatabaseSession::opened, this, [this] {
        if (isInSight(m_dialog)) {
            m_dialog->connectedAgain();
        }
    });
}

void HeroEditing::newHero()
{
    if (!canStart()) {
        return;
    }
    if (const HeroRules& rules = m_session.info().rules; !rules.letsAdd()) {
        Q_EMIT failed(Error::of(ErrorKind::Constraint, rules.whyNoneIsAdded()));
        return;
    }
    show(makeNewHero({}));
}

void HeroEditing::editHero(qint64 id)
{
    if (canStart()) {
        readAndEdit({id});
    }
}

void HeroEditing::editHeroes(const QList<qint64>& ids)
{
    if (!ids.isEmpty() && canStart()) {
        readAndEdit(ids);
    }
}

void HeroEditing::readAndEdit(const QList<qint64>& ids)
{
    m_isReading = true;
    m_writing.read(this, ids, [this](const Result<QList<HeroSnapshot>>& heroes) {
        m_isReading = false;
        if (!heroes) {
            Q_EMIT failed(heroes.error());
        } else if (heroes->isEmpty()) {
            Q_EMIT failed(Error::heroNotFound());
        } else {
            show(heroes->size() == 1 ? makeEditHero(heroes->first()) : makeEditSeveral(*heroes));
        }
    });
}

void HeroEditing::editAllMatching(const HeroFilter& filter, qint64 count)
{
    if (!canStart()) {
        return;
    }
    const DatabaseInfo& info = m_session.info();
    auto* const dialog =
        new EditHeroDialog(EditHeroDialog::AllMatching{count, EffectSentences::before(!info.rules.isPlain(), count)},
                           info.ageRange, m_dialogParent);
    connect(dialog, &EditHeroDialog::saveRequested, this,
            [this, dialog, filter] { updateAllMatching(dialog, filter); });
    show(dialog);
}

void HeroEditing::createAnew(const std::vector<TypedHero>& prefills)
{
    if (!prefills.empty() && canStart()) {
        show(makeNewHero(prefills.front()));
    }
}

void HeroEditing::duplicate(const QList<qint64>& ids)
{
    if (ids.isEmpty() || !canStart()) {
        return;
    }
    whenAnswered(this, m_writing.duplicate(ids), [this](const Result<WriteOutcome>& outcome) {
        if (outcome) {
            Q_EMIT duplicated(outcome->change);
        } else {
            Q_EMIT failed(RefusedHero::ofCopy(outcome.error()));
        }
    });
}

bool HeroEditing::isAsking() const
{
    return m_isReading || isInSight(m_dialog);
}

void HeroEditing::showProgress(const QString& text)
{
    if (isInSight(m_dialog)) {
        m_dialog->showProgress(text);
    }
}

bool HeroEditing::continueDraft(const std::optional<HeroSnapshot>& loaded, const TypedHero& typed, bool hadSecretName)
{
    if (!canStart()) {
        return false;
    }
    HeroDialog* dialog = nullptr;
    if (loaded) {
        dialog = makeEditHero(*loaded);
        dialog->prefill(typed);
    } else {
        dialog = makeNewHero(typed);
    }
    if (hadSecretName) {
        dialog->remindOfSecretName();
    }
    show(dialog);
    return true;
}

QStringList HeroEditing::unsaved() const
{
    if (!isInSight(m_dialog) || m_dialog->isSaving()) {
        return {};
    }
    const QStringList fields = m_dialog->unsaved();
    if (fields.isEmpty()) {
        return {};
    }
    const QString list = QLocale().createSeparatedList(fields);
    const auto* const edit = qobject_cast<const EditHeroDialog*>(m_dialog.data());
    if (edit == nullptr) {
        return {tr("A new hero is not saved: %1.").arg(list)};
    }
    if (edit->isAboutSeveral()) {
        return {tr("Several heroes are not saved: %1.").arg(list)};
    }
    //: %1: the name of a hero in quotation marks; %2: "the age 31 and a new secret name"
    return {tr("%1 is not saved: %2.").arg(quotedText(edit->loaded().name.toDisplayText()), list)};
}

QStringList HeroEditing::running() const
{
    const bool isSaving = isInSight(m_dialog) && m_dialog->isSaving();
    return isSaving ? QStringList(tr("The hero in the open dialog is being saved.")) : QStringList();
}

void HeroEditing::maskSecretName()
{
    if (m_dialog) {
        m_dialog->maskSecretName();
    }
}

void HeroEditing::closeWithoutAsking()
{
    if (isInSight(m_dialog)) {
        m_dialog->done(QDialog::Rejected);
    }
}

bool HeroEditing::canStart()
{
    if (isAsking()) {
        return false;
    }
    const Result<quint64> opening = m_gate.begin();
    if (!opening) {
        Q_EMIT failed(opening.error());
        return false;
    }
    m_opening = *opening;
    return true;
}

NewHeroDialog* HeroEditing::makeNewHero(const TypedHero& prefill)
{
    auto* const dialog = new NewHeroDialog(m_session.info().ageRange, m_dialogParent);
    dialog->prefill(prefill);
    connect(dialog, &NewHeroDialog::saveRequested, this, [this, dialog] { create(dialog); });
    return dialog;
}

EditHeroDialog* HeroEditing::makeEditHero(const HeroSnapshot& hero)
{
    auto* const dialog = new EditHeroDialog(hero, m_session.info().ageRange, m_dialogParent);
    connect(dialog, &EditHeroDialog::saveRequested, this, [this, dialog] { update(dialog); });
    connect(dialog, &EditHeroDialog::createAnewRequested, this, [this, dialog] { createAnew(dialog); });
    return dialog;
}

EditHeroDialog* HeroEditing::makeEditSeveral(const QList<HeroSnapshot>& heroes)
{
    auto* const dialog = new EditHeroDialog(heroes, m_session.info().ageRange, m_dialogParent);
    connect(dialog, &EditHeroDialog::saveRequested, this, [this, dialog] { updateEach(dialog); });
    return dialog;
}

void HeroEditing::show(HeroDialog* dialog)
{
    m_dialog = dialog;
    connect(dialog, &HeroDialog::stopRequested, &m_writing, &HeroWriting::cancel);
    connect(dialog, &HeroDialog::connectAgainRequested, this, &HeroEditing::connectAgainRequested);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    Q_EMIT dialogOpened(dialog);
}

void HeroEditing::create(NewHeroDialog* dialog)
{
    if (!mayWrite(dialog)) {
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
                     const qint64 id = outcome->change.ids.value(0);
                     if (dialog) {
                         dialog->saveSucceeded(id);
                     }
                     Q_EMIT created(id, name);
                 });
}

void HeroEditing::update(EditHeroDialog* dialog)
{
    if (!mayWrite(dialog)) {
        return;
    }
    std::vector<HeroEdit> edits;
    edits.push_back({dialog->loaded(), dialog->heroUpdate()});
    whenAnswered(this, m_writing.update(std::move(edits)),
                 [this, id = dialog->loaded().id, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) {
                     if (!outcome) {
                         report(dialog, outcome.error());
                     } else if (!outcome->conflicts.isEmpty()) {
                         showConflict(dialog, outcome->conflicts.first());
                     } else {
                         if (dialog) {
                             dialog->saveSucceeded();
                         }
                         Q_EMIT updated(id);
                     }
                 });
}

void HeroEditing::updateEach(EditHeroDialog* dialog)
{
    if (!mayWrite(dialog)) {
        return;
    }
    const auto edits = std::make_shared<std::vector<HeroEdit>>();
    for (const HeroSnapshot& hero : dialog->heroes()) {
        edits->push_back({hero, dialog->heroUpdate()});
    }
    whenAnswered(this, m_writing.update(edits),
                 [this, edits, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) {
                     if (!outcome) {
                         report(dialog, RefusedHero::among(*edits, outcome.error()));
                         return;
                     }
                     if (dialog) {
                         dialog->saveSucceeded();
                     }
                     if (outcome->conflictCount > 0) {
                         Q_EMIT editsConflicted(*outcome, edits);
                     } else {
                         Q_EMIT severalUpdated();
                     }
                 });
}

void HeroEditing::updateAllMatching(EditHeroDialog* dialog, const HeroFilter& filter)
{
    if (!mayWrite(dialog)) {
        return;
    }
    whenAnswered(this, m_writing.updateAll(filter, dialog->heroUpdate()),
                 [this, dialog = QPointer(dialog)](const Result<WriteOutcome>& outcome) {
                     if (!outcome) {
                         report(dialog, outcome.error());
                         return;
                     }
                     if (dialog) {
                         dialog->saveSucceeded();
                     }
                     Q_EMIT severalUpdated();
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

void HeroEditing::createAnew(EditHeroDialog* dialog)
{
    const TypedHero typed = dialog->typed();
    dialog->done(QDialog::Rejected);
    show(makeNewHero(typed));
}

bool HeroEditing::mayWrite(HeroDialog* dialog)
{
    const Result<void> may = m_gate.mayWrite(m_opening);
    if (!may) {
        report(dialog, may.error());
    }
    return may.has_value();
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
