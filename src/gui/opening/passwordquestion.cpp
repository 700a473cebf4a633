#include "gui/opening/passwordquestion.h"

#include "core/foreigntext.h"
#include "gui/widgets/notelabel.h"
#include "ui_passwordquestion.h"

#include <QEvent>
#include <QPushButton>

namespace heroadmin {

PasswordQuestion::PasswordQuestion(const DatabaseAddress& address, const QString& refusal, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PasswordQuestion>())
    , m_address(address)
{
    m_ui->setupUi(this);
    m_ui->note->say(NoteLabel::Kind::Problem, refusal);
    retranslate();
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->password->setFocus();
}

PasswordQuestion::~PasswordQuestion() = default;

QString PasswordQuestion::password() const
{
    return m_ui->password->text();
}

void PasswordQuestion::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void PasswordQuestion::retranslate()
{
    m_ui->question->setText(tr("“%1” (%2) asks for a password. It is kept until Hero Admin ends, and nowhere else.")
                                .arg(foreignText(m_address.displayName), foreignText(m_address.place)));
    m_ui->buttons->button(QDialogButtonBox::Open)->setText(tr("&Open"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    // A dialog is read out by its description when it opens.
    setAccessibleDescription(m_ui->question->text());
}

} // namespace heroadmin
