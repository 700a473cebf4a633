#pragma once

#include <QObject>
#include <QSize>

class QDialog;

namespace heroadmin {

/// Keeps a dialog and its buttons in sight: it never gets larger than its screen has room, and where its contents need
/// more than that they scroll, above the buttons. HouseStyle sees to it for all.
class ScreenFit : public QObject
{
    Q_OBJECT

public:
    /// From now on, and until the dialog goes. Once is enough.
    static void keep(QDialog& dialog);

    /// For a dialog with its frame, in logical pixels without that.
    [[nodiscard]] static QSize roomFor(const QDialog& dialog);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit ScreenFit(QDialog& dialog);

    void fit();
    void bound();
    [[nodiscard]] bool needsMore() const;
    void letContentsScroll();

    QDialog& m_dialog;
    bool m_scrolls = false;
};

} // namespace heroadmin
