#include "gui/widgets/notelabel.h"

#include "gui/application/icons.h"
#include "gui/application/palettes.h"
#include "gui/widgets/announcement.h"
#include "gui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>

namespace heroadmin {

namespace {

QString signOf(NoteLabel::Kind kind)
{
    switch (kind) {
    case NoteLabel::Kind::Problem:
        return QStringLiteral("error");
    case NoteLabel::Kind::Warning:
        return QStringLiteral("warning");
    case NoteLabel::Kind::Information:
        break;
    }
    return QStringLiteral("information");
}

} // namespace

NoteLabel::NoteLabel(QWidget* parent)
    : QWidget(parent)
    , m_sign(new PlainLabel(this))
    , m_text(new PlainLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    setVisible(false);
}

void NoteLabel::say(Kind kind, const QString& text)
{
    if (text.isEmpty()) {
        clear();
        return;
    }
    const bool isNew = text != m_text->text() || isHidden();
    m_kind = kind;
    showSign();
    m_text->setText(text);
    setVisible(true);
    if (isNew) {
        announce(*m_text);
    }
}

void NoteLabel::clear()
{
    m_text->clear();
    setVisible(false);
}

QString NoteLabel::text() const
{
    return m_text->text();
}

void NoteLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        showSign();
    }
    QWidget::changeEvent(event);
}

void NoteLabel::showSign()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const bool dark = isDark(palette());
    m_sign->setPixmap(actionIcon(signOf(m_kind), dark).pixmap(QSize(size, size), devicePixelRatio()));
}

} // namespace heroadmin
