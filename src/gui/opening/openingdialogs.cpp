#include "gui/opening/openingdialogs.h"

#include "data/session/databasesession.h"
#include "gui/application/settings.h"
#include "gui/opening/databasedialog.h"
#include "gui/opening/recentdatabases.h"
#include "gui/opening/serverdialog.h"

#include <QFileInfo>
#include <optional>

namespace heroadmin {

OpeningDialogs::OpeningDialogs(DatabaseSession& session, const RecentDatabases& recentDatabases, Settings& settings,
                               QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_recentDatabases(recentDatabases)
    , m_settings(settings)
    , m_window(window)
{}

void OpeningDialogs::chooseFile()
{
    auto* const dialog = new DatabaseDialog(m_session.engines(), tr("Open Database"), m_window);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &OpeningDialogs::fileChosen);
    show(dialog);
}

void OpeningDialogs::chooseNewFile()
{
    auto* const dialog = new DatabaseDialog(m_session.engines(), tr("New Database"), m_window);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    // An existing file is refused, so a question whether to overwrite it would be a lie.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, &OpeningDialogs::newFileChosen);
    show(dialog);
}

void OpeningDialogs::show(DatabaseDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(m_session.engines().fileFilters() + QStringList{tr("All files (*)")});
    // The place of a database needn't be a folder.
    if (m_session.isOpen() && QFileInfo(m_session.info().address.place).isDir()) {
        dialog->setDirectory(m_session.info().address.place);
    }
    dialog->open();
}

void OpeningDialogs::chooseServer()
{
    const Engines& engines = m_session.engines();
    auto* const dialog = new ServerDialog(engines, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMarks([this](const DatabaseAddress& address) { return m_settings.databaseMark(address.location); });
    // Most people have one server, with databases beside each other on it.
    for (const QList<DatabaseAddress> recent = m_recentDatabases.addresses(); const DatabaseAddress& address : recent) {
        if (const std::optional<ServerForm> form = engines.servers()->formOf(address.location)) {
            dialog->setForm(*form);
            break;
        }
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setDatabaseMark(dialog->address().location, dialog->mark());
        Q_EMIT serverChosen(dialog->address(), dialog->isReadOnly());
    });
    dialog->open();
}

} // namespace heroadmin
