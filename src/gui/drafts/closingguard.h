#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <functional>

class QWidget;

namespace heroadmin {

class HeroWriting;
class PlainMessageBox;

/// Stands between a person and what would end unsaved text or a write that runs: asks once, and says what it is.
class ClosingGuard : public QObject
{
    Q_OBJECT

public:
    enum class Leaving {
        Close,       ///< The window.
        OpenAnother, ///< Another database in place of the one that is open.
    };

    using Sentences = std::function<QStringList()>;
    using GoOn = std::function<void()>;

    /// `window` owns it, and is what the question is modal to.
    ClosingGuard(HeroWriting& writing, QWidget* window);

    void addUnsaved(Sentences unsaved); ///< Whole sentences about text that would be lost; none where there is none.
    void addRunning(Sentences running); ///< Likewise about what is being written.

    /// True where nothing stands against it. Otherwise asks, and calls `goOn` when it may be done; while that runs,
    /// the answer is true.
    [[nodiscard]] bool allows(Leaving leaving, const GoOn& goOn);

    /// A write failed, and somebody says so in the window: what waits for its end doesn't go on.
    void noteFailure();

    /// The desktop's session ends: from now on nothing is asked. Where it doesn't end after all, things are as they
    /// were after a minute.
    void endSession();

Q_SIGNALS:
    void discarded();      ///< By the person: unsaved text is to be given up.
    void sessionEnding();  ///< What is typed is to be put on the disk.
    void leavingUnasked(); ///< The application ends now: nothing may stop it, and typed text is to be left on the disk.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Stage { Idle, Asking, Waiting, Cancelling };

    void ask();
    void askAboutUnsaved(const QString& sentences);
    void askAboutWriting(const QString& sentences, bool hasUnsaved);
    void wait(Stage stage);
    void settle();
    void finish();
    void stay();
    PlainMessageBox* showBox(const QString& text, const QString& sentences);
    void addStay(const QString& label);
    void closeBox();
    [[nodiscard]] QStringList unsaved() const;
    [[nodiscard]] QStringList running() const;

    HeroWriting& m_writing;
    QWidget* const m_window;
    QList<Sentences> m_unsaved;
    QList<Sentences> m_running;
    QPointer<PlainMessageBox> m_box;
    QTimer m_sessionTimer;
    GoOn m_goOn;
    Leaving m_leaving = Leaving::Close;
    Stage m_stage = Stage::Idle;
    bool m_discards = false;
    bool m_hasWritten = false;
    bool m_hasFailed = false;
    bool m_hasPart = false; ///< Of a write that was stopped: the person may want to take it back, which ends with this.
    bool m_isGoingOn = false;
};

} // namespace heroadmin
