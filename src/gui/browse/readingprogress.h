#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

namespace heroadmin {

namespace Ui {
class ReadingProgress;
}

/// How far a read or a search is, with a way to stop it. What is short isn't shown, so that nothing flickers; the place
/// stays, so that nothing jumps.
class ReadingProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingProgress(QWidget* parent = nullptr);
    ~ReadingProgress() override;

    /// `progress` is from 0 to 1, or unknown; `canCancel`: that Cancel is offered, if it lasts.
    void setState(bool isBusy, std::optional<double> progress, bool canCancel);

Q_SIGNALS:
    void cancelRequested();
    void cancelOffered();   ///< It has lasted.
    void cancelWithdrawn(); ///< There is nothing more to stop; only after cancelOffered().
    void left();            ///< Cancel had the focus, and goes: on to the table.

protected:
    void changeEvent(QEvent* event) override;

private:
    void showProgress(std::optional<double> progress);
    void offerCancel();
    void withdrawCancel();

    const std::unique_ptr<Ui::ReadingProgress> m_ui;
    QTimer m_showsBar;
    QTimer m_offersCancel;
};

} // namespace heroadmin
