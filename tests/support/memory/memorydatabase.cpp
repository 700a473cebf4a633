#include "support/memory/memorydatabase.h"

#include "support/memory/memorysource.h"

namespace heroadmin::testing {

MemoryDatabase::MemoryDatabase(const DatabaseAddress& address)
    : m_source(std::make_shared<MemorySource>(someHeroes()))
{
    m_info.address = address;
    m_info.engine = QStringLiteral("Memory 1");
    m_info.readOnly = true;
    m_info.readOnlyReason = whyReadOnly();
    m_info.indexes = {.hasName = true, .hasAge = true};
}

QString MemoryDatabase::whyReadOnly()
{
    return QStringLiteral("What is in memory can't be changed.");
}

SqlConnection MemoryDatabase::sql() const
{
    qFatal("Somebody takes every database for one with SQL.");
}

Result<std::unique_ptr<ReadMoment>> MemoryDatabase::moment() const
{
    return std::make_unique<ReadMoment>();
}

Result<void> MemoryDatabase::addMissingIndexes()
{
    return failure(Error::of(ErrorKind::ReadOnly, whyReadOnly()));
}

} // namespace heroadmin::testing
