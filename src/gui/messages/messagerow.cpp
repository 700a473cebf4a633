#include "gui/messages/messagerow.h"

#include "gui/widgets/announcement.h"
#include "gui/widgets/escapekey.h"
#include "gui/widgets/flowlayout.h"
#include "gui/widgets/plainlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace heroadmin {

namespace {

constexpr int stripeWidth = 4;
constexpr double tintStrength = 0.14;

/// The palette has no colours for a warning or an error; a tint of these over its own stays readable, light or dark.
QColor accentOf(BarMessage::Severity severity, const QPalette& palette)
{
    switch (severity) {
    case BarMessage::Severity::Information:
        return palette.color(QPalette::Highlight);
    case BarMessage::Severity::Warning:
        return {0xE6, 0x8A, 0x00};
    case BarMessage::Severity::Error:
        return {0xD9, 0x30, 0x25};
    }
    return {};
}

QAccessibleInterface* alertOf(const QString& className, QObject* object)
{
    return className == QLatin1String(MessageRow::staticMetaObject.className())
               ? new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::AlertMessage)
               : nullptr;
}

/// Assistive tools speak what appears in the role of an alert; a widget has no other way to take a role.
void takeRoleOfAlert()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(alertOf);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

QStyle::StandardPixmap iconOf(BarMessage::Severity severity)
{
    switch (severity) {
    case BarMessage::Severity::Information:
        return QStyle::SP_MessageBoxInformation;
    case BarMessage::Severity::Warning:
        return QStyle::SP_MessageBoxWarning;
    case BarMessage::Severity::Error:
        return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxInformation;
}

} // namespace

MessageRow::MessageRow(const BarMessage& message, QWidget* parent)
    : QWidget(parent)
    , m_message(message)
    , m_layout(new QGridLayout(this))
    , m_icon(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_actions(new QWidget(this))
    , m_close(new QToolButton(this))
{
    takeRoleOfAlert();
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QSizePolicy asNarrowAsTheWindow(QSizePolicy::Ignored, QSizePolicy::Preferred); // whatever the longest word
    asNarrowAsTheWindow.setHeightForWidth(true);
    m_text->setSizePolicy(asNarrowAsTheWindow);
    m_close->setText(QStringLiteral("\u00D7"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    addActions();

    m_layout->addWidget(m_icon, 0, 0);
    m_layout->addWidget(m_text, 0, 1);
    m_layout->addWidget(m_close, 0, 3);
    m_layout->setColumnStretch(1, 1);
    m_layout->setContentsMargins(stripeWidth + m_layout->contentsMargins().left(), 4, 4, 4);
    setTabOrder(m_close, m_text);

    connect(m_close, &QToolButton::clicked, this, &MessageRow::closeRequested);
    showMessage();
}

void MessageRow::setMessage(const BarMessage& message)
{
    m_message = message;
    showMessage();
    update();
}

void MessageRow::announce()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent announcement(this, accessibleName());
    if (m_message.severity != BarMessage::Severity::Information) {
        announcement.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    }
    QAccessible::updateAccessibility(&announcement);
#endif
    heroadmin::announce(*this);
}

bool MessageRow::event(QEvent* event)
{
    return takeEscape(event, [this] { Q_EMIT closeRequested(); }) || QWidget::event(event);
}

void MessageRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    QColor tint = accentOf(m_message.severity, palette());
    const QRect stripe = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, stripeWidth, height()));
    painter.fillRect(stripe, tint);
    tint.setAlphaF(static_cast<float>(tintStrength));
    painter.fillRect(rect(), tint);
}

void MessageRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        placeActions();
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateIcon();
    }
}

void MessageRow::resizeEvent(QResizeEvent* event)
{
    placeActions();
    QWidget::resizeEvent(event);
}

void MessageRow::placeActions()
{
    const int text = m_text->fontMetrics().horizontalAdvance(m_message.text);
    const QMargins margins = m_layout->contentsMargins();
    const int others = m_icon->sizeHint().width() + m_close->sizeHint().width() + margins.left() + margins.right() +
                       4 * m_layout->horizontalSpacing();
    const int actions = m_actions->sizeHint().width();
    const bool isOnTheLine = others + text + actions <= width();
    m_layout->removeWidget(m_actions);
    m_actions->setMinimumWidth(isOnTheLine ? actions : 0);
    if (isOnTheLine) {
        m_layout->addWidget(m_actions, 0, 2);
    } else {
        m_layout->addWidget(m_actions, 1, 1, 1, 3);
    }
    for (QWidget* const beside : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_close)}) {
        m_layout->setAlignment(beside, isOnTheLine ? Qt::AlignVCenter : Qt::AlignTop);
    }
}

void MessageRow::addActions()
{
    auto* const flow = new FlowLayout(m_actions);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < m_message.actions.size(); ++i) {
        auto* const button = new QPushButton(m_actions);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT actionChosen(i); });
        flow->addWidget(button);
        m_buttons.append(button);
    }
    m_actions->setVisible(!m_message.actions.isEmpty());
}

void MessageRow::showMessage()
{
    m_text->setText(m_message.text);
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setText(m_message.actions.at(i).label);
    }
    updateIcon();
    retranslate();
    placeActions();
}

void MessageRow::retranslate()
{
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message (Esc)"));
    m_icon->setAccessibleName(severityText());
    setAccessibleName(tr("%1: %2", "kind of message: its text").arg(severityText(), m_message.text));
}

void MessageRow::updateIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QIcon icon = style()->standardIcon(iconOf(m_message.severity), nullptr, this);
    m_icon->setPixmap(icon.pixmap(QSize(size, size), devicePixelRatioF()));
}

QString MessageRow::severityText() const
{
    switch (m_message.severity) {
    case BarMessage::Severity::Information:
        return tr("Information");
    case BarMessage::Severity::Warning:
        return tr("Warning");
    case BarMessage::Severity::Error:
        return tr("Error");
    }
    return {};
}

} // namespace heroadmin
