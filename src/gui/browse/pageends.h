#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace heroadmin {

/// Takes the keys of the pager where there is no page that way. Else they would go on to whatever has the focus: a
/// table moves to another row with them.
class PageEnds : public QObject
{
    Q_OBJECT

public:
    enum class End { First, Last };
    Q_ENUM(End)

    explicit PageEnds(QWidget& pager); ///< In whose window the keys are taken; becomes its parent.

    void watch(const QAction& action, End end); ///< One that goes there, and is disabled where one is.

Q_SIGNALS:
    void reached(heroadmin::PageEnds::End end); ///< By such a key; once while it is held down.

private:
    QWidget& m_pager;
};

} // namespace heroadmin
