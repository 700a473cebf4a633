#include "core/error.h"

#include <QCoreApplication>
#include <utility>

namespace heroadmin {

Error Error::of(ErrorKind kind, const QString& message, const QString& detail)
{
    return {kind, message, detail, {}};
}

Error Error::heroNotFound()
{
    return of(ErrorKind::NotFound, QCoreApplication::translate("heroadmin::Error", "Hero not found"));
}

Error Error::validation(QList<FieldProblem> problems)
{
    QStringList messages;
    for (const FieldProblem& problem : std::as_const(problems)) {
        messages.append(problem.message);
    }
    return {ErrorKind::Validation, messages.join(u' '), {}, std::move(problems)};
}

Error Error::cancelled()
{
    return of(ErrorKind::Cancelled, QCoreApplication::translate("heroadmin::Error", "Stopped. Nothing was written."));
}

Error Error::leftOut()
{
    return of(ErrorKind::LeftOut, QCoreApplication::translate(
                                      "heroadmin::Error", "A rule of the database left it out: nothing was written."));
}

Error Error::wouldReplace(qint64 heroId)
{
    return of(ErrorKind::Constraint,
              QCoreApplication::translate("heroadmin::Error",
                                          "The database would delete hero #%1 for it, because no two "
                                          "may be alike in that: nothing was written.")
                  .arg(heroId));
}

Error Error::notNow()
{
    return of(ErrorKind::NotNow, QCoreApplication::translate("heroadmin::Error",
                                                             "Another database is being opened. Nothing was written."));
}

Error Error::at(qsizetype number) const
{
    Error error = *this;
    error.place = number;
    return error;
}

Error Error::saying(const QString& sentence) const
{
    Error error = *this;
    error.message = sentence;
    return error;
}

Error Error::notOpen()
{
    return of(ErrorKind::NotOpen, QCoreApplication::translate("heroadmin::Error", "No database is open."));
}

} // namespace heroadmin
