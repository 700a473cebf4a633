#include "gui/histogram/agehistogramdock.h"

#include "data/browsing/agecounting.h"
#include "gui/histogram/agehistogram.h"

#include <QEvent>

namespace heroadmin {

AgeHistogramDock::AgeHistogramDock(AgeCounting& overview, QWidget* parent)
    : QDockWidget(tr("Ages"), parent)
    , m_overview(overview)
{
    setObjectName(QStringLiteral("ageHistogramDock")); // Its place is kept by this name.
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    connect(this, &QDockWidget::visibilityChanged, &overview, &AgeCounting::setActive);
    connect(&overview, &AgeCounting::changed, this, &AgeHistogramDock::showOverview);
}

void AgeHistogramDock::setVisible(bool visible)
{
    if (visible && m_histogram == nullptr) {
        makeHistogram();
    }
    QDockWidget::setVisible(visible);
}

void AgeHistogramDock::goToBars()
{
    raise();
    m_histogram->setFocus(Qt::ShortcutFocusReason);
}

void AgeHistogramDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("Ages"));
    }
    QDockWidget::changeEvent(event);
}

void AgeHistogramDock::makeHistogram()
{
    m_histogram = new AgeHistogram(this);
    setWidget(m_histogram);
    connect(m_histogram, &AgeHistogram::filterRequested, this, &AgeHistogramDock::filterRequested);
    connect(m_histogram, &AgeHistogram::left, this, &AgeHistogramDock::left);
    showOverview();
}

void AgeHistogramDock::showOverview()
{
    if (m_histogram != nullptr) {
        m_histogram->setState(
            {.filter = m_overview.filter(),
             .distribution = m_overview.distribution(),
             .isOutdated = m_overview.isCounting() && (m_overview.isOutdated() || !m_overview.distribution()),
             .hasFailed = m_overview.hasFailed()});
    }
}

} // namespace heroadmin
