#include "gui/drafts/draftstore.h"

#include "gui/drafts/draftfile.h"

#include <QDir>
#include <QUuid>
#include <chrono>
#include <utility>

namespace heroadmin {

DraftStore::DraftStore(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_file(std::make_unique<DraftFile>(
          QDir(folder).filePath(QStringLiteral("%1.json").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)))))
{
    m_thread.setMaxThreadCount(1); // One after the other, in the order they came.
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::milliseconds(300));
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::write);
}

DraftStore::~DraftStore()
{
    if (!m_isLeaving) {
        m_drafts.clear();
        m_sent.clear();
        write();
    }
    m_thread.waitForDone();
}

void DraftStore::keep(Place place, KeptDraft draft)
{
    if (m_isLeaving) {
        return;
    }
    const QString id = m_drafts.value(place).id;
    draft.id = id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id;
    draft.time = QDateTime::currentDateTimeUtc();
    m_drafts.insert(place, draft);
    // Not begun anew by each key: who types without a pause would be left without a draft.
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void DraftStore::forget(Place place)
{
    if (!m_isLeaving && m_drafts.remove(place) > 0) {
        write();
    }
}

QString DraftStore::keepSent(KeptDraft draft)
{
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.time = QDateTime::currentDateTimeUtc();
    const QString id = draft.id;
    if (!m_isLeaving) {
        m_sent.append(std::move(draft));
        write(); // A crash while it waits for the database finds it here.
    }
    return id;
}

void DraftStore::forgetSent(const QString& id)
{
    if (!m_isLeaving && m_sent.removeIf([&id](const KeptDraft& draft) { return draft.id == id; }) > 0) {
        write();
    }
}

void DraftStore::flush()
{
    if (m_timer.isActive()) {
        write();
    }
    m_thread.waitForDone();
}

void DraftStore::leaveForNextTime()
{
    flush();
    m_isLeaving = true;
}

void DraftStore::write()
{
    m_timer.stop();
    QList<KeptDraft> drafts = m_drafts.values();
    drafts += m_sent;
    m_thread.start([this, drafts] {
        if (const Result<void> written = m_file->write(drafts); !written) {
            QMetaObject::invokeMethod(
                this, [this, error = written.error()] { report(error); }, Qt::QueuedConnection);
        }
    });
}

void DraftStore::report(const Error& error)
{
    if (std::exchange(m_hasFailed, true)) {
        return;
    }
    const QString sentence = tr("What you type is not kept for the case of a crash: it can\u2019t be written to disk.");
    Q_EMIT failed(Error::of(error.kind,
                            error.message.isEmpty() ? sentence : sentence + QStringLiteral(" (%1)").arg(error.message),
                            error.detail));
}

} // namespace heroadmin
