#include "gui/settings/settingsdialog.h"

#include "gui/keys/actionentry.h"
#include "ui_settingsdialog.h"

#include <QEvent>
#include <algorithm>

namespace heroadmin {
namespace {

template<typename Duration>
void setRange(QSpinBox* box, Duration shortest, Duration longest)
{
    box->setRange(static_cast<int>(shortest.count()), static_cast<int>(longest.count()));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences& preferences, const QList<LanguageName>& languages, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setRange(m_ui->idleBox, Preferences::shortestAdminIdleTime, Preferences::longestAdminIdleTime);
    setRange(m_ui->revealBox, Preferences::shortestRevealTime, Preferences::longestRevealTime);
    m_ui->mostDeletedBox->setRange(0, Preferences::highestMostDeletedUnasked);
    fillBoxes(languages);
    showPreferences(preferences);
    m_ui->themeBox->setFocus();
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillBoxes(const QList<LanguageName>& languages)
{
    m_ui->themeBox->setItemData(0, QVariant::fromValue(ThemeChoice::System));
    m_ui->themeBox->setItemData(1, QVariant::fromValue(ThemeChoice::Light));
    m_ui->themeBox->setItemData(2, QVariant::fromValue(ThemeChoice::Dark));
    m_ui->languageBox->setItemData(0, QString());
    for (const LanguageName& language : languages) {
        m_ui->languageBox->addItem(language.name, language.code);
    }
}

void SettingsDialog::showPreferences(const Preferences& preferences)
{
    m_ui->themeBox->setCurrentIndex(m_ui->themeBox->findData(QVariant::fromValue(preferences.theme)));
    // A language that isn't there any more is spoken as the system's.
    m_ui->languageBox->setCurrentIndex(std::max(0, m_ui->languageBox->findData(preferences.language)));
    m_ui->idleBox->setValue(static_cast<int>(preferences.adminIdleTime.count()));
    m_ui->revealBox->setValue(static_cast<int>(preferences.revealTime.count()));
    m_ui->mostDeletedBox->setValue(preferences.mostDeletedUnasked);
}

Preferences SettingsDialog::preferences() const
{
    Preferences preferences;
    preferences.theme = m_ui->themeBox->currentData().value<ThemeChoice>();
    preferences.language = m_ui->languageBox->currentData().toString();
    preferences.adminIdleTime = std::chrono::minutes(m_ui->idleBox->value());
    preferences.revealTime = std::chrono::seconds(m_ui->revealBox->value());
    preferences.mostDeletedUnasked = m_ui->mostDeletedBox->value();
    return preferences;
}

void SettingsDialog::setActions(const QList<ActionEntry>& actions)
{
    m_ui->keysPage->setActions(actions);
}

ChangedKeys SettingsDialog::changedKeys() const
{
    return m_ui->keysPage->changedKeys();
}

void SettingsDialog::accept()
{
    if (m_ui->keysPage->hasClash()) {
        m_ui->tabs->setCurrentWidget(m_ui->keysPage);
        m_ui->keysPage->showClash();
        return;
    }
    QDialog::accept();
}

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
    QDialog::changeEvent(event);
}

} // namespace heroadmin
