#include "largewrites.h"

#include "data/repository/herowriter.h"
#include "rawdatabase.h"
#include "report.h"
#include "samples.h"
#include "support/sqliteengines.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <sqlite3.h>

namespace heroadmin::benchmark {

namespace {

constexpr int newAge = 101;

struct Deeds
{
    Samples changing;
    Samples takingBack;
    Samples deleting;
};

/// What a program measures with, gone with this object.
class FileCopy
{
public:
    explicit FileCopy(const QString& file)
        : m_folder(QFileInfo(file).absolutePath() + QStringLiteral("/writes-XXXXXX"))
    {
        if (!m_folder.isValid() || !QFile::copy(file, path())) {
            giveUp(QStringLiteral("%1 could not be copied.").arg(file));
        }
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("heroes.db")); }

private:
    QTemporaryDir m_folder;
};

double milliseconds(const std::function<bool()>& deed)
{
    QElapsedTimer clock;
    clock.start();
    if (!deed()) {
        giveUp(QStringLiteral("A large write failed."));
    }
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void measureRaw(const QString& file, Deeds& deeds)
{
    const FileCopy copy(file);
    RawDatabase database(copy.path());
    const auto run = [&database](const char* sql) {
        return sqlite3_exec(database.handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    deeds.changing.add(milliseconds([&run] { return run("UPDATE hero SET age = 101"); }));
    deeds.takingBack.add(milliseconds([&run] { return run("UPDATE hero SET age = id % 90"); }));
    deeds.deleting.add(milliseconds([&run] { return run("DELETE FROM hero WHERE id > -1"); }));
}

void measureWriter(const QString& file, std::optional<std::chrono::milliseconds> slice, Deeds& deeds)
{
    const FileCopy copy(file);
    const Engines engines = testing::sqliteEngines();
    const Result<DatabaseAddress> address = engines.addressOf(copy.path());
    const Result<std::unique_ptr<Database>> database =
        address ? engines.open(*address, {.role = OpenOptions::Role::Writing}) : failure(address.error());
    if (!database) {
        giveUp(database.error().message);
    }
    HeroWriter writer(**database, 1);
    if (slice) {
        writer.setSlice(*slice);
    }
    WriteControl control;
    HeroUpdate update;
    update.age = newAge;
    qint64 step = 0;
    deeds.changing.add(milliseconds([&] {
        const Result<HeroChange> change = writer.updateAll({}, update, control);
        step = change ? change->step : 0;
        return change.has_value();
    }));
    deeds.takingBack.add(
        milliseconds([&] { return writer.reverse(step, StepDirection::Undo, {}, control).has_value(); }));
    deeds.deleting.add(milliseconds([&] { return writer.removeAll({}, control).has_value(); }));
}

} // namespace

void measureLargeWrites(const BenchmarkFile& file, int rounds)
{
    constexpr std::chrono::hours forever{1};
    Deeds raw;
    Deeds whole;
    Deeds slices;
    for (int round = 0; round < rounds; ++round) {
        measureRaw(file.path, raw);
        measureWriter(file.path, forever, whole);
        measureWriter(file.path, std::nullopt, slices);
    }

    struct Row
    {
        const char* deed;
        Samples Deeds::*samples;
    };

    constexpr std::array deeds{Row{"changing", &Deeds::changing}, Row{"taking back", &Deeds::takingBack},
                               Row{"deleting", &Deeds::deleting}};
    QList<QStringList> rows;
    double worst = 0;
    for (const Row& row : deeds) {
        const double floor = (raw.*row.samples).median();
        const double atOnce = (whole.*row.samples).median();
        const double inSlices = (slices.*row.samples).median();
        worst = std::max(worst, inSlices / atOnce);
        rows.append({QLatin1String(row.deed), number(floor), number(atOnce), ratio(atOnce, floor), number(inSlices),
                     ratio(inSlices, atOnce)});
    }
    print(QStringLiteral("\nLarge writes to %1 heroes: median of %2 each, in turns").arg(file.label).arg(rounds));
    printTable({QStringLiteral("deed"), QStringLiteral("raw ms"), QStringLiteral("at once ms"), QStringLiteral("/ raw"),
                QStringLiteral("in slices ms"), QStringLiteral("/ at once")},
               rows);
    printGoal(worst <= 2, QStringLiteral("%1 heroes: in slices at most 2 x as long as at once").arg(file.label));
}

} // namespace heroadmin::benchmark
