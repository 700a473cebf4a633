#include "support/sqlitetestdatabase.h"

#include "support/herofile.h"
#include "support/sqliteengines.h"
#include "support/sqliteheldlock.h"
#include "support/sqlitestatementtrace.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <cmath>
#include <filesystem>

namespace heroadmin::testing {

SqliteTestDatabase::SqliteTestDatabase(const QString& path)
    : m_place(QDir::isAbsolutePath(path) ? path : m_folder.filePath(path))
    , m_path(m_place)
{}

std::unique_ptr<TestDatabase> SqliteTestDatabase::make(const QString& name)
{
    std::unique_ptr<SqliteTestDatabase> database(new SqliteTestDatabase(name + QStringLiteral(".db")));
    return createHeroFile(database->m_path) ? std::move(database) : nullptr;
}

std::unique_ptr<TestDatabase> SqliteTestDatabase::at(const QString& path)
{
    return std::unique_ptr<TestDatabase>(new SqliteTestDatabase(path));
}

DatabaseAddress SqliteTestDatabase::address() const
{
    return SqliteEngine::addressOfFile(m_place);
}

bool SqliteTestDatabase::run(const QString& sql)
{
    return execute(m_path, sql);
}

bool SqliteTestDatabase::run(const QStringList& statements)
{
    return execute(m_path, statements);
}

std::optional<QList<QVariantList>> SqliteTestDatabase::rows(const QString& sql) const
{
    return readRows(m_path, sql);
}

bool SqliteTestDatabase::addHeroes(qint64 heroes)
{
    return testing::addHeroes(m_path, heroes);
}

bool SqliteTestDatabase::addOddHeroes()
{
    return testing::addOddHeroes(m_path);
}

std::unique_ptr<TestDatabase> SqliteTestDatabase::copy(const QString& name) const
{
    std::unique_ptr<SqliteTestDatabase> other(new SqliteTestDatabase(name + QStringLiteral(".db")));
    return QFile::copy(m_path, other->m_path) ? std::move(other) : nullptr;
}

bool SqliteTestDatabase::leavesItsPlace() const
{
#ifdef Q_OS_WIN
    return false;
#else
    return true;
#endif
}

QStringList SqliteTestDatabase::journals() const
{
    return {QStringLiteral("delete"), QStringLiteral("wal")};
}

QString SqliteTestDatabase::literal(const StoredValue& value) const
{
    switch (value.storage) {
    case StoredValue::Storage::Null:
        break;
    case StoredValue::Storage::Integer:
        return QString::number(value.value.toLongLong());
    case StoredValue::Storage::Real: {
        const double number = value.value.toDouble();
        // Too large for a double: the parser makes it infinite.
        if (std::isinf(number)) {
            return number < 0 ? QStringLiteral("-9e999") : QStringLiteral("9e999");
        }
        return QString::number(number, 'e', 17);
    }
    case StoredValue::Storage::Text:
        return QStringLiteral("CAST(x'%1' AS TEXT)").arg(QString::fromLatin1(value.value.toByteArray().toHex()));
    case StoredValue::Storage::Blob:
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(value.value.toByteArray().toHex()));
    }
    return QStringLiteral("NULL");
}

QString SqliteTestDatabase::exact(const QString& expression) const
{
    return QStringLiteral("(typeof(%1) || ' ' || quote(CAST(%1 AS BLOB)))").arg(expression);
}

QString SqliteTestDatabase::changeQuestion() const
{
    return QStringLiteral("data_version");
}

QString SqliteTestDatabase::filledKey() const
{
    return QStringLiteral("id INTEGER NOT NULL PRIMARY KEY");
}

QStringList SqliteTestDatabase::definitionOf(const Trigger& trigger) const
{
    const QString when = trigger.condition.isEmpty() ? QString() : QStringLiteral("WHEN ") + trigger.condition;
    const QString end = trigger.leavesRowOut ? QStringLiteral("SELECT RAISE(IGNORE);") : QString();
    return {QStringLiteral("CREATE TRIGGER %1 %2 %3 BEGIN %4 %5 END")
                .arg(trigger.name, trigger.event, when, trigger.deed, end)};
}

std::unique_ptr<HeldLock> SqliteTestDatabase::hold(HeldLock::Kind kind, const QString& write) const
{
    return std::make_unique<SqliteHeldLock>(m_path, kind, write);
}

bool SqliteTestDatabase::refuse(Verb verb, const QString& condition)
{
    return run(QStringLiteral("CREATE TRIGGER refusal BEFORE %1 ON hero WHEN %2 BEGIN SELECT RAISE(ABORT, 'no'); END")
                   .arg(verb == Verb::Insert ? QStringLiteral("INSERT") : QStringLiteral("UPDATE"), condition));
}

bool SqliteTestDatabase::addNotesAndTags()
{
    // A column that is added has no such default.
    return run({QStringLiteral("ALTER TABLE hero RENAME TO former"),
                QStringLiteral("CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL, note TEXT "
                               "COLLATE NOCASE, secret_name VARCHAR NOT NULL, \"tag\" DEFAULT "
                               "(lower(hex(randomblob(9)))), PRIMARY KEY (id))"),
                QStringLiteral("INSERT INTO hero (id, name, age, secret_name) SELECT id, name, age, secret_name FROM "
                               "former"),
                QStringLiteral("DROP TABLE former"), QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)"),
                QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)")});
}

bool SqliteTestDatabase::setJournal(const QString& name)
{
    return value(QStringLiteral("PRAGMA journal_mode = ") + name).toString() == name;
}

bool SqliteTestDatabase::moveAway()
{
    m_path = m_place + QStringLiteral(".away");
    return QFile::rename(m_place, m_path);
}

bool SqliteTestDatabase::moveBack()
{
    m_path = m_place;
    return QFile::rename(m_place + QStringLiteral(".away"), m_place);
}

bool SqliteTestDatabase::remove()
{
    return QFile::remove(m_path);
}

bool SqliteTestDatabase::replaceBy(std::unique_ptr<TestDatabase> other)
{
    const QString path = static_cast<const SqliteTestDatabase&>(*other).m_path;
    std::error_code error;
    std::filesystem::rename(path.toStdU16String(), m_place.toStdU16String(), error);
    return !error;
}

bool SqliteTestDatabase::overwriteBy(const TestDatabase& other, Traces traces)
{
    const std::filesystem::path place(m_path.toStdU16String());
    std::error_code error;
    const auto written = std::filesystem::last_write_time(place, error);
    // By another process: one that closes the file takes its own locks from it.
    const QString source = static_cast<const SqliteTestDatabase&>(other).m_path;
    if (error || QProcess::execute(QStringLiteral("cp"), {QStringLiteral("--"), source, m_path}) != 0) {
        return false;
    }
    if (traces == Traces::Wiped) {
        std::filesystem::last_write_time(place, written, error);
    }
    return !error;
}

bool SqliteTestDatabase::cutTo(qint64 bytes)
{
    std::error_code error;
    std::filesystem::resize_file(m_path.toStdU16String(), static_cast<std::uintmax_t>(bytes), error);
    return !error;
}

bool SqliteTestDatabase::isSound() const
{
    return value(QStringLiteral("PRAGMA integrity_check")).toString() == u"ok";
}

bool SqliteTestDatabase::isOpened() const
{
    const QFileInfoList entries =
        QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    return std::any_of(entries.begin(), entries.end(),
                       [this](const QFileInfo& entry) { return entry.symLinkTarget() == m_path; });
}

std::optional<TestDatabase::Leftover> SqliteTestDatabase::leftover() const
{
    QFile journal(m_path + QStringLiteral("-journal"));
    if (!journal.open(QIODevice::ReadOnly)) {
        return QFile::exists(m_path + QStringLiteral("-wal")) ? std::nullopt : std::optional(Leftover::Nothing);
    }
    // Its first byte is written when the file itself begins to be: whoever opens that takes it back.
    char first = 0;
    const bool isHot = journal.getChar(&first) && first != 0;
    return isHot ? Leftover::BegunCommit : journal.size() > 0 ? Leftover::BegunWrite : Leftover::Nothing;
}

qint64 SqliteTestDatabase::imagePages(Database& database) const
{
    return database.sql().readValue({QStringLiteral("PRAGMA temp.page_count"), {}}).value_or(-1).toLongLong();
}

void SqliteTestDatabase::hurry(Database& database) const
{
    [[maybe_unused]] const Result<void> done = database.sql().execute({QStringLiteral("PRAGMA synchronous = OFF"), {}});
}

std::unique_ptr<StatementTrace> SqliteTestDatabase::trace() const
{
    return std::make_unique<SqliteStatementTrace>();
}

} // namespace heroadmin::testing
