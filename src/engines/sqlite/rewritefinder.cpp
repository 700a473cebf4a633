#include "engines/sqlite/rewritefinder.h"

#include "data/sql/transaction.h"

#include <QScopeGuard>

namespace heroadmin {

RewriteFinder::RewriteFinder(const SqlConnection& connection, const SqliteFile& file, bool isWriting)
    : m_connection(connection)
    , m_file(file)
    , m_isWriting(isWriting)
{
    accept();
}

bool RewriteFinder::follow()
{
    const std::optional<SqliteFile::State> state = m_file.state();
    if (!differs(state)) {
        if (m_isWriting) {
            m_latest.ownChanges = ownChanges().value_or(m_latest.ownChanges);
        }
        return false;
    }
    const Result<Look> now = lookBetweenCommits();
    if (!now && now.error().kind == ErrorKind::Busy) {
        return false; // It still differs the next time.
    }
    const bool isKnown =
        now && (now->commitsOfOthers != m_latest.commitsOfOthers || now->ownChanges != m_latest.ownChanges);
    if (now) {
        m_latest = *now;
    } else {
        m_latest.file = state; // Not a database any more: that is noticed once.
    }
    m_count += isKnown ? 0 : 1;
    return !isKnown;
}

bool RewriteFinder::isRewritten() const
{
    if (!differs(m_file.state())) {
        return false;
    }
    const Result<Look> now = look();
    return now && now->commitsOfOthers == m_latest.commitsOfOthers && now->ownChanges == m_latest.ownChanges &&
           !isWrittenThroughALog();
}

bool RewriteFinder::isWrittenThroughALog() const
{
    // Others bring what stands in the log into the file whenever they like, also while this connection writes.
    const Result<QVariant> mode = m_connection.readValue({QStringLiteral("PRAGMA journal_mode"), {}});
    return mode && mode->toString() == u"wal";
}

void RewriteFinder::accept()
{
    const Result<Look> now = lookBetweenCommits();
    m_latest = now ? *now : Look{.file = m_file.state()};
}

void RewriteFinder::forget() const
{
    // Pages, and the definition that was read from them. TEMP tables stay as they are.
    for (const char* const statement : {"PRAGMA shrink_memory", "PRAGMA writable_schema = RESET"}) {
        // Where it fails the connection can't read anything, and whoever asks next is told why.
        [[maybe_unused]] const Result<void> forgotten = m_connection.execute({QString::fromLatin1(statement), {}});
    }
}

bool RewriteFinder::differs(const std::optional<SqliteFile::State>& state) const
{
    // Where the file is missing, or another one has its name, the one that is open is as it was.
    return state && m_latest.file != state && (!m_latest.file || m_latest.file->identity == state->identity);
}

Result<RewriteFinder::Look> RewriteFinder::lookBetweenCommits() const
{
    // Who is asked for something waits for it already, and not before and behind it as well.
    const Result<QVariant> patience = m_connection.readValue({QStringLiteral("PRAGMA busy_timeout"), {}});
    const auto set = [this](int milliseconds) {
        return m_connection.execute({QStringLiteral("PRAGMA busy_timeout = %1").arg(milliseconds), {}});
    };
    if (const Result<void> impatient = patience ? set(0) : failure(patience.error()); !impatient) {
        return failure(impatient.error());
    }
    const auto patientAgain = qScopeGuard([&] { static_cast<void>(set(patience->toInt())); });
    // Nobody commits meanwhile: one that is half through would look like a rewrite.
    const Result<Transaction> moment = Transaction::begin(m_connection, Transaction::Kind::Read);
    return moment ? look() : failure(moment.error());
}

Result<RewriteFinder::Look> RewriteFinder::look() const
{
    Look look;
    const Result<QVariant> others = m_connection.readValue({QStringLiteral("PRAGMA data_version"), {}});
    const Result<qint64> own = ownChanges();
    if (!others || !own) {
        return failure(others ? own.error() : others.error());
    }
    look.commitsOfOthers = others->toLongLong();
    look.ownChanges = *own;
    look.file = m_file.state();
    return look;
}

Result<qint64> RewriteFinder::ownChanges() const
{
    return m_connection.readValue({QStringLiteral("SELECT total_changes()"), {}}).map([](const QVariant& changes) {
        return changes.toLongLong();
    });
}

} // namespace heroadmin
