#include "gui/edit/deletequestion.h"

#include "gui/edit/quotedtext.h"

#include <QEvent>
#include <QPushButton>
#include <algorithm>

namespace heroadmin {

namespace {

QString named(const HeroSnapshot& hero)
{
    return QStringLiteral("#%1 %2").arg(QString::number(hero.id), shortenedText(hero.name.toDisplayText()));
}

} // namespace

DeleteQuestion::DeleteQuestion(const QList<HeroSnapshot>& heroes, QWidget* parent)
    : QMessageBox(parent)
    , m_heroes(heroes)
    , m_delete(addButton(QString(), QMessageBox::AcceptRole))
    , m_cancel(addButton(QString(), QMessageBox::RejectRole))
{
    setIcon(QMessageBox::Warning);
    setTextFormat(Qt::PlainText);
    setDefaultButton(m_cancel);
    setEscapeButton(m_cancel);
    connect(m_delete, &QPushButton::clicked, this, &DeleteQuestion::confirmed);
    retranslate();
}

void DeleteQuestion::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMessageBox::changeEvent(event);
}

void DeleteQuestion::retranslate()
{
    setWindowTitle(tr("Delete"));
    setAccessibleName(tr("Delete"));
    m_delete->setText(tr("&Delete"));
    m_cancel->setText(tr("&Cancel"));
    const QString warning = tr("This can\u2019t be undone.");
    if (m_heroes.size() == 1) {
        setText(tr("Delete %1?").arg(named(m_heroes.first())));
        setInformativeText(warning);
        return;
    }
    constexpr qsizetype mostNames = 5;
    QStringList names;
    for (const HeroSnapshot& hero : m_heroes.first(std::min(mostNames, m_heroes.size()))) {
        names.append(named(hero));
    }
    const auto more = static_cast<int>(m_heroes.size() - names.size());
    if (more > 0) {
        names.append(tr("and %n more", nullptr, more));
    }
    setText(tr("Delete %n heroes?", nullptr, static_cast<int>(m_heroes.size())));
    setInformativeText(names.join(u'\n') + QStringLiteral("\n\n") + warning);
}

} // namespace heroadmin
