#pragma once

#include <QKeySequenceEdit>

namespace heroadmin {

/// Takes the key that is pressed, one at a time, at once. A modifier alone changes nothing.
class KeyEdit : public QKeySequenceEdit
{
    Q_OBJECT

public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace heroadmin
