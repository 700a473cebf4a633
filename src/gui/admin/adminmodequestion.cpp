#include "gui/admin/adminmodequestion.h"

#include "core/foreigntext.h"
#include "ui_adminmodequestion.h"

#include <QEvent>
#include <QPushButton>

namespace heroadmin {

AdminModeQuestion::AdminModeQuestion(const QString& databaseName, std::chrono::minutes idleTime,
                                     std::chrono::seconds revealTime, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AdminModeQuestion>())
    , m_databaseName(databaseName)
    , m_idleTime(idleTime)
    , m_revealTime(revealTime)
{
    m_ui->setupUi(this);
    m_enterButton = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_ui->curtainLabel->setMinimumWidth(70 * fontMetrics().averageCharWidth());
    retranslate();
    // The question is there to be read: Enter alone doesn't answer it with yes.
    QPushButton* const cancel = m_ui->buttonBox->button(QDialogButtonBox::Cancel);
    m_enterButton->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

AdminModeQuestion::~AdminModeQuestion() = default;

void AdminModeQuestion::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void AdminModeQuestion::retranslate()
{
    const QString curtain =
        tr("The secret names in %1 are not protected: whoever can read the database can read them, with "
           "any program. Admin mode only keeps them off this screen until you ask for one.")
            .arg(foreignText(m_databaseName));
    const QString reveal = tr("In admin mode the table has a column for secret names. Each stays hidden until you "
                              "reveal it, and is hidden again after %n second(s).",
                              nullptr, static_cast<int>(m_revealTime.count()));
    const QString end = tr("Admin mode ends by itself after %n minute(s) without input.", nullptr,
                           static_cast<int>(m_idleTime.count()));
    m_ui->curtainLabel->setText(curtain);
    m_ui->modeLabel->setText(reveal + u' ' + end);
    m_enterButton->setText(tr("&Enter Admin Mode"));
    // A dialog is read out by its description when it opens.
    setAccessibleDescription(m_ui->questionLabel->text() + u' ' + curtain);
}

} // namespace heroadmin
