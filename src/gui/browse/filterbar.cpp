#include "gui/browse/filterbar.h"

#include "core/wholenumber.h"
#include "gui/browse/typingpause.h"
#include "gui/widgets/announcement.h"
#include "gui/widgets/escapekey.h"
#include "gui/widgets/flowlayout.h"
#include "ui_filterbar.h"

#include <QSignalBlocker>

namespace heroadmin {

namespace {

QString ageText(std::optional<qint64> age)
{
    return age ? QString::number(*age) : QString();
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FilterBar>())
{
    m_ui->setupUi(this);
    makeLayout();
    fillMatches();
    sizeAgeEdits();
    showFilter(m_filter);
    setFocusProxy(m_ui->matchBox);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_ui->matchBox, &QComboBox::activated, this, &FilterBar::apply);
    connect(m_ui->noAgeBox, &QCheckBox::clicked, this, &FilterBar::apply);
    for (QLineEdit* const edit : {m_ui->fromEdit, m_ui->toEdit}) {
        connect(edit, &QLineEdit::textEdited, this, [this] { m_delay.start(); });
        connect(edit, &QLineEdit::editingFinished, this, &FilterBar::apply);
    }
}

FilterBar::~FilterBar()
{
    // Losing the focus to destruction, a field would say that editing is finished.
    m_ui->fromEdit->disconnect(this);
    m_ui->toEdit->disconnect(this);
}

void FilterBar::setFilter(const HeroFilter& filter)
{
    if (filter != m_filter || filter.isEmpty()) {
        showFilter(filter);
    }
}

bool FilterBar::event(QEvent* event)
{
    return takeEscape(event, [this] { Q_EMIT left(); }) || QWidget::event(event);
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillMatches();
        showProblems(typedAge(m_ui->fromEdit), typedAge(m_ui->toEdit));
    } else if (event->type() == QEvent::FontChange) {
        sizeAgeEdits();
    }
}

void FilterBar::makeLayout()
{
    auto* const flow = new FlowLayout(this);
    flow->setContentsMargins(6, 3, 6, 3);
    for (QWidget* const group : {m_ui->matchGroup, m_ui->fromGroup, m_ui->toGroup, m_ui->noAgeGroup}) {
        flow->addWidget(group);
    }
}

void FilterBar::fillMatches()
{
    const QSignalBlocker blocker(m_ui->matchBox);
    m_ui->matchBox->clear();
    m_ui->matchBox->addItem(tr("contains"), static_cast<int>(HeroFilter::NameMatch::Contains));
    m_ui->matchBox->addItem(tr("starts with"), static_cast<int>(HeroFilter::NameMatch::StartsWith));
    m_ui->matchBox->setCurrentIndex(m_ui->matchBox->findData(static_cast<int>(m_filter.nameMatch)));
}

void FilterBar::sizeAgeEdits()
{
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("0")) * 8;
    m_ui->fromEdit->setFixedWidth(width);
    m_ui->toEdit->setFixedWidth(width);
}

void FilterBar::showFilter(const HeroFilter& filter)
{
    const bool isCleared = filter.isEmpty();
    if (isCleared) {
        m_delay.stop();
    }
    if (isCleared || filter.ageFrom != m_filter.ageFrom) {
        m_ui->fromEdit->setText(ageText(filter.ageFrom));
    }
    if (isCleared || filter.ageTo != m_filter.ageTo) {
        m_ui->toEdit->setText(ageText(filter.ageTo));
    }
    m_ui->noAgeBox->setChecked(filter.withoutAge);
    m_ui->matchBox->setCurrentIndex(m_ui->matchBox->findData(static_cast<int>(filter.nameMatch)));
    m_filter = filter;
    showProblems(typedAge(m_ui->fromEdit), typedAge(m_ui->toEdit));
}

void FilterBar::apply()
{
    m_delay.stop();
    HeroFilter filter = m_filter;
    filter.nameMatch = static_cast<HeroFilter::NameMatch>(m_ui->matchBox->currentData().toInt());
    filter.withoutAge = m_ui->noAgeBox->isChecked();
    const TypedAge from = typedAge(m_ui->fromEdit);
    const TypedAge to = typedAge(m_ui->toEdit);
    showProblems(from, to);
    // A range that nothing can be in is mostly one that is half typed.
    const bool isRange = from.isUnderstood && to.isUnderstood && !(from.age && to.age && *from.age > *to.age);
    if (isRange) {
        filter.ageFrom = from.age;
        filter.ageTo = to.age;
    }
    if (filter != m_filter) {
        m_filter = filter;
        Q_EMIT filterChanged(m_filter);
    }
}

void FilterBar::showProblems(const TypedAge& from, const TypedAge& to)
{
    const QString notUnderstood = tr("Type a whole number.");
    const bool isReversed = from.age && to.age && *from.age > *to.age;
    showProblem(m_ui->fromEdit, m_ui->fromProblem, from.isUnderstood ? QString() : notUnderstood);
    showProblem(m_ui->toEdit, m_ui->toProblem,
                !to.isUnderstood ? notUnderstood
                : isReversed     ? tr("It is below the age to start from.")
                                 : QString());
}

FilterBar::TypedAge FilterBar::typedAge(const QLineEdit* edit) const
{
    const std::optional<qint64> age = wholeNumber(edit->text());
    return {age, age || edit->text().trimmed().isEmpty()};
}

void FilterBar::showProblem(QLineEdit* edit, QLabel* label, const QString& problem)
{
    label->setVisible(!problem.isEmpty());
    if (label->text() == problem) {
        return;
    }
    label->setText(problem);
    edit->setAccessibleDescription(problem);
    if (!problem.isEmpty()) {
        announce(*label);
    }
}

} // namespace heroadmin
