#include "gui/admin/admincontrols.h"

#include "data/session/databasesession.h"
#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"
#include "gui/admin/adminmodequestion.h"
#include "gui/browse/herotableview.h"

#include <QCoreApplication>

namespace heroadmin {

AdminControls::AdminControls(DatabaseSession& session, RevealedSecrets& revealedSecrets, HeroTableModel& model,
                             HeroTableView& table, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_revealedSecrets(revealedSecrets)
    , m_model(model)
    , m_table(table)
    , m_window(window)
    , m_mode(*QCoreApplication::instance(), m_preferences.adminIdleTime)
    , m_reveal(session, revealedSecrets)
{
    connect(&m_mode, &AdminMode::entered, this, [this] { show(true); });
    connect(&m_mode, &AdminMode::left, this, [this](AdminMode::Reason reason) {
        show(false);
        if (reason == AdminMode::Reason::Idle) {
            Q_EMIT leftWhenIdle();
        }
    });
    connect(&session, &DatabaseSession::opened, this, [this] { m_mode.leave(AdminMode::Reason::Closed); });
    connect(&m_reveal, &SecretReveal::failed, this, &AdminControls::failed);
    connect(&table, &HeroTableView::peekRequested, this, &AdminControls::peek);
    connect(&table, &HeroTableView::peekEnded, &m_reveal, &SecretReveal::endPeek);
}

void AdminControls::setPreferences(const Preferences& preferences)
{
    m_preferences = preferences;
    m_mode.setIdleTime(preferences.adminIdleTime);
    m_revealedSecrets.setVisibleFor(preferences.revealTime);
}

void AdminControls::askToEnter()
{
    if (isOn() || !m_session.isOpen()) {
        return;
    }
    auto* const question = new AdminModeQuestion(m_session.info().address.displayName, m_preferences.adminIdleTime,
                                                 m_preferences.revealTime, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, &m_mode, &AdminMode::enter);
    // It names the database it is about.
    connect(&m_session, &DatabaseSession::opened, question, &QDialog::reject);
    question->open();
}

void AdminControls::leave()
{
    m_mode.leave();
}

void AdminControls::revealCurrent()
{
    if (isOn() && m_table.currentIndex().isValid()) {
        m_reveal.reveal(m_model.idAt(m_table.currentIndex().row()));
    }
}

void AdminControls::hide(qint64 heroId)
{
    m_reveal.hide(heroId);
}

void AdminControls::hideEach(const QList<qint64>& heroIds)
{
    for (const qint64 heroId : heroIds) {
        hide(heroId);
    }
}

void AdminControls::hideAll()
{
    m_reveal.hideAll();
}

void AdminControls::show(bool isOn)
{
    if (!isOn) {
        m_reveal.hideAll();
    }
    m_model.setAdminMode(isOn);
    m_table.setAdminMode(isOn);
    Q_EMIT changed(isOn);
}

void AdminControls::peek(int row)
{
    if (isOn()) {
        m_reveal.beginPeek(m_model.idAt(row));
    }
}

} // namespace heroadmin
