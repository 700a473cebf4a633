#include "gui/edit/herodialog.h"

#include "gui/edit/heroform.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/plainmessagebox.h"
#include "gui/widgets/plaintext.h"
#include "ui_herodialog.h"

#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>

namespace heroadmin {

HeroDialog::HeroDialog(AgeRange ageRange, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::HeroDialog>())
    , m_validator(ageRange)
{
    m_ui->setupUi(this);
    QFont headingFont = m_ui->heading->font();
    headingFont.setBold(true);
    m_ui->heading->setFont(headingFont);
    m_savingButtons = {&saveButton()};
    m_connectButton = &addButton();
    m_connectButton->setAutoDefault(false);
    m_connectButton->setVisible(false);
    connect(m_connectButton, &QPushButton::clicked, this, &HeroDialog::connectAgainRequested);
    saveButton().setDefault(true);
    connect(&saveButton(), &QPushButton::clicked, this, [this] { trySave(); });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &HeroDialog::reject);
    connect(m_ui->form, &HeroForm::edited, this, [this] { refresh(); });
    auto* const save = new QShortcut(this);
    save->setKeys({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    save->setAutoRepeat(false); // Held down, it would answer what the first save brought up before anybody read it.
    connect(save, &QShortcut::activated, &saveButton(), &QPushButton::click);
    m_ui->form->setFocus();
}

HeroDialog::~HeroDialog() = default;

void HeroDialog::prefill(const TypedHero& typed)
{
    form().setTyped(typed);
    refresh();
}

void HeroDialog::startAt(HeroField field)
{
    form().focusOn(field);
}

void HeroDialog::remindOfSecretName()
{
    form().showInformation({{HeroField::SecretName, tr("A typed secret name is never kept: type it again.")}});
}

void HeroDialog::maskSecretName()
{
    form().maskSecretName();
}

TypedHero HeroDialog::texts() const
{
    return form().typed();
}

void HeroDialog::saveFailed(const Error& error)
{
    unlock();
    m_connectButton->setVisible(error.kind == ErrorKind::ConnectionLost);
    if (!error.problems.isEmpty()) {
        form().showProblems(error.problems);
        return;
    }
    message().say(NoteLabel::Kind::Problem, error.message);
}

void HeroDialog::connectedAgain()
{
    if (!m_connectButton->isHidden()) {
        m_connectButton->setVisible(false);
        message().say(NoteLabel::Kind::Information, tr("The database can be reached again. Nothing was saved yet."));
    }
}

void HeroDialog::showProgress(const QString& text)
{
    if (m_isSaving) {
        progress().say(NoteLabel::Kind::Information, text);
    }
}

void HeroDialog::reject()
{
    if (unsaved().isEmpty()) {
        QDialog::reject();
    } else if (!m_question) {
        askToDiscard();
    }
}

void HeroDialog::done(int result)
{
    const bool isAsking = !m_question.isNull();
    if (isAsking) {
        m_question->close();
    }
    QDialog::done(result);
    if (isAsking && parentWidget() != nullptr) {
        // A window manager gives the focus back to this dialog, which goes at the same time, and may leave it nowhere.
        parentWidget()->activateWindow();
    }
}

QList<FieldProblem> HeroDialog::hints() const
{
    return m_validator.hints(m_ui->form->typed());
}

void HeroDialog::refresh()
{
    m_ui->form->showHints(hints());
    saveButton().setText(tr("&Save"));
    saveButton().setToolTip(plainToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_connectButton->setText(tr("Connect A&gain"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    Q_EMIT textsChanged();
}

void HeroDialog::requestSave()
{
    message().clear();
    m_focusBeforeSaving = focusWidget();
    setLocked(true);
    progress().say(NoteLabel::Kind::Information, tr("Saving\u2026"));
    Q_EMIT saveRequested();
}

void HeroDialog::unlock()
{
    progress().clear();
    setLocked(false);
    if (m_focusBeforeSaving) {
        m_focusBeforeSaving->setFocus(Qt::OtherFocusReason);
    }
}

HeroForm& HeroDialog::form() const
{
    return *m_ui->form;
}

NoteLabel& HeroDialog::message() const
{
    return *m_ui->message;
}

NoteLabel& HeroDialog::progress() const
{
    return *m_ui->progress;
}

QLabel& HeroDialog::heading() const
{
    return *m_ui->heading;
}

QLabel& HeroDialog::summary() const
{
    return *m_ui->summary;
}

QPushButton& HeroDialog::saveButton() const
{
    return *m_ui->buttons->button(QDialogButtonBox::Save);
}

QPushButton& HeroDialog::addButton()
{
    QPushButton* const button = m_ui->buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_savingButtons.append(button);
    return *button;
}

bool HeroDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        // A window's layout doesn't make room by itself for sentences that wrap.
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
    return handled;
}

void HeroDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QDialog::changeEvent(event);
}

void HeroDialog::askToDiscard()
{
    m_question = new PlainMessageBox(QMessageBox::Question, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(windowTitle());
    const QString lost = QLocale().createSeparatedList(unsaved());
    m_question->setTexts(tr("Discard what was typed?"),
                         m_isSaving ? tr("It is still being saved. If that fails, this is lost: %1.").arg(lost)
                                    : tr("This is not saved: %1.").arg(lost));
    QPushButton* const discard = m_question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* const keep = m_question->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    if (m_isSaving) {
        QPushButton* const stop = m_question->addButton(tr("&Stop Saving"), QMessageBox::ActionRole);
        connect(stop, &QPushButton::clicked, this, &HeroDialog::stopRequested);
    }
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    m_question->open();
}

void HeroDialog::setLocked(bool locked)
{
    m_isSaving = locked;
    m_ui->form->setEnabled(!locked);
    for (QPushButton* const button : std::as_const(m_savingButtons)) {
        button->setEnabled(!locked);
    }
}

} // namespace heroadmin
