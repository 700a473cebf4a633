#pragma once

#include "gui/admin/adminmode.h"
#include "gui/admin/secretreveal.h"
#include "gui/application/preferences.h"

#include <QObject>

class QWidget;

namespace heroadmin {

struct Error;
class DatabaseSession;
class HeroTableModel;
class HeroTableView;
class RevealedSecrets;

/// Admin mode as the window has it: asks before it is entered, shows and takes away the column, reveals single cells.
class AdminControls : public QObject
{
    Q_OBJECT

public:
    /// `window` has the question, and owns this.
    AdminControls(DatabaseSession& session, RevealedSecrets& revealedSecrets, HeroTableModel& model,
                  HeroTableView& table, QWidget* window);

    void setPreferences(const Preferences& preferences);

    [[nodiscard]] bool isOn() const { return m_mode.isOn(); }

    void askToEnter(); ///< Opens the question, and doesn't wait for it.
    void leave();
    void revealCurrent();     ///< The secret name of the current hero, for its time.
    void hide(qint64 heroId); ///< After each writing: the id may be another hero's soon.
    void hideEach(const QList<qint64>& heroIds);
    void hideAll();

Q_SIGNALS:
    void changed(bool isOn);
    void leftWhenIdle();
    void failed(const heroadmin::Error& error);

private:
    void show(bool isOn);
    void peek(int row);

    DatabaseSession& m_session;
    RevealedSecrets& m_revealedSecrets;
    HeroTableModel& m_model;
    HeroTableView& m_table;
    QWidget* const m_window;
    Preferences m_preferences;
    AdminMode m_mode;
    SecretReveal m_reveal;
};

} // namespace heroadmin
