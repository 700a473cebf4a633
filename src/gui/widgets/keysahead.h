#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <vector>

class QEvent;
class QKeyEvent;
class QWidget;

namespace heroadmin {

/// What is typed for something that isn't there yet, because it is read first: kept in its order, and given to it when
/// it is there. Without that, it would land in whatever has the focus until then. Keys with Ctrl, Alt or Meta that type
/// nothing are the window's, and go on meaning what they mean.
class KeysAhead : public QObject
{
    Q_OBJECT

public:
    explicit KeysAhead(QWidget& place); ///< Which becomes its parent; what comes to its window is kept.

    /// Nothing has come for a while, or a key that ends what is typed. While a dialog takes the focus, the window
    /// system gives keys to the window behind it, where Qt drops them: none should be opened while somebody types.
    [[nodiscard]] bool isPaused() const { return !m_pause.isActive(); }

    /// From now on. `first`: what asked for it, where that is the beginning of its text; it may be none.
    void keep(const QEvent* first = nullptr);

    /// To whatever has the focus in the window of `receiver`, one after the other; nothing is kept from then on.
    void giveTo(const QWidget& receiver);

    /// Likewise, for nobody; returns the text that a line of its own would have got until it ends: none where that was
    /// by Escape.
    QString drop();

    [[nodiscard]] bool isKeeping() const { return m_isKeeping; }

    [[nodiscard]] bool isEmpty() const { return m_events.empty(); } ///< Nothing is kept yet.

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void paused(); ///< While it keeps.

private:
    using Events = std::vector<std::unique_ptr<QEvent>>;

    [[nodiscard]] bool isOfTheWindow(const QObject* watched) const;
    [[nodiscard]] Events take();
    void add(const QEvent& event);

    const QWidget& m_place;
    Events m_events;
    QTimer m_pause; ///< Until it is one.
    bool m_isKeeping = false;
};

} // namespace heroadmin
