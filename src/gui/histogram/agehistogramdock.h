#pragma once

#include "data/heroes/herofilter.h"

#include <QDockWidget>

namespace heroadmin {

class AgeHistogram;
class AgeCounting;

/// The ages at the side of the window. Nothing is made or counted before somebody looks.
class AgeHistogramDock : public QDockWidget
{
    Q_OBJECT

public:
    /// `overview` has to outlive it.
    explicit AgeHistogramDock(AgeCounting& overview, QWidget* parent = nullptr);

    void setVisible(bool visible) override;

    void goToBars(); ///< It has to be visible.

Q_SIGNALS:
    void filterRequested(const heroadmin::HeroFilter& filter);
    void left(); ///< Escape was pressed.

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeHistogram();
    void showOverview();

    AgeCounting& m_overview;
    AgeHistogram* m_histogram = nullptr;
};

} // namespace heroadmin
