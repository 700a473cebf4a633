#include "data/repository/refusedheroes.h"

#include <utility>

namespace heroadmin {

RefusedHeroes::RefusedHeroes(SqlConnection connection, Care care)
    : m_connection(std::move(connection))
    , m_care(care)
{}

bool RefusedHeroes::isRefusal(const Error& error)
{
    return error.kind == ErrorKind::Constraint || error.kind == ErrorKind::NotUnique;
}

Result<QList<qint64>> RefusedHeroes::each(const StepImages& images, const SqlStatement& window, const Work& work)
{
    if (!isCareful()) {
        return work(window).map([] { return QList<qint64>(); });
    }
    const Result<bool> whole = attempt(window, work);
    if (!whole || *whole) {
        return whole.map([](bool) { return QList<qint64>(); });
    }
    QList<qint64> keys;
    const Result<void> read =
        m_connection.forEachRow({QStringLiteral("SELECT image.key FROM %1 WHERE %2 ORDER BY image.key")
                                     .arg(ChangeJournal::images(), window.sql),
                                 window.values},
                                [&keys](const QSqlQuery& row) { keys.append(row.value(0).toLongLong()); });
    if (!read) {
        return failure(read.error());
    }
    QList<qint64> refused;
    for (const qint64 key : std::as_const(keys)) {
        SqlStatement image = window;
        image += {QStringLiteral(" AND image.key = ?"), {key}};
        const Result<bool> done = keys.size() == 1 ? Result<bool>(false) : attempt(image, work);
        const Result<QList<qint64>> noted =
            done && !*done ? note(images, image) : done.map([](bool) { return QList<qint64>(); });
        if (!noted) {
            return noted;
        }
        refused += *noted;
    }
    return refused;
}

Result<bool> RefusedHeroes::attempt(const SqlStatement& window, const Work& work) const
{
    const Result<void> begun = m_connection.execute({QStringLiteral("SAVEPOINT heroadmin_refusal"), {}});
    const Result<void> worked = begun ? work(window) : begun;
    if (!worked && (!begun || !isRefusal(worked.error()))) {
        return failure(worked.error());
    }
    Result<void> ended =
        worked ? Result<void>() : m_connection.execute({QStringLiteral("ROLLBACK TO SAVEPOINT heroadmin_refusal"), {}});
    ended = ended ? m_connection.execute({QStringLiteral("RELEASE SAVEPOINT heroadmin_refusal"), {}}) : ended;
    return ended.map([&worked] { return worked.has_value(); });
}

Result<QList<qint64>> RefusedHeroes::note(const StepImages& images, const SqlStatement& which)
{
    QList<qint64> keys;
    const Result<void> read = m_connection.forEachRow(
        {QStringLiteral("SELECT image.key, %1, %2 FROM %3 WHERE %4 ORDER BY 3")
             .arg(images.imagedName(), ChangeJournal::idOfImage(), ChangeJournal::imagesWithHeroes(), which.sql),
         which.values},
        [this, &keys](const QSqlQuery& row) {
            keys.append(row.value(0).toLongLong());
            if (m_names.count++ < HeroNames::mostNamed) {
                const QString name = row.value(1).toString();
                m_names.first.append(name.isEmpty() ? u'#' + row.value(2).toString() : name);
            }
        });
    return read.map([&keys] { return keys; });
}

} // namespace heroadmin
