#include "gui/browse/selectionline.h"

#include "gui/browse/selectionsummary.h"
#include "gui/widgets/announcement.h"
#include "gui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace heroadmin {

SelectionLine::SelectionLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_offer(new QPushButton(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_offer);
    layout->addStretch();
    m_offer->setFlat(true);
    m_offer->setCursor(Qt::PointingHandCursor);
    m_offer->setFocusPolicy(Qt::TabFocus);
    QFont underlined = m_offer->font();
    underlined.setUnderline(true);
    m_offer->setFont(underlined);
    colourOffer();
    connect(m_offer, &QPushButton::clicked, this, &SelectionLine::selectAllRequested);
    hide();
}

void SelectionLine::setSummary(const SelectionSummary& summary)
{
    const bool isNewOffer = !summary.offer().isEmpty() && summary.offer() != m_offer->text();
    m_text->setWholeText(summary.text());
    m_offer->setText(summary.offer());
    m_offer->setVisible(!summary.offer().isEmpty());
    if (isNewOffer) {
        announce(*m_text); // Nobody who selects row by row wants to hear each count, but this was one key.
    }
}

bool SelectionLine::isEmpty() const
{
    return m_text->accessibleName().isEmpty();
}

void SelectionLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourOffer();
    }
}

void SelectionLine::colourOffer()
{
    QPalette link = palette();
    link.setColor(QPalette::ButtonText, palette().color(QPalette::Link));
    m_offer->setPalette(link);
}

} // namespace heroadmin
