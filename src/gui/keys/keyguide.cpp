#include "gui/keys/keyguide.h"

#include "core/foreigntext.h"
#include "gui/keys/actioncatalogue.h"
#include "gui/keys/commandpalette.h"
#include "gui/keys/keyssheet.h"
#include "gui/opening/recentdatabases.h"

#include <QAction>

namespace heroadmin {

KeyGuide::KeyGuide(ActionCatalogue& catalogue, RecentDatabases& recentDatabases, QWidget& workPlace, QWidget* window)
    : QObject(window)
    , m_catalogue(catalogue)
    , m_recentDatabases(recentDatabases)
    , m_workPlace(workPlace)
    , m_window(window)
{}

void KeyGuide::showSheet()
{
    if (!m_sheet) {
        m_sheet = new KeysSheet(
            m_catalogue, [&known = m_recentDatabases](const QString& file) { return known.hasFile(file); }, m_window);
        m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_sheet->show();
    m_sheet->raise();
    m_sheet->activateWindow();
}

void KeyGuide::showPalette()
{
    if (m_palette) {
        return;
    }
    m_palette = new CommandPalette(paletteEntries(), m_window);
    m_palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_palette, &CommandPalette::chosen, this, &KeyGuide::run);
    m_palette->show();
    m_palette->activateWindow();
}

QList<PaletteEntry> KeyGuide::paletteEntries() const
{
    QList<PaletteEntry> entries;
    const QList<ActionEntry> actions = m_catalogue.entries();
    for (const ActionEntry& action : actions) {
        entries.append(
            {PaletteEntry::Kind::Action, action.id, action.text, action.menu, keysText(action.keys), action.isEnabled});
    }
    const QList<DatabaseAddress> databases = m_recentDatabases.addresses();
    for (const DatabaseAddress& address : databases) {
        entries.append({PaletteEntry::Kind::Database,
                        address.location,
                        tr("Open %1").arg(foreignText(address.displayName)),
                        visibleText(address.place),
                        {},
                        true});
    }
    return entries;
}

void KeyGuide::run(const PaletteEntry& entry)
{
    m_window->activateWindow();
    m_workPlace.setFocus();
    if (entry.kind == PaletteEntry::Kind::Database) {
        m_recentDatabases.choose(entry.id);
    } else if (QAction* const action = m_catalogue.action(entry.id)) {
        QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    }
}

} // namespace heroadmin
