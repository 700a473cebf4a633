#pragma once

#include "data/repository/herorepository.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "support/fieldcase.h"
#include "support/herofile.h"
#include "support/readpage.h"
#include "support/singlewrites.h"
#include "support/sqliteengines.h"
#include "support/wholeanswer.h"

#include <QTemporaryDir>
#include <QtTest>
#include <memory>

namespace heroadmin::testing {

/// A field case in a file of its own, opened as the window opens it and as its writer does.
class FieldCaseDatabase
{
public:
    explicit FieldCaseDatabase(const QString& name)
        : path(fieldCase(m_folder.path(), name))
    {
        if (path.isEmpty()) {
            return;
        }
        OpenOptions writing;
        writing.role = OpenOptions::Role::Writing;
        opened = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
        m_writing = SqliteDatabase::open(SqliteEngine::addressOfFile(path), writing);
        if (m_writing) {
            writer = std::make_unique<HeroWriter>(**m_writing, 1);
        }
    }

    [[nodiscard]] SqliteDatabase& database() const { return **opened; }

    /// What it says at opening, or why it doesn't open.
    [[nodiscard]] QString limits() const
    {
        return opened ? database().info().limits.join(u' ') : opened.error().message;
    }

    [[nodiscard]] QList<qint64> ids(const HeroFilter& filter, const HeroSort& sort) const
    {
        QList<qint64> ids;
        const Result<HeroPage> page = readPage(database(), {filter, sort, FirstPage(), 100});
        for (const HeroRow& row : page ? page->rows : QList<HeroRow>()) {
            ids.append(row.id);
        }
        return ids;
    }

    /// Everything that can be read of the seven heroes.
    void readAll() const
    {
        const QList<qint64> byName{5, 7, 1, 6, 3, 2, 4};
        QCOMPARE(ids({}, {}), (QList<qint64>{1, 2, 3, 4, 5, 6, 7}));
        QCOMPARE(ids({}, {HeroSort::Column::Name, Qt::AscendingOrder}), byName);
        QCOMPARE(ids({}, {HeroSort::Column::Age, Qt::AscendingOrder}), (QList<qint64>{2, 4, 5, 6, 3, 7, 1}));
        QCOMPARE(ids({.name = QStringLiteral("e")}, {HeroSort::Column::Name, Qt::AscendingOrder}),
                 (QList<qint64>{7, 1, 6, 2}));
        QCOMPARE(ids({.name = QStringLiteral("e")}, {}), (QList<qint64>{1, 2, 6, 7}));
        QCOMPARE(ids({.name = QStringLiteral("Dea"), .nameMatch = HeroFilter::NameMatch::StartsWith}, {}),
                 QList<qint64>{1});
        QCOMPARE(ids({.ageFrom = 30, .ageTo = 40}, {}), (QList<qint64>{4, 5, 6}));
        HeroFilter withE;
        withE.name = QStringLiteral("e");
        for (const HeroFilter& filter : {HeroFilter(), withE}) {
            const auto count = database().heroes()->count(filter, {}, SortKey{6, {}});
            const Result<HeroCount> counted = readWhole(*count);
            QVERIFY2(counted, counted ? "" : qPrintable(counted.error().message));
            QCOMPARE(counted->total, filter.isEmpty() ? 7 : 4);
            const auto ages = database().heroes()->ages(filter);
            const Result<AgeDistribution> distribution = readWhole(*ages);
            QVERIFY2(distribution, distribution ? "" : qPrintable(distribution.error().message));
        }
        QCOMPARE(HeroRepository(database()).reveal(1).value().reveal(), QStringLiteral("Dive Wilson"));
    }

    [[nodiscard]] HeroSnapshot hero(qint64 id) const { return HeroRepository(database()).read(id).value(); }

    /// What the deed of that name on hero 2 comes to: what is said of it, or nothing.
    [[nodiscard]] QString said(const QString& deed) const
    {
        HeroUpdate update;
        HeroCreate made;
        made.name = QStringLiteral("New one");
        made.secretName = SecretName(u"Secret");
        if (deed == u"New") {
            return messageOf(createOne(*writer, made));
        }
        if (deed == u"Delete") {
            return messageOf(removeOne(*writer, hero(2)));
        }
        if (deed == u"Duplicate") {
            WriteControl control(std::chrono::milliseconds(0));
            return messageOf(writer->duplicate({2}, control));
        }
        if (deed == u"Name") {
            update.name = QStringLiteral("Other name");
        } else if (deed.endsWith(u"age", Qt::CaseInsensitive)) {
            update.age = deed == u"Age" ? 52 : 151;
        } else {
            update.secretName = SecretName(u"Other secret");
        }
        return messageOf(updateOne(*writer, hero(2), std::move(update)));
    }

    template<typename T>
    [[nodiscard]] static QString messageOf(const Result<T>& result)
    {
        return result ? QString() : result.error().message;
    }

private:
    QTemporaryDir m_folder;

public:
    const QString path;
    Result<std::unique_ptr<SqliteDatabase>> opened = failure(Error::notOpen());

private:
    Result<std::unique_ptr<SqliteDatabase>> m_writing = failure(Error::notOpen());

public:
    std::unique_ptr<HeroWriter> writer;
};

} // namespace heroadmin::testing
