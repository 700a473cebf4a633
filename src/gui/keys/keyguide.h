#pragma once

#include <QObject>
#include <QPointer>

namespace heroadmin {

struct PaletteEntry;
class ActionCatalogue;
class CommandPalette;
class KeysSheet;
class RecentDatabases;

/// Opens the keys sheet and the command palette over the window, and does what is chosen there.
class KeyGuide : public QObject
{
    Q_OBJECT

public:
    /// `workPlace` has the focus again before something chosen is done. `window` owns this; all of it outlives it.
    KeyGuide(ActionCatalogue& catalogue, RecentDatabases& recentDatabases, QWidget& workPlace, QWidget* window);

    void showSheet();
    void showPalette();

private:
    [[nodiscard]] QList<PaletteEntry> paletteEntries() const;
    void run(const PaletteEntry& entry);

    ActionCatalogue& m_catalogue;
    RecentDatabases& m_recentDatabases;
    QWidget& m_workPlace;
    QWidget* const m_window;
    QPointer<KeysSheet> m_sheet;
    QPointer<CommandPalette> m_palette;
};

} // namespace heroadmin
