#include "engines/postgres/connect/englishmessages.h"

#ifdef Q_OS_UNIX
#include <clocale>
#include <locale.h>
#ifdef Q_OS_DARWIN
#include <xlocale.h>
#endif
#endif

namespace heroadmin {

#ifdef Q_OS_UNIX

struct EnglishMessages::Before
{
    locale_t ofThread;
    locale_t english;
};

EnglishMessages::EnglishMessages()
{
    const locale_t ofThread = uselocale(nullptr);
    const locale_t copy = duplocale(ofThread);
    // Only that of messages is exchanged: in another character set libpq would read names otherwise.
    const locale_t english = newlocale(LC_MESSAGES_MASK, "C", copy);
    if (english == nullptr) {
        freelocale(copy);
        return;
    }
    uselocale(english);
    m_before = std::make_unique<const Before>(Before{.ofThread = ofThread, .english = english});
}

EnglishMessages::~EnglishMessages()
{
    if (m_before) {
        uselocale(m_before->ofThread);
        freelocale(m_before->english);
    }
}

#else

// Where libpq is built without translations.
struct EnglishMessages::Before
{};

EnglishMessages::EnglishMessages() = default;
EnglishMessages::~EnglishMessages() = default;

#endif

} // namespace heroadmin
