#include "gui/widgets/plainlabel.h"

namespace heroadmin {

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

} // namespace heroadmin
