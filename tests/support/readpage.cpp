#include "support/readpage.h"

#include "data/repository/heropagereader.h"
#include "data/repository/herorepository.h"
#include "support/wholeanswer.h"

namespace heroadmin::testing {

Result<HeroPage> readPage(Database& database, const PageRequest& request)
{
    const Result<std::optional<HeroPage>> page = HeroRepository(database).page(request);
    if (!page) {
        return failure(page.error());
    }
    if (*page) {
        return **page;
    }
    HeroPageReader reader(database.heroes(), request);
    return readWhole(reader);
}

} // namespace heroadmin::testing
