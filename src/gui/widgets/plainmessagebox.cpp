#include "gui/widgets/plainmessagebox.h"

#include <QLabel>

namespace heroadmin {

PlainMessageBox::PlainMessageBox(Icon icon, QWidget* parent)
    : QMessageBox(parent)
{
    setIcon(icon);
    setTextFormat(Qt::PlainText);
}

void PlainMessageBox::setTexts(const QString& text, const QString& explanation)
{
    setText(text);
    setInformativeText(QString());
    if (explanation.isEmpty()) {
        return;
    }
    // The label of these words comes with them, and text formats of a box are none of its. So it gets a harmless text
    // first.
    setInformativeText(QStringLiteral(" "));
    const QList<QLabel*> labels = findChildren<QLabel*>();
    for (QLabel* const label : labels) {
        label->setTextFormat(Qt::PlainText);
    }
    setInformativeText(explanation);
}

} // namespace heroadmin
