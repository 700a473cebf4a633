#pragma once

#include <QObject>

namespace heroadmin {

class HeroTableView;

/// Says why an id can't be edited where the person tries to.
class IdHint : public QObject
{
    Q_OBJECT

public:
    explicit IdHint(HeroTableView& table); ///< Which becomes its parent.

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    HeroTableView& m_table;
};

} // namespace heroadmin
