#include "gui/edit/nameedit.h"

#include "core/foreigntext.h"

namespace heroadmin {

void NameEdit::setWholeText(const QString& text)
{
    const bool isTooLong = text.size() > longestEditable;
    m_keptAside = isTooLong ? text : QString();
    setPlaceholderText(isTooLong ? shortForeignText(text) : QString());
    setText(isTooLong ? QString() : text);
}

QString NameEdit::wholeText() const
{
    return text().isEmpty() ? m_keptAside : text();
}

} // namespace heroadmin
