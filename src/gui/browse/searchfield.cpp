#include "gui/browse/searchfield.h"

#include "data/heroes/namequery.h"
#include "gui/browse/typingpause.h"
#include "gui/widgets/escapekey.h"

#include <QKeyEvent>

namespace heroadmin {

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    retranslate();
    setClearButtonEnabled(true);
    setMaxLength(NameQuery::longestText);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::report);
    connect(this, &QLineEdit::textChanged, this, &SearchField::startDelay);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::report);
}

void SearchField::setSearch(const QString& text)
{
    const bool isEcho = m_delay.isActive() && text == m_reported;
    if (isEcho) {
        return;
    }
    m_reported = text;
    if (text != this->text()) {
        setText(text);
    }
    m_delay.stop();
}

bool SearchField::event(QEvent* event)
{
    if (isEscapeOverride(event)) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const bool isLeaving = event->key() == Qt::Key_Down || (event->key() == Qt::Key_Escape && text().isEmpty());
    if (isLeaving) {
        report();
        Q_EMIT left();
    } else if (event->key() == Qt::Key_Escape) {
        clear();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SearchField::retranslate()
{
    setAccessibleName(tr("Search names"));
    setPlaceholderText(tr("Search names"));
}

void SearchField::startDelay()
{
    if (text().isEmpty()) {
        report();
    } else {
        m_delay.start();
    }
}

void SearchField::report()
{
    m_delay.stop();
    if (text() != m_reported) {
        m_reported = text();
        Q_EMIT searchChanged(m_reported);
    }
}

} // namespace heroadmin
