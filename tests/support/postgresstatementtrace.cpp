#include "support/postgresstatementtrace.h"

#include "data/sql/sqlstatement.h"
#include "support/postgresplan.h"
#include "support/postgresserver.h"
#include "support/postgressession.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace heroadmin::testing {

namespace {

qint64 endOfLog()
{
    return QFileInfo(PostgresServer::running().logFile()).size();
}

/// The statement that an entry tells of, as it was written; empty for another entry. What Qt prepares is told of when
/// it runs, with the text behind it.
QString statementOf(const QString& entry)
{
    static const QRegularExpression told(QStringLiteral("^LOG:  statement: (.*?)(?:\\nDETAIL:  prepare: "
                                                        "PREPARE \\w+ AS (.*))?$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression ofQt(QStringLiteral("^(?:PREPARE|DEALLOCATE) "));
    const QRegularExpressionMatch match = told.match(entry);
    const QString prepared = match.captured(2);
    const QString text = prepared.isEmpty() ? match.captured(1) : prepared;
    return ofQt.match(text).hasMatch() ? QString() : text;
}

/// With a `?` for each bound value, whatever type it is said to be of, and for each that the driver wrote.
QString withoutValues(QString statement)
{
    static const QRegularExpression typed(QStringLiteral("CAST\\(\\$\\d+ AS \\w+\\)|\\$\\d+(?:::\\w+)?|"
                                                         "(?<== )(?:-?\\d+|E?'(?:[^']|'')*')"));
    return statement.replace(typed, QStringLiteral("?"));
}

} // namespace

PostgresStatementTrace::PostgresStatementTrace(const QString& database)
    : m_database(database)
    , m_begin(endOfLog())
    , m_cleared(m_begin)
{
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    for (const char* setting :
         {"log_statement = 'all'", "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0",
          "auto_explain.log_verbose = on", "auto_explain.log_format = 'json'"}) {
        if (!server.run(QStringLiteral("ALTER DATABASE %1 SET %2").arg(quotedName(database), QLatin1String(setting)))) {
            qFatal("nothing is traced");
        }
    }
}

PostgresStatementTrace::~PostgresStatementTrace()
{
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    [[maybe_unused]] const bool isDone =
        server.run(QStringLiteral("ALTER DATABASE %1 RESET ALL").arg(quotedName(m_database)));
}

QStringList PostgresStatementTrace::statements() const
{
    QStringList statements;
    const QList<Entry> all = entries(m_cleared);
    for (const Entry& entry : all) {
        const QString statement = withoutValues(statementOf(entry.text));
        if (!statement.isEmpty()) {
            statements.append(statement);
        }
    }
    return statements;
}

QStringList PostgresStatementTrace::columnsGiven() const
{
    static const QRegularExpression plan(QStringLiteral("^LOG:  duration: .* plan:\\n(.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QStringList columns;
    const QList<Entry> all = entries(m_cleared);
    for (const Entry& entry : all) {
        const QRegularExpressionMatch match = plan.match(entry.text);
        if (match.hasMatch()) {
            columns += columnsGivenBy(match.captured(1).toUtf8());
        }
    }
    return columns;
}

int PostgresStatementTrace::connections() const
{
    QSet<QString> processes;
    const QList<Entry> all = entries(m_begin);
    for (const Entry& entry : all) {
        processes.insert(entry.process);
    }
    return static_cast<int>(processes.size());
}

void PostgresStatementTrace::clear()
{
    m_cleared = endOfLog();
}

QList<PostgresStatementTrace::Entry> PostgresStatementTrace::entries(qint64 from) const
{
    QFile log(PostgresServer::running().logFile());
    if (!log.open(QIODevice::ReadOnly) || !log.seek(from)) {
        qFatal("the server's log can't be read");
    }
    // process|application|database|text, and behind it lines that begin with a tab, or are another part of the same.
    const QString own = QLatin1String(PostgresSession::application) + u'|';
    QList<Entry> entries;
    bool isOfEntry = false;
    const QStringList lines = QString::fromUtf8(log.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(u'\t')) {
            if (isOfEntry) {
                entries.last().text += u'\n' + line.mid(1);
            }
            continue;
        }
        const QString process = line.section(u'|', 0, 0);
        const QString application = line.section(u'|', 1, 1) + u'|';
        const QString rest = line.section(u'|', 2);
        isOfEntry = application != own && rest.startsWith(m_database + u'|');
        const QString text = rest.mid(m_database.size() + 1);
        const bool isPart = text.startsWith(u"DETAIL:") || text.startsWith(u"CONTEXT:");
        if (isOfEntry && isPart && !entries.isEmpty()) {
            entries.last().text += u'\n' + text;
        } else if (isOfEntry) {
            entries.append({process, text});
        }
    }
    return entries;
}

} // namespace heroadmin::testing
