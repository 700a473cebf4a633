#include "gui/opening/serverdialog.h"

#include "gui/application/icons.h"
#include "gui/application/processmemory.h"
#include "gui/opening/servertrying.h"
#include "gui/widgets/notelabel.h"
#include "ui_serverdialog.h"

#include <QEvent>
#include <QFileDialog>
#include <QPushButton>
#include <algorithm>

namespace heroadmin {

namespace {

/// It has no Q_OBJECT: see DatabaseDialog.
class CertificateDialog : public QFileDialog
{
public:
    using QFileDialog::QFileDialog;

private:
    const ProcessMemory::Access m_access; // The desktop's own dialog may be a portal's.
};

} // namespace

ServerDialog::ServerDialog(const Engines& engines, QWidget* parent)
    : QDialog(parent)
    , m_engines(engines)
    , m_ui(std::make_unique<Ui::ServerDialog>())
    , m_testButton(new QPushButton(this))
    , m_trying(new ServerTrying(this))
{
    m_ui->setupUi(this);
    m_ui->buttons->addButton(m_testButton, QDialogButtonBox::ActionRole);
    m_testButton->setAutoDefault(false);
    m_fields = {{ServerField::Hosts, m_ui->hosts, m_ui->hostsNote},
                {ServerField::Database, m_ui->database, m_ui->databaseNote},
                {ServerField::User, m_ui->user, m_ui->userNote},
                {ServerField::Password, m_ui->password, m_ui->passwordNote},
                {ServerField::Encryption, m_ui->encryption, m_ui->encryptionNote},
                {ServerField::RootCertificate, m_ui->rootCertificate, m_ui->rootCertificateNote},
                {ServerField::Options, m_ui->options, m_ui->optionsNote}};
    m_ui->name->setMaxLength(DatabaseMark::longestName);
    m_ui->showPassword->setIcon(actionIcon(QStringLiteral("reveal")));
    retranslate();
    showPassword(false);
    wire();
    m_ui->hosts->setFocus();
}

ServerDialog::~ServerDialog()
{
    disconnect(m_ui->hosts, nullptr, this, nullptr); // Which loses the focus only when this is gone.
}

void ServerDialog::wire()
{
    for (const Field& field : std::as_const(m_fields)) {
        if (auto* const edit = qobject_cast<QLineEdit*>(field.edit)) {
            connect(edit, &QLineEdit::textEdited, this, [this, field] { forgetProblem(field); });
        }
    }
    connect(m_ui->encryption, &QComboBox::activated, this, [this] { forgetProblem(at(ServerField::Encryption)); });
    connect(m_ui->hosts, &QLineEdit::editingFinished, this, &ServerDialog::takeAddress);
    for (const QLineEdit* const leads : {m_ui->hosts, m_ui->database}) {
        connect(leads, &QLineEdit::textEdited, this, &ServerDialog::showMark);
    }
    const auto keepMark = [this] { m_isMarkTheirs = true; };
    connect(m_ui->name, &QLineEdit::textEdited, this, keepMark);
    connect(m_ui->colour, &QComboBox::activated, this, keepMark);
    connect(m_ui->showPassword, &QToolButton::toggled, this, &ServerDialog::showPassword);
    connect(m_ui->browse, &QToolButton::clicked, this, &ServerDialog::chooseRootCertificate);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ServerDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ServerDialog::reject);
    connect(m_testButton, &QPushButton::clicked, this, [this] {
        if (m_trying->isTrying()) {
            reject();
        } else {
            tryOut(false);
        }
    });
    connect(m_trying, &ServerTrying::answered, this, &ServerDialog::take);
}

void ServerDialog::setForm(const ServerForm& form)
{
    m_ui->hosts->setText(form.hosts);
    m_ui->database->setText(form.database);
    m_ui->user->setText(form.user);
    m_ui->password->setText(form.password);
    m_ui->encryption->setCurrentIndex(std::max(0, m_ui->encryption->findData(form.encryption)));
    m_ui->rootCertificate->setText(form.rootCertificate);
    m_ui->options->setText(form.options);
    m_ui->readOnly->setChecked(form.readOnly);
    showMark();
}

void ServerDialog::showMark()
{
    if (!m_marks || m_isMarkTheirs) {
        return;
    }
    const ServerAccess::FilledIn filledIn = m_engines.servers()->addressOf(form());
    const DatabaseMark mark = filledIn ? m_marks(*filledIn) : DatabaseMark();
    m_ui->name->setText(mark.name);
    m_ui->colour->setCurrentIndex(m_ui->colour->findData(static_cast<int>(mark.colour)));
}

DatabaseMark ServerDialog::mark() const
{
    return {m_ui->name->text().simplified(), static_cast<DatabaseMark::Colour>(m_ui->colour->currentData().toInt())};
}

ServerForm ServerDialog::form() const
{
    return {.hosts = m_ui->hosts->text(),
            .database = m_ui->database->text(),
            .user = m_ui->user->text(),
            .password = m_ui->password->text(),
            .encryption = m_ui->encryption->currentData().toString(),
            .rootCertificate = m_ui->rootCertificate->text(),
            .options = m_ui->options->text(),
            .readOnly = isReadOnly()};
}

bool ServerDialog::isReadOnly() const
{
    return m_ui->readOnly->isChecked();
}

void ServerDialog::takeAddress()
{
    const QString typed = m_ui->hosts->text().trimmed();
    if (!typed.contains(QStringLiteral("://"))) {
        return;
    }
    if (std::optional<ServerForm> form = m_engines.servers()->formOf(typed)) {
        form->readOnly = isReadOnly();
        setForm(*form);
    }
}

void ServerDialog::accept()
{
    if (!m_trying->isTrying()) {
        tryOut(true);
    }
}

void ServerDialog::reject()
{
    if (!m_trying->isTrying()) {
        QDialog::reject();
        return;
    }
    m_trying->stop();
    m_ui->message->say(NoteLabel::Kind::Information, tr("Stopped."));
    showTrying();
}

void ServerDialog::tryOut(bool opens)
{
    takeAddress();
    const ServerAccess::FilledIn filledIn = m_engines.servers()->addressOf(form());
    showProblems(filledIn ? QList<ServerProblem>() : filledIn.error());
    if (!filledIn) {
        return;
    }
    m_address = *filledIn;
    if (const QString password = m_ui->password->text(); !password.isEmpty()) {
        m_engines.tellPassword(m_address, password);
    }
    m_opens = opens;
    m_trying->start(m_engines, m_address, isReadOnly());
    m_ui->message->say(NoteLabel::Kind::Information, tr("The server is asked\u2026"));
    showTrying();
}

void ServerDialog::take(const ServerTrial& trial)
{
    m_ui->message->clear();
    showTrying();
    if (trial.isReached && m_opens) {
        QDialog::accept();
    } else if (trial.field) {
        if (trial.field == ServerField::Password) {
            m_engines.tellPassword(m_address, {}); // Nothing that is wrong is in the way of one that the computer has.
        }
        showProblems({{*trial.field, trial.message}});
    } else {
        m_ui->message->say(trial.isReached ? NoteLabel::Kind::Information : NoteLabel::Kind::Problem, trial.message);
    }
}

void ServerDialog::showProblems(const QList<ServerProblem>& problems)
{
    m_ui->message->clear();
    for (const Field& field : std::as_const(m_fields)) {
        QStringList sentences;
        for (const ServerProblem& problem : problems) {
            if (problem.field == field.field) {
                sentences.append(problem.message);
            }
        }
        field.note->say(NoteLabel::Kind::Problem, sentences.join(u' '));
        field.edit->setAccessibleDescription(sentences.join(u' '));
    }
    if (!problems.isEmpty()) {
        at(problems.constFirst().field).edit->setFocus(Qt::OtherFocusReason);
    }
}

void ServerDialog::forgetProblem(const Field& field)
{
    field.note->clear();
    field.edit->setAccessibleDescription({});
    m_ui->message->clear();
}

void ServerDialog::showTrying()
{
    const bool isTrying = m_trying->isTrying();
    m_ui->form->setEnabled(!isTrying);
    m_ui->buttons->button(QDialogButtonBox::Open)->setEnabled(!isTrying);
    m_testButton->setText(isTrying ? tr("S&top") : tr("&Test"));
    if (isTrying) {
        m_testButton->setFocus(Qt::OtherFocusReason);
    }
}

const ServerDialog::Field& ServerDialog::at(ServerField field) const
{
    return m_fields.at(static_cast<qsizetype>(field));
}

void ServerDialog::chooseRootCertificate()
{
    auto* const dialog = new CertificateDialog(this, tr("Certificates That Are Trusted"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.crt *.pem *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_ui->rootCertificate, [this](const QString& file) {
        m_ui->rootCertificate->setText(file);
        forgetProblem(at(ServerField::RootCertificate));
    });
    dialog->open();
}

void ServerDialog::showPassword(bool inClear)
{
    m_ui->password->setEchoMode(inClear ? QLineEdit::Normal : QLineEdit::Password);
    m_ui->showPassword->setText(inClear ? tr("&Hide") : tr("Sho&w"));
    // setEchoMode() takes these off for a text in clear; an input method should still not learn it.
    m_ui->password->setInputMethodHints(m_ui->password->inputMethodHints() | Qt::ImhSensitiveData |
                                        Qt::ImhNoPredictiveText);
}

bool ServerDialog::event(QEvent* event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        // A window's layout doesn't make room by itself for sentences that wrap.
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
    return handled;
}

void ServerDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        showPassword(m_ui->showPassword->isChecked());
    }
    QDialog::changeEvent(event);
}

void ServerDialog::retranslate()
{
    m_ui->buttons->button(QDialogButtonBox::Open)->setText(tr("&Open"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    fillEncryptions();
    fillColours();
    showTrying();
}

void ServerDialog::fillEncryptions()
{
    const QVariant chosen = m_ui->encryption->currentData();
    m_ui->encryption->clear();
    const QList<ServerAccess::Encryption> encryptions = m_engines.servers()->encryptions();
    for (const ServerAccess::Encryption& encryption : encryptions) {
        m_ui->encryption->addItem(encryption.words, encryption.id);
    }
    m_ui->encryption->setCurrentIndex(std::max(0, m_ui->encryption->findData(chosen)));
}

void ServerDialog::fillColours()
{
    const int chosen = std::max(0, m_ui->colour->currentIndex());
    m_ui->colour->clear();
    for (const DatabaseMark::Colour colour : DatabaseMark::colours) {
        QPixmap swatch(m_ui->colour->iconSize() * devicePixelRatio());
        swatch.setDevicePixelRatio(devicePixelRatio());
        const QColor filling = DatabaseMark::colorOf(colour);
        swatch.fill(filling.isValid() ? filling : QColor(Qt::transparent));
        m_ui->colour->addItem(swatch, DatabaseMark::wordFor(colour), static_cast<int>(colour));
    }
    m_ui->colour->setCurrentIndex(chosen);
}

} // namespace heroadmin
