#include "gui/clipboard/pasterehearsal.h"

#include "gui/clipboard/pastetable.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/plainmessagebox.h"
#include "gui/widgets/plaintext.h"
#include "ui_pasterehearsal.h"

#include <QEvent>
#include <QPushButton>
#include <QShortcut>
#include <utility>

namespace heroadmin {

PasteRehearsal::PasteRehearsal(PastePlan plan, AgeRange ageRange, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PasteRehearsal>())
    , m_notices(plan.notices)
    , m_model(std::move(plan), ageRange)
{
    m_ui->setupUi(this);
    m_paste = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_nextProblem = m_ui->buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_cancel = m_ui->buttons->button(QDialogButtonBox::Cancel);
    // Return is for the cells.
    for (QPushButton* const button : {m_paste, m_nextProblem, m_cancel}) {
        button->setAutoDefault(false);
    }
    m_ui->table->setModel(&m_model);
    m_ui->table->setColumnHidden(PasteModel::SecretNameColumn,
                                 !m_model.createsHeroes() && !m_model.pastes(HeroField::SecretName));
    const bool lacksSecretNames = m_model.createsHeroes() && m_model.lacksSecretNames();
    m_ui->commonSecretNameLabel->setVisible(lacksSecretNames);
    m_ui->commonSecretName->setVisible(lacksSecretNames);
    wire();
    refresh();
    m_ui->notices->say(NoteLabel::Kind::Information, m_notices.join(u'\n'));
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PasteRehearsal::showCurrentEffect);
    const QModelIndex problem = m_model.nextProblem({});
    m_ui->table->goTo(problem.isValid() ? problem : m_model.index(0, PasteModel::NameColumn));
    m_ui->table->setFocus();
}

PasteRehearsal::~PasteRehearsal()
{
    // The table lives longer than the model, and so would the editor of a cell, which writes when it goes.
    m_ui->table->setModel(nullptr);
}

void PasteRehearsal::wire()
{
    connect(m_paste, &QPushButton::clicked, this, &PasteRehearsal::paste);
    connect(m_nextProblem, &QPushButton::clicked, this, &PasteRehearsal::goToNextProblem);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &PasteRehearsal::reject);
    connect(m_ui->commonSecretName, &QLineEdit::textChanged, this, &PasteRehearsal::setCommonSecretName);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PasteRehearsal::refresh);
    auto* const save = new QShortcut(this);
    save->setKeys({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    save->setAutoRepeat(false);
    connect(save, &QShortcut::activated, this, &PasteRehearsal::paste);
    auto* const next = new QShortcut(QKeySequence(Qt::Key_F8), this);
    connect(next, &QShortcut::activated, this, &PasteRehearsal::goToNextProblem);
}

void PasteRehearsal::pasteSucceeded()
{
    done(QDialog::Accepted);
}

void PasteRehearsal::pasteFailed(const Error& error)
{
    if (m_question) {
        m_question->close(); // What it says about the write is over.
    }
    setLocked(false);
    if (!error.place) {
        m_ui->message->say(NoteLabel::Kind::Problem, error.message);
        return;
    }
    m_model.refuse(*error.place, error.message);
    const QModelIndex refused = m_model.nextProblem({});
    m_ui->table->goTo(refused);
    const QString row = refused.siblingAtColumn(PasteModel::RowColumn).data().toString();
    m_ui->message->say(NoteLabel::Kind::Problem,
                       tr("Nothing was pasted, because of row %1. %2").arg(row, error.message));
}

void PasteRehearsal::showProgress(const QString& text)
{
    if (m_isWriting) {
        m_ui->summary->setText(text);
    }
}

void PasteRehearsal::reject()
{
    if (!m_isWriting && !m_model.isEdited() && m_ui->commonSecretName->text().isEmpty()) {
        QDialog::reject();
    } else if (!m_question || !m_question->isVisible()) {
        askToDiscard();
    }
}

void PasteRehearsal::done(int result)
{
    if (m_question) {
        m_question->close();
    }
    QDialog::done(result);
}

void PasteRehearsal::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model.retranslate();
        refresh();
    }
    QDialog::changeEvent(event);
}

void PasteRehearsal::paste()
{
    if (m_isWriting) {
        return;
    }
    m_ui->table->setFocus(); // a cell that is being edited is taken as it stands
    const PasteModel::Counts counts = m_model.counts();
    if (counts.problems > 0 || counts.written == 0) {
        goToNextProblem();
        return;
    }
    m_ui->message->clear();
    setLocked(true);
    Q_EMIT pasteRequested();
}

void PasteRehearsal::goToNextProblem()
{
    if (m_isWriting) {
        return;
    }
    m_ui->table->setFocus();
    const QModelIndex problem = m_model.nextProblem(m_ui->table->currentIndex());
    if (problem.isValid()) {
        m_ui->table->goTo(problem);
    }
}

void PasteRehearsal::setCommonSecretName(const QString& text)
{
    m_model.setCommonSecretName(SecretName(text));
}

void PasteRehearsal::setLocked(bool locked)
{
    m_isWriting = locked;
    m_ui->table->setEnabled(!locked);
    m_ui->commonSecretName->setEnabled(!locked);
    refresh();
    if (!locked) {
        m_ui->table->setFocus();
    }
}

void PasteRehearsal::refresh()
{
    const PasteModel::Counts counts = m_model.counts();
    setWindowTitle(m_model.createsHeroes() ? tr("Paste as New Heroes") : tr("Paste over Heroes"));
    m_ui->summary->setText(m_isWriting ? tr("Pasting…") : summaryText(counts));
    m_paste->setText(tr("&Paste"));
    m_paste->setToolTip(plainToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_nextProblem->setText(tr("Ne&xt Problem"));
    m_nextProblem->setToolTip(plainToolTip(QKeySequence(Qt::Key_F8).toString(QKeySequence::NativeText)));
    m_cancel->setText(tr("&Cancel"));
    m_paste->setEnabled(!m_isWriting && counts.problems == 0 && counts.written > 0);
    m_nextProblem->setEnabled(!m_isWriting && counts.problems > 0);
    showCurrentEffect();
}

void PasteRehearsal::showCurrentEffect()
{
    // Whole: its column has room for the start of it.
    const QModelIndex current = m_ui->table->currentIndex();
    m_ui->currentEffect->setText(current.siblingAtColumn(PasteModel::EffectColumn).data().toString());
}

QString PasteRehearsal::summaryText(const PasteModel::Counts& counts) const
{
    QStringList parts{m_model.createsHeroes() ? tr("%Ln heroes will be added", nullptr, counts.written)
                                              : tr("%Ln heroes will be changed", nullptr, counts.written)};
    if (counts.unchanged > 0) {
        parts.append(tr("%Ln unchanged", nullptr, counts.unchanged));
    }
    if (counts.leftOut > 0) {
        parts.append(tr("%Ln left out", nullptr, counts.leftOut));
    }
    if (counts.problems > 0) {
        parts.append(tr("%Ln rows with problems", nullptr, counts.problems));
    }
    return parts.join(QStringLiteral(", ")) + u'.';
}

void PasteRehearsal::askToDiscard()
{
    m_question = new PlainMessageBox(QMessageBox::Question, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWindowTitle(windowTitle());
    m_question->setTexts(tr("Discard what was changed here?"),
                         m_isWriting ? tr("It is still being pasted. If that fails, this is lost.")
                                     : tr("Nothing was pasted yet."));
    QPushButton* const discard = m_question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton* const keep = m_question->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    if (m_isWriting) {
        QPushButton* const stop = m_question->addButton(tr("&Stop Pasting"), QMessageBox::ActionRole);
        connect(stop, &QPushButton::clicked, this, &PasteRehearsal::stopRequested);
    }
    m_question->setDefaultButton(keep);
    m_question->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    m_question->open();
}

} // namespace heroadmin
