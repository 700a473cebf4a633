#pragma once

#include <QObject>

namespace heroadmin {

namespace Ui {
class MainWindow;
}

class AdminControls;
class BrowsePane;
class HeroClipboard;
class SecretClipboard;

/// Copying and pasting as the window has them.
class ClipboardActions : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        BrowsePane& pane;
        AdminControls& admin;
        HeroClipboard& clipboard;
        SecretClipboard& secretClipboard;
    };

    explicit ClipboardActions(const Parts& parts, QObject* parent = nullptr);

private:
    void wireHeroes();
    void wireSecrets();

    const Parts m_parts;
};

} // namespace heroadmin
