#include "gui/drafts/closingguard.h"

#include "core/text.h"
#include "data/writing/herowriting.h"
#include "gui/widgets/plainmessagebox.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

QStringList gathered(const QList<ClosingGuard::Sentences>& sources)
{
    QStringList sentences;
    for (const ClosingGuard::Sentences& source : sources) {
        sentences += source();
    }
    return sentences;
}

} // namespace

ClosingGuard::ClosingGuard(HeroWriting& writing, QWidget* window)
    : QObject(window)
    , m_writing(writing)
    , m_window(window)
{
    m_sessionTimer.setSingleShot(true);
    m_sessionTimer.setInterval(std::chrono::minutes(1));
    connect(&m_sessionTimer, &QTimer::timeout, this, [this] { QCoreApplication::instance()->removeEventFilter(this); });
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &ClosingGuard::endSession, Qt::DirectConnection);
    connect(&writing, &HeroWriting::written, this, [this](const HeroChange& change) {
        m_hasWritten = true;
        m_hasPart = m_hasPart || change.stopped;
    });
    connect(&writing, &HeroWriting::stopped, this, [this] { m_hasPart = true; });
    connect(&writing, &HeroWriting::failed, this, &ClosingGuard::noteFailure);
    connect(&writing, &HeroWriting::conflicted, this, &ClosingGuard::noteFailure);
    // Queued: whoever asked for the write is told of its end first.
    connect(&writing, &HeroWriting::busyChanged, this, &ClosingGuard::settle, Qt::QueuedConnection);
}

void ClosingGuard::addUnsaved(Sentences unsaved)
{
    m_unsaved.append(std::move(unsaved));
}

void ClosingGuard::addRunning(Sentences running)
{
    m_running.append(std::move(running));
}

bool ClosingGuard::allows(Leaving leaving, const GoOn& goOn)
{
    if (m_isGoingOn || m_sessionTimer.isActive()) {
        return true;
    }
    if (m_stage != Stage::Idle && m_box) {
        m_box->activateWindow();
        return false;
    }
    if (!m_writing.isBusy() && unsaved().isEmpty()) {
        return true;
    }
    m_leaving = leaving;
    m_goOn = goOn;
    m_discards = false;
    m_hasWritten = false;
    m_hasFailed = false;
    m_hasPart = false;
    ask();
    return false;
}

void ClosingGuard::noteFailure()
{
    m_hasFailed = true;
}

void ClosingGuard::endSession()
{
    m_sessionTimer.start();
    QCoreApplication::instance()->installEventFilter(this);
    Q_EMIT sessionEnding();
}

bool ClosingGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Quit && watched == QCoreApplication::instance() && m_sessionTimer.isActive()) {
        stay();
        Q_EMIT leavingUnasked();
    }
    return QObject::eventFilter(watched, event);
}

void ClosingGuard::ask()
{
    m_stage = Stage::Asking;
    const QStringList texts = unsaved();
    if (m_writing.isBusy()) {
        askAboutWriting((texts + running()).join(u'\n'), !texts.isEmpty());
    } else {
        askAboutUnsaved(texts.join(u'\n'));
    }
}

void ClosingGuard::askAboutUnsaved(const QString& sentences)
{
    PlainMessageBox* const box =
        showBox(m_leaving == Leaving::Close ? tr("Close without saving?") : tr("Open another database without saving?"),
                sentences);
    connect(box->addButton(tr("&Discard"), QMessageBox::DestructiveRole), &QPushButton::clicked, this, [this] {
        m_discards = true;
        finish();
    });
    addStay(tr("&Keep Editing"));
    box->open();
}

void ClosingGuard::askAboutWriting(const QString& sentences, bool hasUnsaved)
{
    const bool closes = m_leaving == Leaving::Close;
    PlainMessageBox* const box = showBox(closes ? tr("Close Hero Admin?") : tr("Open another database?"), sentences);
    QString label = closes ? tr("&Wait and Close") : tr("&Wait and Open");
    if (hasUnsaved) {
        label = closes ? tr("&Discard, Wait and Close") : tr("&Discard, Wait and Open");
    }
    connect(box->addButton(label, QMessageBox::AcceptRole), &QPushButton::clicked, this, [this, hasUnsaved] {
        m_discards = hasUnsaved;
        wait(Stage::Waiting);
    });
    connect(box->addButton(tr("Cancel the W&rite"), QMessageBox::DestructiveRole), &QPushButton::clicked, this,
            [this] { wait(Stage::Cancelling); });
    addStay(tr("&Stay"));
    box->open();
}

void ClosingGuard::wait(Stage stage)
{
    closeBox();
    m_stage = stage;
    if (stage == Stage::Cancelling) {
        m_writing.cancel();
    }
    PlainMessageBox* const box =
        showBox(m_leaving == Leaving::Close ? tr("Hero Admin closes as soon as this write has ended.")
                                            : tr("The other database opens as soon as this write has ended."),
                running().join(u'\n'));
    if (stage == Stage::Waiting) {
        connect(box->addButton(tr("Cancel the W&rite"), QMessageBox::DestructiveRole), &QPushButton::clicked, this,
                [this] { wait(Stage::Cancelling); });
    }
    addStay(tr("&Stay"));
    box->open();
    settle(); // It may have ended while the question was read.
}

void ClosingGuard::settle()
{
    if (m_stage == Stage::Idle || m_writing.isBusy()) {
        return;
    }
    const bool isLost = !m_discards && !unsaved().isEmpty();
    if (m_stage == Stage::Asking && isLost) {
        closeBox(); // What it says about the write is over.
        ask();
    } else if (isLost || m_hasPart || (m_stage != Stage::Cancelling && (m_hasFailed || !m_hasWritten))) {
        stay();
    } else {
        finish();
    }
}

void ClosingGuard::finish()
{
    const GoOn goOn = std::exchange(m_goOn, {});
    const bool discards = m_discards;
    stay();
    m_isGoingOn = true;
    if (discards) {
        Q_EMIT discarded();
    }
    goOn();
    m_isGoingOn = false;
}

void ClosingGuard::stay()
{
    closeBox();
    m_stage = Stage::Idle;
    m_goOn = {};
}

PlainMessageBox* ClosingGuard::showBox(const QString& text, const QString& sentences)
{
    // In front of a dialog that is open, because what is behind that can't be reached.
    QWidget* const dialog = QApplication::activeModalWidget();
    m_box = new PlainMessageBox(QMessageBox::Question, dialog != nullptr ? dialog : m_window);
    m_box->setWindowTitle(m_window->windowTitle());
    m_box->setTexts(text, sentences);
    return m_box;
}

void ClosingGuard::addStay(const QString& label)
{
    QPushButton* const button = m_box->addButton(label, QMessageBox::RejectRole);
    m_box->setDefaultButton(button);
    m_box->setEscapeButton(button);
    connect(button, &QPushButton::clicked, this, &ClosingGuard::stay);
}

void ClosingGuard::closeBox()
{
    if (PlainMessageBox* const box = std::exchange(m_box, nullptr)) {
        box->hide();
        box->deleteLater(); // One of its buttons may be what was just pressed.
    }
}

QStringList ClosingGuard::unsaved() const
{
    return gathered(m_unsaved);
}

QStringList ClosingGuard::running() const
{
    const QStringList sentences = gathered(m_running);
    if (!sentences.isEmpty()) {
        return sentences;
    }
    const int heroes = pluralCount(m_writing.state().total);
    return {heroes > 0 ? tr("%Ln heroes are being written.", nullptr, heroes) : tr("A change is being written.")};
}

} // namespace heroadmin
