#include "gui/browse/filterchips.h"

#include "core/foreigntext.h"
#include "core/text.h"
#include "data/heroes/namequery.h"
#include "gui/widgets/flowlayout.h"
#include "gui/widgets/plaintext.h"

#include <QEvent>
#include <QLocale>
#include <QToolButton>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr qsizetype longestShownText = 40;

} // namespace

FilterChips::FilterChips(QWidget* parent)
    : QWidget(parent)
{
    auto* const flow = new FlowLayout(this);
    flow->setContentsMargins(6, 3, 6, 3);
    showFilter();
}

void FilterChips::setFilter(const HeroFilter& filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        showFilter();
    }
}

void FilterChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showFilter();
    }
}

void FilterChips::showFilter()
{
    const auto hasFocus = [](const QToolButton* button) { return button->hasFocus(); };
    const auto focused = std::find_if(m_buttons.cbegin(), m_buttons.cend(), hasFocus);
    const bool hadFocus = focused != m_buttons.cend();
    const qsizetype focusPlace = std::distance(m_buttons.cbegin(), focused);
    const QList<QToolButton*> old = std::exchange(m_buttons, {});

    setAccessibleName(tr("Active filters"));
    if (!m_filter.name.isEmpty()) {
        HeroFilter without = m_filter;
        without.name.clear();
        addChip(nameText(), without);
    }
    if (m_filter.oddName) {
        HeroFilter without = m_filter;
        without.oddName = false;
        addChip(oddNameText(), without);
    }
    if (m_filter.ageFrom || m_filter.ageTo) {
        HeroFilter without = m_filter;
        without.ageFrom.reset();
        without.ageTo.reset();
        addChip(ageText(), without);
    }
    if (m_filter.withoutAge) {
        HeroFilter without = m_filter;
        without.withoutAge = false;
        addChip(noAgeText(), without);
    }
    if (m_filter.oddAge) {
        HeroFilter without = m_filter;
        without.oddAge = false;
        addChip(oddAgeText(), without);
    }
    if (m_buttons.size() > 1) {
        HeroFilter none;
        none.nameMatch = m_filter.nameMatch;
        addButton(tr("Clear all"), tr("Clear all"), none)->setToolTip(tr("Remove all filters"));
    }
    setVisible(!m_buttons.isEmpty());
    if (hadFocus && !m_buttons.isEmpty()) {
        m_buttons.at(std::min(focusPlace, m_buttons.size() - 1))->setFocus(Qt::OtherFocusReason);
    } else if (hadFocus) {
        Q_EMIT left();
    }
    for (QToolButton* const button : old) {
        layout()->removeWidget(button);
        button->hide();
        button->deleteLater(); // one of them may be what was just clicked
    }
}

void FilterChips::addChip(const QString& text, const HeroFilter& without)
{
    const QString removing = tr("Remove filter: %1").arg(text);
    addButton(text + QStringLiteral("  \u00D7"), removing, without)->setToolTip(tr("Remove this filter"));
}

QToolButton* FilterChips::addButton(const QString& text, const QString& accessibleName, const HeroFilter& then)
{
    auto* const button = new QToolButton(this);
    button->setText(withLiteralAmpersands(text));
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, then] { request(then); });
    layout()->addWidget(button);
    m_buttons.append(button);
    button->show();
    return button;
}

void FilterChips::request(const HeroFilter& filter)
{
    setFilter(filter);
    Q_EMIT filterChanged(filter);
}

QString FilterChips::text() const
{
    QStringList texts;
    if (!m_filter.name.isEmpty()) {
        texts.append(nameText());
    }
    if (m_filter.oddName) {
        texts.append(oddNameText());
    }
    if (m_filter.ageFrom || m_filter.ageTo) {
        texts.append(ageText());
    }
    if (m_filter.withoutAge) {
        texts.append(noAgeText());
    }
    if (m_filter.oddAge) {
        texts.append(oddAgeText());
    }
    return QLocale().createSeparatedList(texts);
}

QString FilterChips::nameText() const
{
    if (const std::optional<qint64> id = NameQuery(m_filter).heroId()) {
        return tr("Hero #%1").arg(*id);
    }
    const QString name = foreignText(shortenedText(m_filter.name, longestShownText));
    return m_filter.nameMatch == HeroFilter::NameMatch::StartsWith ? tr("Name starts with “%1”").arg(name)
                                                                   : tr("Name contains “%1”").arg(name);
}

QString FilterChips::ageText() const
{
    const QString from = QString::number(m_filter.ageFrom.value_or(0));
    const QString to = QString::number(m_filter.ageTo.value_or(0));
    if (!m_filter.ageTo) {
        return tr("Age from %1").arg(from);
    }
    if (!m_filter.ageFrom) {
        return tr("Age up to %1").arg(to);
    }
    return from == to ? tr("Age %1").arg(from) : tr("Age %1 to %2").arg(from, to);
}

QString FilterChips::noAgeText() const
{
    return m_filter.ageFrom || m_filter.ageTo ? tr("or no age") : tr("No age");
}

QString FilterChips::oddAgeText() const
{
    return m_filter.ageFrom || m_filter.ageTo || m_filter.withoutAge ? tr("or an age that is no number")
                                                                     : tr("Age is no number");
}

QString FilterChips::oddNameText()
{
    return tr("Name is no text");
}

} // namespace heroadmin
