#include "engines/sqlite/sql/missingpart.h"

#include "data/sql/definedname.h"

#include <QRegularExpression>
#include <array>
#include <utility>

namespace heroadmin {

MissingPart::MissingPart(Kind kind, QString name)
    : m_kind(kind)
    , m_name(std::move(name))
{}

std::optional<MissingPart> MissingPart::in(const QString& words)
{
    struct Complaint
    {
        Kind kind;
        QRegularExpression words;
    };

    static const auto complaint = [](Kind kind, const char* pattern) {
        return Complaint{
            kind, QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::DotMatchesEverythingOption)};
    };
    // Each as src/*.c of SQLite words it. Of a function that is there, another form may be meant, or a use that isn't
    // allowed here: neither can be given.
    static const std::array complaints{
        complaint(Kind::Collation, "no such collation sequence: (.+)\\z"),
        complaint(Kind::Function, "(?:no such|unknown) function: (.+?)(?:\\(\\))?\\z"),
        complaint(Kind::Function, "wrong number of arguments to function (.+?)(?:\\(\\))?\\z"),
        complaint(Kind::Function, "unable to use function (.+) in the requested context\\z"),
        complaint(Kind::Function, "unsafe use of (.+?)(?:\\(\\))?\\z"),
        complaint(Kind::Module, "no such (?:module|tokenizer): (.+)\\z"),
        complaint(Kind::Table, "no such table: (?:main\\.)?(.+)\\z"),
        complaint(Kind::Column, "no such column: (.+)\\z"),
        complaint(Kind::Column, "has no column named (.+)\\z"),
    };
    for (const Complaint& known : complaints) {
        if (const QRegularExpressionMatch match = known.words.match(words); match.hasMatch()) {
            return MissingPart(known.kind, match.captured(1));
        }
    }
    return {};
}

QString MissingPart::phrase() const
{
    const QString name = definedName(m_name);
    switch (m_kind) {
    case Kind::Collation:
        //: Behind "needs"
        return tr("the collation “%1”, which Hero Admin doesn't have").arg(name);
    case Kind::Function:
        return tr("the function “%1”, which Hero Admin doesn't have").arg(name);
    case Kind::Module:
        return tr("the module “%1”, which Hero Admin doesn't have").arg(name);
    case Kind::Table:
        return tr("the table “%1”, which isn't there").arg(name);
    case Kind::Column:
        break;
    }
    return tr("the column “%1”, which isn't there").arg(name);
}

QString MissingPart::sentence() const
{
    return tr("The database could not do that: its definition needs %1.").arg(phrase());
}

} // namespace heroadmin
