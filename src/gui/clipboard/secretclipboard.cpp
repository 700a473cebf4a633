#include "gui/clipboard/secretclipboard.h"

#include "data/session/answer.h"
#include "data/session/databasesession.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <utility>

namespace heroadmin {

namespace {

/// The marks that histories of clipboards look for, on each system its own.
void markAsSecret(QMimeData& content)
{
    content.setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    const QString windowsFormat = QStringLiteral("application/x-qt-windows-mime;value=\"%1\"");
    const QByteArray no(4, '\0'); // a DWORD
    content.setData(windowsFormat.arg(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing")),
                    QByteArrayLiteral("1"));
    content.setData(windowsFormat.arg(QStringLiteral("CanIncludeInClipboardHistory")), no);
    content.setData(windowsFormat.arg(QStringLiteral("CanUploadToCloudClipboard")), no);
}

} // namespace

SecretClipboard::SecretClipboard(DatabaseSession& session, std::chrono::milliseconds keptFor, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_keptFor(keptFor)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::takeBack);
    connect(&session, &DatabaseSession::opened, this, &SecretClipboard::takeBack);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::takeBack);
}

SecretClipboard::~SecretClipboard()
{
    takeBack();
}

void SecretClipboard::setKeptFor(std::chrono::milliseconds keptFor)
{
    m_keptFor = keptFor;
}

void SecretClipboard::copy(qint64 heroId)
{
    const quint64 request = ++m_lastRequest;
    const auto read = [heroId](const HeroRepository& repository) { return repository.reveal(heroId); };
    whenAnswered(this, m_session.ask(read), [this, request](Result<SecretName> secretName) {
        if (request != m_lastRequest) {
            return;
        }
        if (secretName) {
            put(std::move(*secretName));
        } else {
            Q_EMIT failed(secretName.error());
        }
    });
}

void SecretClipboard::takeBack()
{
    ++m_lastRequest;
    m_timer.stop();
    const SecretName secretName = std::exchange(m_onClipboard, SecretName());
    QClipboard* const clipboard = QGuiApplication::clipboard();
    if (!(secretName == SecretName()) && clipboard->text() == secretName.reveal()) {
        clipboard->clear();
    }
}

QString SecretClipboard::copiedMessage() const
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_keptFor);
    return tr("The secret name is on the clipboard for %n s.", nullptr, static_cast<int>(seconds.count()));
}

void SecretClipboard::put(SecretName secretName)
{
    auto content = std::make_unique<QMimeData>();
    content->setText(secretName.reveal());
    markAsSecret(*content);
    QGuiApplication::clipboard()->setMimeData(content.release());
    m_onClipboard = std::move(secretName);
    m_timer.start(m_keptFor);
    Q_EMIT copied();
}

} // namespace heroadmin
