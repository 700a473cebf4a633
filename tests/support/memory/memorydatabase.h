#pragma once

#include "data/engine/database.h"

namespace heroadmin::testing {

/// Heroes that nobody changes, in the order of an index on each column.
class MemoryDatabase : public Database
{
public:
    explicit MemoryDatabase(const DatabaseAddress& address);

    [[nodiscard]] const DatabaseInfo& info() const override { return m_info; }

    [[nodiscard]] bool hasSql() const override { return false; }

    [[nodiscard]] SqlConnection sql() const override; ///< There is none: whoever asks for it ends the test.

    [[nodiscard]] std::shared_ptr<HeroSource> heroes() const override { return m_source; }

    [[nodiscard]] Standing standing() const override { return Standing::InPlace; }

    [[nodiscard]] Result<QByteArray> changeMark() const override { return QByteArrayLiteral("never"); }

    [[nodiscard]] Result<void> renewInfo() override { return {}; }

    [[nodiscard]] Result<std::unique_ptr<ReadMoment>> moment() const override;

    [[nodiscard]] Result<QStringList> writableColumns() const override { return QStringList(); }

    [[nodiscard]] Result<void> addMissingIndexes() override;

    void releaseMemory() override {}

    void keepUp() override {}

    void readAnew() override {}

    [[nodiscard]] Error explain(const Error& error) const override { return error; }

    static QString whyReadOnly();

private:
    DatabaseInfo m_info;
    const std::shared_ptr<HeroSource> m_source;
};

} // namespace heroadmin::testing
