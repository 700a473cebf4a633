#include "gui/edit/newherodialog.h"

#include "core/foreigntext.h"
#include "gui/edit/heroform.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/plaintext.h"
#include "gui/widgets/quotedtext.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace heroadmin {

NewHeroDialog::NewHeroDialog(AgeRange ageRange, QWidget* parent)
    : HeroDialog(ageRange, parent)
    , m_saveAndAddAnother(addButton())
{
    heading().hide();
    summary().hide();
    connect(&m_saveAndAddAnother, &QPushButton::clicked, this, [this] { trySave(true); });
    auto* const shortcut = new QShortcut(this);
    shortcut->setKeys(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)});
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, &m_saveAndAddAnother, &QPushButton::click);
    NewHeroDialog::refresh();
}

HeroCreate NewHeroDialog::hero() const
{
    HeroCreate hero;
    hero.name = m_hero.name;
    hero.age = m_hero.age;
    hero.secretName = m_hero.secretName.duplicate();
    return hero;
}

void NewHeroDialog::saveSucceeded(qint64 id)
{
    const QString added = tr("#%1 %2 was added.").arg(QString::number(id), shortForeignText(m_hero.name));
    m_hero = {};
    form().clear();
    unlock();
    if (!m_addAnother) {
        accept();
        return;
    }
    refresh();
    form().focusOn(HeroField::Name);
    progress().say(NoteLabel::Kind::Information, added);
}

void NewHeroDialog::trySave()
{
    trySave(false);
}

void NewHeroDialog::trySave(bool addAnother)
{
    message().clear();
    progress().clear();
    Result<HeroCreate> hero = validator().create(form().typed());
    form().showProblems(hero ? QList<FieldProblem>() : hero.error().problems);
    if (hero) {
        m_hero = std::move(hero).value();
        m_addAnother = addAnother;
        requestSave();
    }
}

QStringList NewHeroDialog::unsaved() const
{
    const TypedHero typed = form().typed();
    QStringList fields;
    if (!typed.name.value().isEmpty()) {
        fields.append(tr("the name %1").arg(quotedText(typed.name.value())));
    }
    if (!typed.age.value().isEmpty()) {
        fields.append(tr("the age %1").arg(quotedText(typed.age.value())));
    }
    if (typed.secretName.value() != SecretName()) {
        fields.append(tr("a secret name"));
    }
    return fields;
}

void NewHeroDialog::refresh()
{
    HeroDialog::refresh();
    setWindowTitle(tr("New Hero"));
    setAccessibleName(tr("New Hero"));
    m_saveAndAddAnother.setText(tr("Save and Add An&other"));
    m_saveAndAddAnother.setToolTip(
        plainToolTip(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return).toString(QKeySequence::NativeText)));
}

} // namespace heroadmin
