#include "gui/browse/readingprogress.h"

#include "data/session/timing.h"
#include "ui_readingprogress.h"

#include <QEvent>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr int whole = 100;

void keepPlace(QWidget& widget)
{
    QSizePolicy keepsPlace = widget.sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    widget.setSizePolicy(keepsPlace);
    widget.hide();
}

/// The timer goes on from where it is while `wanted` stays.
void runWhile(bool wanted, QTimer& timer, const QWidget& shown)
{
    if (!wanted) {
        timer.stop();
    } else if (!timer.isActive() && shown.isHidden()) {
        timer.start();
    }
}

} // namespace

ReadingProgress::ReadingProgress(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReadingProgress>())
{
    m_ui->setupUi(this);
    keepPlace(*m_ui->readingBar);
    keepPlace(*m_ui->cancelButton);
    for (QTimer* const timer : {&m_showsBar, &m_offersCancel}) {
        timer->setSingleShot(true);
        timer->setInterval(longReading);
    }
    connect(&m_showsBar, &QTimer::timeout, m_ui->readingBar, &QWidget::show);
    connect(&m_offersCancel, &QTimer::timeout, this, &ReadingProgress::offerCancel);
    connect(m_ui->cancelButton, &QToolButton::clicked, this, &ReadingProgress::cancelRequested);
}

ReadingProgress::~ReadingProgress() = default;

void ReadingProgress::setState(bool isBusy, std::optional<double> progress, bool canCancel)
{
    showProgress(progress);
    runWhile(isBusy, m_showsBar, *m_ui->readingBar);
    if (!isBusy) {
        m_ui->readingBar->hide();
    }
    runWhile(canCancel, m_offersCancel, *m_ui->cancelButton);
    if (!canCancel && !m_ui->cancelButton->isHidden()) {
        withdrawCancel();
    }
}

void ReadingProgress::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
}

void ReadingProgress::showProgress(std::optional<double> progress)
{
    m_ui->readingBar->setMaximum(progress ? whole : 0);
    m_ui->readingBar->setValue(progress ? static_cast<int>(std::clamp(*progress, 0.0, 1.0) * whole) : -1);
}

void ReadingProgress::offerCancel()
{
    m_ui->cancelButton->show();
    Q_EMIT cancelOffered();
}

void ReadingProgress::withdrawCancel()
{
    const bool hadFocus = m_ui->cancelButton->hasFocus();
    m_ui->cancelButton->hide();
    if (hadFocus) {
        Q_EMIT left();
    }
    Q_EMIT cancelWithdrawn();
}

} // namespace heroadmin
