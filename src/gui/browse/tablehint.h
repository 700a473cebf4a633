#pragma once

#include "gui/widgets/plainlabel.h"

class QAbstractScrollArea;

namespace heroadmin {

/// A small sign in a corner of what is scrolled: what is being typed to be found there, or why a key does nothing.
class TableHint : public PlainLabel
{
    Q_OBJECT

public:
    explicit TableHint(QAbstractScrollArea& area); ///< Which becomes its parent.

    /// As plain text, shortened to the width there is; at the bottom, or at the top where it would hide `uncovered`,
    /// which is in the viewport's coordinates.
    void showText(const QString& text, const QRect& uncovered);

private:
    QAbstractScrollArea& m_area;
};

} // namespace heroadmin
