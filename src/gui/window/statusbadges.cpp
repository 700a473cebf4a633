#include "gui/window/statusbadges.h"

#include "core/foreigntext.h"
#include "data/engine/database.h"
#include "gui/application/databasemark.h"
#include "gui/widgets/plainlabel.h"
#include "gui/widgets/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace heroadmin {

StatusBadges::StatusBadges(QWidget* parent)
    : QWidget(parent)
    , m_mark(addLabel())
    , m_database(addLabel())
    , m_engine(addLabel())
    , m_protection(addLabel())
    , m_readOnly(addLabel())
    , m_admin(addLabel())
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(4, 0, 4, 0);
    m_row->setSpacing(16);
    for (QLabel* const label : {m_mark, m_database, m_engine, m_protection, m_readOnly, m_admin}) {
        m_row->addWidget(label);
        label->hide();
    }
    m_row->addStretch();
    QFont bold = font();
    bold.setBold(true);
    m_mark->setFont(bold);
    m_readOnly->setFont(bold);
    m_admin->setFont(bold);
    retranslate();
}

void StatusBadges::showDatabase(const DatabaseInfo& info, const DatabaseMark& mark)
{
    // A colour alone would tell nothing to who can't see it.
    m_mark->setText(visibleText(mark.name.isEmpty() ? DatabaseMark::wordFor(mark.colour) : mark.name));
    m_mark->setAccessibleDescription(mark.isEmpty() ? QString() : DatabaseMark::wordFor(mark.colour));
    m_mark->setVisible(!mark.isEmpty());
    mark.dress(parentWidget() != nullptr ? *parentWidget() : *this);
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
    m_database->setAccessibleName(tr("Database"));
    m_engine->setAccessibleName(tr("Engine"));
    m_protection->setText(tr("Not protected"));
    m_protection->setToolTip(tr("Whoever can read this database can read the secret names in it."));
    m_readOnly->setText(tr("Read-only"));
    m_admin->setText(tr("Admin mode"));
}

} // namespace heroadmin
