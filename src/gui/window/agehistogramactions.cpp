#include "gui/window/agehistogramactions.h"

#include "data/browsing/agecounting.h"
#include "data/browsing/herobrowsing.h"
#include "data/session/databasewatch.h"
#include "data/writing/herowriting.h"
#include "gui/browse/browsepane.h"
#include "gui/browse/herotableview.h"
#include "gui/histogram/agehistogramdock.h"
#include "ui_mainwindow.h"

namespace heroadmin {

AgeHistogramActions::AgeHistogramActions(const Parts& parts, QMainWindow* window)
    : QObject(window)
    , m_parts(parts)
    , m_overview(new AgeCounting(parts.session, this))
    , m_dock(new AgeHistogramDock(*m_overview, window))
{
    bindOverview();
    bindDock(window);
}

void AgeHistogramActions::bindOverview()
{
    m_overview->setFilter(m_parts.browser.filter());
    connect(&m_parts.browser, &HeroBrowsing::filterChanged, m_overview, &AgeCounting::setFilter);
    connect(&m_parts.browser, &HeroBrowsing::readingChanged, m_overview, &AgeCounting::setPaused);
    connect(&m_parts.writing, &HeroWriting::written, m_overview, &AgeCounting::refresh);
    connect(&m_parts.watch, &DatabaseWatch::started, m_overview, &AgeCounting::refresh);
    connect(&m_parts.watch, &DatabaseWatch::changedElsewhere, m_overview, &AgeCounting::refresh);
    connect(&m_parts.watch, &DatabaseWatch::backInPlace, m_overview, &AgeCounting::refresh);
    connect(m_parts.ui.refreshAction, &QAction::triggered, m_overview, &AgeCounting::refresh);
}

void AgeHistogramActions::bindDock(QMainWindow* window)
{
    window->addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_dock->hide();
    HeroTableView* const table = &m_parts.pane.table();
    QAction* const action = m_parts.ui.ageHistogramAction;
    connect(action, &QAction::toggled, m_dock, &QWidget::setVisible);
    connect(m_dock, &QDockWidget::visibilityChanged, this, [this, action] { action->setChecked(!m_dock->isHidden()); });
    connect(action, &QAction::triggered, m_dock, [this, table](bool isShown) {
        if (isShown) {
            m_dock->goToBars();
        } else {
            table->setFocus();
        }
    });
    connect(m_dock, &AgeHistogramDock::filterRequested, &m_parts.browser, &HeroBrowsing::setFilter);
    connect(m_dock, &AgeHistogramDock::left, table, qOverload<>(&QWidget::setFocus));
}

} // namespace heroadmin
