#include "gui/application/aboutdialog.h"

#include "gui/application/icons.h"
#include "ui_aboutdialog.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QSysInfo>
#include <utility>

namespace heroadmin {
namespace {

constexpr int iconSize = 64;

QString nameAndVersion(const ShippedPart& part)
{
    return part.version.isEmpty() ? part.name : QStringLiteral("%1 %2").arg(part.name, part.version);
}

QString licenceText(const ShippedPart& part)
{
    QStringList texts;
    for (const QString& name : part.licenceFiles) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly)) {
            texts.append(QString::fromUtf8(file.readAll()));
        }
    }
    return texts.join(QStringLiteral("\n\n"));
}

} // namespace

AboutDialog::AboutDialog(QList<ShippedPart> parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->iconLabel->setPixmap(applicationIcon().pixmap(iconSize));
    m_ui->summaryLabel->setMinimumWidth(60 * fontMetrics().averageCharWidth());
    listParts();
    connect(m_ui->partList, &QListWidget::currentRowChanged, this, &AboutDialog::showLicence);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(versionsText()); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    m_ui->partList->setCurrentRow(0);
    resize(90 * fontMetrics().averageCharWidth(), 32 * fontMetrics().lineSpacing());
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::openOver(QWidget* window, const Engines& engines)
{
    auto* const about = new AboutDialog(shippedParts(engines), window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

QString AboutDialog::versionsText() const
{
    QStringList lines;
    for (const ShippedPart& part : m_parts) {
        lines.append(nameAndVersion(part));
    }
    lines.append(QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()));
    return lines.join(u'\n');
}

void AboutDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void AboutDialog::retranslate()
{
    const QString summary = tr("%1\n\nAdministers the heroes of a FastAPI + SQLModel service, in the service's own "
                               "database. Free software under the GNU General Public License, version 3 or later.")
                                .arg(nameAndVersion(m_parts.constFirst()));
    m_ui->summaryLabel->setText(summary);
    // A dialog is read out by its description when it opens.
    setAccessibleDescription(summary);
}

void AboutDialog::listParts()
{
    for (const ShippedPart& part : m_parts) {
        m_ui->partList->addItem(QStringLiteral("%1 (%2)").arg(nameAndVersion(part), part.licence));
    }
}

void AboutDialog::showLicence(int row)
{
    if (row >= 0) {
        m_ui->licenceText->setPlainText(licenceText(m_parts.at(row)));
    }
}

} // namespace heroadmin
