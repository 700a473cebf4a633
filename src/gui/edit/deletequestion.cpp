#include "gui/edit/deletequestion.h"

#include "core/foreigntext.h"
#include "core/text.h"
#include "gui/edit/referrersentences.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

QString named(const HeroSnapshot& hero)
{
    return QStringLiteral("#%1 %2").arg(QString::number(hero.id), shortForeignText(hero.name.toDisplayText()));
}

} // namespace

DeleteQuestion::DeleteQuestion(const QList<HeroSnapshot>& heroes, const QList<ReferringRows>& rows, QWidget* parent)
    : DeleteQuestion(heroes.size(), heroes, QString(), rows, parent)
{}

DeleteQuestion::DeleteQuestion(qint64 count, const QString& filter, const QList<ReferringRows>& rows, QWidget* parent)
    : DeleteQuestion(count, {}, filter, rows, parent)
{}

DeleteQuestion::DeleteQuestion(qint64 count, QList<HeroSnapshot> heroes, QString filter, QList<ReferringRows> rows,
                               QWidget* parent)
    : PlainMessageBox(Warning, parent)
    , m_count(count)
    , m_heroes(std::move(heroes))
    , m_filter(std::move(filter))
    , m_rows(std::move(rows))
    , m_delete(addButton(QString(), QMessageBox::AcceptRole))
    , m_cancel(addButton(QString(), QMessageBox::RejectRole))
{
    setDefaultButton(m_cancel);
    setEscapeButton(m_cancel);
    if (hasChoice()) {
        m_takesRows = new QCheckBox(this);
        m_takesRows->setChecked(true);
        setCheckBox(m_takesRows);
    }
    connect(m_delete, &QPushButton::clicked, this, &DeleteQuestion::confirmed);
    retranslate();
}

void DeleteQuestion::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    PlainMessageBox::changeEvent(event);
}

void DeleteQuestion::retranslate()
{
    setWindowTitle(tr("Delete"));
    setAccessibleName(tr("Delete"));
    m_delete->setText(tr("&Delete"));
    m_cancel->setText(tr("&Cancel"));
    const QString question = m_heroes.size() == 1 ? tr("Delete %1?").arg(named(m_heroes.first()))
                                                  : tr("Delete %Ln heroes?", nullptr, pluralCount(m_count));
    if (m_takesRows != nullptr) {
        m_takesRows->setText(hasChanges() ? tr("Change these &rows as the definition says")
                                          : tr("Delete these &rows, too"));
    }
    QStringList parts{whichOnes(), ReferrerSentences::before(m_rows, m_heroes.size() == 1).join(QStringLiteral("\n\n")),
                      m_warning, tr("Undo brings back what was deleted.")};
    parts.removeAll(QString());
    setTexts(question, parts.join(QStringLiteral("\n\n")));
}

void DeleteQuestion::warn(const QString& sentence)
{
    m_warning = sentence;
    retranslate();
}

bool DeleteQuestion::hasChanges() const
{
    return has(OnDelete::LetsGo) || has(OnDelete::GetsDefault);
}

bool DeleteQuestion::hasChoice() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [](const ReferringRows& rows) { return isChange(rows.onDelete) && !rows.isEnforced; });
}

bool DeleteQuestion::has(OnDelete onDelete) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [onDelete](const ReferringRows& rows) { return rows.onDelete == onDelete; });
}

Referrers DeleteQuestion::referrers() const
{
    return m_takesRows == nullptr || m_takesRows->isChecked() ? Referrers::AsDefined : Referrers::Stay;
}

QString DeleteQuestion::whichOnes() const
{
    if (m_heroes.isEmpty()) {
        return m_filter.isEmpty() ? tr("These are all heroes of this database.") : m_filter;
    }
    if (m_heroes.size() == 1) {
        return {};
    }
    constexpr qsizetype mostNames = 5;
    QStringList names;
    for (const HeroSnapshot& hero : m_heroes.first(std::min(mostNames, m_heroes.size()))) {
        names.append(named(hero));
    }
    if (const int more = pluralCount(m_heroes.size() - names.size()); more > 0) {
        names.append(tr("and %Ln more", nullptr, more));
    }
    return names.join(u'\n');
}

} // namespace heroadmin
