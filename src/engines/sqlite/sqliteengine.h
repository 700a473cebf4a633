#pragma once

#include "data/engine/engine.h"
#include "engines/sqlite/scans/scanthreads.h"

#include <QCoreApplication>

namespace heroadmin {

/// Files of SQLite, by their paths or as the service's own `sqlite:///` URLs.
class SqliteEngine : public Engine
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqliteEngine)

public:
    /// `scanThreads`: so many more threads take their share of what a connection for long jobs reads through.
    explicit SqliteEngine(int scanThreads = ScanThreads::bestNumber());

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString version() const override;
    [[nodiscard]] QString whatItOpens() const override;
    [[nodiscard]] QStringList fileFilters() const override;

    /// FILE, `sqlite:///relative/path`, `sqlite:////absolute/path`, `sqlite:///C:/path`, or `file:///absolute/path` as
    /// file managers hand it over; relative paths are relative to the current folder.
    [[nodiscard]] std::optional<Result<DatabaseAddress>> addressOf(const QString& text) const override;
    [[nodiscard]] static DatabaseAddress addressOfFile(const QString& path);

    [[nodiscard]] bool isMissing(const DatabaseAddress& address) const override;
    [[nodiscard]] bool isFileOf(const DatabaseAddress& address, const QString& file) const override;
    [[nodiscard]] bool isKeptForDatabases(const QString& file) const override;

    [[nodiscard]] Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                         const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                           const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                    const OpenOptions& options) const override;

private:
    [[nodiscard]] static Result<DatabaseAddress> addressOfFileUrl(const QString& text);
    [[nodiscard]] static Error withoutFile();

    const int m_scanThreads;
};

} // namespace heroadmin
