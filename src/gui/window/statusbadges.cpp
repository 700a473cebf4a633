#include "gui/window/statusbadges.h"

#include "core/foreigntext.h"
#include "data/engine/database.h"
#include "gui/widgets/plainlabel.h"
#include "gui/widgets/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace heroadmin {

StatusBadges::StatusBadges(QWidget* parent)
    : QWidget(parent)
    , m_markLabel(addLabel())
    , m_database(addLabel())
    , m_engine(addLabel())
    , m_protection(addLabel())
    , m_readOnly(addLabel())
    , m_admin(addLabel())
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(4, 0, 4, 0);
    m_row->setSpacing(16);
    for (QLabel* const label : {m_markLabel, m_database, m_engine, m_protection, m_readOnly, m_admin}) {
        m_row->addWidget(label);
        label->hide();
    }
    m_row->addStretch();
    QFont bold = font();
    bold.setBold(true);
    m_markLabel->setFont(bold);
    m_readOnly->setFont(bold);
    m_admin->setFont(bold);
    retranslate();
}

void StatusBadges::showDatabase(const DatabaseInfo& info, const DatabaseMark& mark)
{
    m_mark = mark;
    showMark();
    m_mark.dress(parentWidget() != nullptr ? *parentWidget() : *this);
    const QString path = visibleText(info.address.displayText);
    m_database->setText(visibleText(info.address.displayName));
    m_database->setToolTip(plainToolTip(path));
    m_database->setAccessibleDescription(path);
    m_engine->setText(visibleText(info.engine));
    showConnection(info.connection);
    m_readOnly->setToolTip(plainToolTip(info.readOnlyReason));
    m_readOnly->setAccessibleDescription(info.readOnlyReason);
    m_database->show();
    m_engine->show();
    m_protection->show();
    m_readOnly->setVisible(info.readOnly);
}

void StatusBadges::showMark()
{
    // A colour alone would tell nothing to who can't see it.
    const QString colour = m_mark.isEmpty() ? QString() : DatabaseMark::wordFor(m_mark.colour);
    m_markLabel->setText(visibleText(m_mark.name.isEmpty() ? colour : m_mark.name));
    m_markLabel->setAccessibleDescription(colour);
    m_markLabel->setVisible(!m_mark.isEmpty());
}

void StatusBadges::showConnection(const QList<ConnectionFact>& facts)
{
    qDeleteAll(m_connection);
    m_connection.clear();
    for (const ConnectionFact& fact : facts) {
        QLabel* const label = addLabel();
        QFont weighted = font();
        weighted.setBold(fact.isWarning);
        label->setFont(weighted);
        label->setText(visibleText(fact.text));
        label->setToolTip(plainToolTip(fact.sentence));
        label->setAccessibleName(label->text());
        label->setAccessibleDescription(fact.sentence);
        m_row->insertWidget(m_row->indexOf(m_protection), label);
        label->show(); // Else it waits for the next turn of the event loop.
        m_connection.append(label);
    }
}

void StatusBadges::showAdminMode(bool isOn)
{
    m_admin->setVisible(isOn);
}

void StatusBadges::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QLabel* StatusBadges::addLabel()
{
    return new PlainLabel(this);
}

void StatusBadges::retranslate()
{
    showMark();
    m_database->setAccessibleName(tr("Database"));
    m_engine->setAccessibleName(tr("Engine"));
    m_protection->setText(tr("Not protected"));
    m_protection->setToolTip(tr("Whoever can read this database can read the secret names in it."));
    m_readOnly->setText(tr("Read-only"));
    m_admin->setText(tr("Admin mode"));
}

} // namespace heroadmin
