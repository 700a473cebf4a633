#pragma once

#include <QObject>

namespace heroadmin {

namespace Ui {
class MainWindow;
}

struct Error;
class AdminControls;
class BrowsePane;
class DatabaseSession;
class HeroBrowser;
class HeroEditing;

/// The window's verbs for heroes: what each action does, when it is enabled, and what is said when it is done.
class HeroActions : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        DatabaseSession& session;
        HeroBrowser& browser;
        BrowsePane& pane;
        HeroEditing& editing;
        AdminControls& admin;
    };

    explicit HeroActions(const Parts& parts, QObject* parent = nullptr);

    void enable();              ///< What can be done now, after something it depends on has changed.
    void refreshAfterWriting(); ///< Shows what was written; what was said about a write before is over.
    void showError(const Error& error);

    /// Of every message about a write: a newer one takes the place of an older.
    [[nodiscard]] static QString messageKey();

private:
    void wireEditing();
    void wireTable();
    void editCurrent();
    void showCreated(qint64 id, const QString& name);

    Parts m_parts;
};

} // namespace heroadmin
