#include "fuzzer/typedtexts.h"

#include <QStringList>

namespace heroadmin::testing {

QString typedName(int number)
{
    static const QStringList names{QStringLiteral("Deadpond"),  QStringLiteral("Hero 000007"),
                                   QStringLiteral("  padded "), QStringLiteral("test one"),
                                   QStringLiteral("aaa"),       QStringLiteral("zzz"),
                                   QStringLiteral(""),          QStringLiteral("O'Brien %1"),
                                   QStringLiteral("deadpond"),  QStringLiteral("<b>bold")};
    const int place = number % (2 * static_cast<int>(names.size()));
    return place < names.size() ? names.at(place) : QStringLiteral("Name %1").arg(number);
}

QString typedAge(int number)
{
    static const QStringList ages{QStringLiteral(""),   QStringLiteral("0"),   QStringLiteral("17"),
                                  QStringLiteral("18"), QStringLiteral("48"),  QStringLiteral("151"),
                                  QStringLiteral("-3"), QStringLiteral("abc"), QStringLiteral("9223372036854775807")};
    const int place = number % (2 * static_cast<int>(ages.size()));
    return place < ages.size() ? ages.at(place) : QString::number(number % 120);
}

QString copiedText(int number)
{
    static const QStringList texts{QStringLiteral("Name\tAge\tSecret name\nPasted A\t31\tsecret\nPasted B\t\tsecret\n"),
                                   QStringLiteral("41\n42\n43\n"),
                                   QStringLiteral("Pasted C\nPasted D\n"),
                                   QStringLiteral("Pasted E\t12\nPasted F\t\n"),
                                   QStringLiteral("7"),
                                   QStringLiteral("Deadpond"),
                                   QStringLiteral("Name,Age\nPasted G,15\n"),
                                   QStringLiteral("")};
    return texts.at(number % texts.size());
}

} // namespace heroadmin::testing
