#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QWidget;

namespace heroadmin {

/// The files that are dropped on a window, wherever on it. Nothing is taken while a dialog is open that has to be
/// answered first.
class DatabaseDrops : public QObject
{
    Q_OBJECT

public:
    /// `window` outlives it.
    explicit DatabaseDrops(QWidget& window, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const QStringList& addresses); ///< At least one; behind the drop, for which the other program waits.

private:
    void take(QDropEvent& event);

    QWidget& m_window;
};

} // namespace heroadmin
