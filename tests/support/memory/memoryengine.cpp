#include "support/memory/memoryengine.h"

#include "support/memory/memorydatabase.h"

namespace heroadmin::testing {

namespace {

const QString scheme = QStringLiteral("memory://");
const QString onlyOne = QStringLiteral("memory://heroes");

} // namespace

std::optional<Result<DatabaseAddress>> MemoryEngine::addressOf(const QString& text) const
{
    if (!text.startsWith(scheme)) {
        return {};
    }
    return DatabaseAddress{.location = text,
                           .displayName = text.sliced(scheme.size()),
                           .place = QStringLiteral("in memory"),
                           .displayText = text,
                           .caseSensitivity = Qt::CaseSensitive};
}

bool MemoryEngine::isMissing(const DatabaseAddress& address) const
{
    return address.location != onlyOne;
}

Result<std::unique_ptr<Database>> MemoryEngine::open(const DatabaseAddress& address,
                                                     const OpenOptions& /*options*/) const
{
    if (isMissing(address)) {
        return failure(
            Error::of(ErrorKind::NotFound, QStringLiteral("There is no “%1” in memory.").arg(address.displayName)));
    }
    return std::make_unique<MemoryDatabase>(address);
}

Result<std::unique_ptr<Database>> MemoryEngine::create(const DatabaseAddress& /*address*/,
                                                       const OpenOptions& /*options*/) const
{
    return failure(Error::of(ErrorKind::Other, MemoryDatabase::whyReadOnly()));
}

Result<std::unique_ptr<Database>> MemoryEngine::createHeroTable(const DatabaseAddress& /*address*/,
                                                                const OpenOptions& /*options*/) const
{
    return failure(Error::of(ErrorKind::ReadOnly, MemoryDatabase::whyReadOnly()));
}

} // namespace heroadmin::testing
