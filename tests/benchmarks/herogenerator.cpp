#include "herogenerator.h"

#include "support/herofile.h"

#include <QList>
#include <array>
#include <sqlite3.h>
#include <string_view>

namespace heroadmin::benchmark {

namespace {

/// Given names and family names go together.
struct Script
{
    std::array<std::string_view, 16> givenNames;
    std::array<std::string_view, 16> familyNames;
};

// Scripts that fonts-dejavu-core has letters for, which Hero Admin's build asks for: nobody reads names in a script
// without a font, and what Qt does to find one would be measured instead of Hero Admin.

constexpr Script english{{"Abigail", "Arthur", "Beatrice", "Caleb", "Dorothea", "Edmund", "Florence", "Gideon", "Hazel",
                          "Isaac", "Josephine", "Lionel", "Matilda", "Nathaniel", "Rosalind", "Winifred"},
                         {"Ashworth", "Blackwood", "Carter", "Dunmore", "Ellery", "Fairfax", "Greenhalgh", "Hawthorne",
                          "Ingram", "Kingsley", "Langford", "Merriweather", "O’Brien", "Pemberton", "Thackeray",
                          "Whitlock"}};
constexpr Script european{{"Agnès", "Björn", "Čeněk", "Dağhan", "Élodie", "François", "Gülay", "Håkon", "Íñigo",
                           "Jürgen", "Køhler", "Łucja", "Márton", "Özge", "Şirin", "Žofia"},
                          {"Åkerblom", "Bäcker", "Çelik", "Dvořák", "Ezkurdia", "Færøvik", "Grünwald", "Højgaard",
                           "Ibáñez", "Jørgensen", "Kovačić", "Løvenskiold", "Müller", "Núñez", "Straße", "Wójcik"}};
constexpr Script cyrillic{{"Анна", "Борис", "Вера", "Глеб", "Дарья", "Егор", "Жанна", "Захар", "Инна", "Кирилл",
                           "Лидия", "Матвей", "Нина", "Олег", "Полина", "Юрий"},
                          {"Абрамов", "Белов", "Волкова", "Громов", "Дёмин", "Ершов", "Жуков", "Зайцев", "Ильин",
                           "Крылов", "Лебедев", "Морозов", "Орлов", "Петров", "Соколов", "Щербаков"}};
constexpr Script greek{{"Αγγελική", "Βασίλης", "Γιώργος", "Δήμητρα", "Ελένη", "Ζωή", "Ηλίας", "Θωμάς", "Ιωάννα",
                        "Κώστας", "Λυδία", "Μαρία", "Νίκος", "Ξένια", "Όλγα", "Σοφία"},
                       {"Αλεξίου", "Βλάχος", "Γεωργίου", "Δημητρίου", "Ευθυμίου", "Ζαχαρίου", "Ηλιάδης", "Θεοδώρου",
                        "Ιωάννου", "Καραγιάννης", "Λάμπρου", "Μακρής", "Νικολάου", "Παππάς", "Ρήγας", "Σταύρου"}};
constexpr Script georgian{{"ანა", "ბექა", "გიორგი", "დავით", "ელენე", "ვახტანგ", "ზურაბ", "თამარ", "ირაკლი", "ლევან",
                           "მარიამ", "ნინო", "ოთარ", "რუსუდან", "სოფიო", "ქეთევან"},
                          {"აბაშიძე", "ბერიძე", "გელაშვილი", "დვალი", "ელიავა", "ვაშაძე", "თოდუა", "იოსელიანი",
                           "კაპანაძე", "ლომიძე", "მაისურაძე", "ნოზაძე", "ჟვანია", "სულაბერიძე", "ქავთარაძე",
                           "ჯაფარიძე"}};
constexpr Script arabic{{"أحمد", "فاطمة", "خالد", "ليلى", "محمود", "نور", "سامي", "هدى", "يوسف", "زينب", "عمر", "مريم",
                         "حسن", "سلمى", "طارق", "رنا"},
                        {"العلي", "الخطيب", "المصري", "النجار", "الحداد", "الشامي", "القاسم", "البغدادي", "الفارسي",
                         "الأنصاري", "الرفاعي", "الزهراني", "السعيد", "الطويل", "الغانم", "الهاشمي"}};

/// More than once where more people have such names.
constexpr std::array<const Script*, 16> scripts{&english,  &english,  &english,  &english,  &english,  &english,
                                                &european, &european, &european, &european, &cyrillic, &cyrillic,
                                                &greek,    &greek,    &georgian, &arabic};

constexpr std::array<std::string_view, 16> secretAdjectives{
    "Amber", "Brave", "Crimson", "Distant", "Eternal", "Frozen",  "Golden", "Hidden",
    "Iron",  "Jade",  "Lunar",   "Mighty",  "Quiet",   "Scarlet", "Swift",  "Velvet"};
constexpr std::array<std::string_view, 16> secretNouns{"Archer", "Badger",  "Comet",   "Dragon", "Ember",  "Falcon",
                                                       "Gale",   "Hornet",  "Lantern", "Meteor", "Orchid", "Panther",
                                                       "Raven",  "Sparrow", "Tempest", "Wolf"};

bool run(sqlite3* database, const QByteArray& sql)
{
    return sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

void append(QByteArray& text, std::string_view part)
{
    text.append(part.data(), static_cast<qsizetype>(part.size()));
}

void bindText(sqlite3_stmt* statement, int place, const QByteArray& text)
{
    sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

/// The statements that make the indexes which are there.
QByteArrayList indexDefinitions(sqlite3* database)
{
    QByteArrayList definitions;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL", -1,
                       &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        definitions.append(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    }
    sqlite3_finalize(statement);
    return definitions;
}

} // namespace

HeroGenerator::HeroGenerator(quint64 seed)
    : m_random(seed)
{}

QString HeroGenerator::makeFile(const QString& path, qint64 heroes)
{
    if (!testing::createHeroFile(path)) {
        return QStringLiteral("%1 could not be made, or is there already.").arg(path);
    }
    sqlite3* database = nullptr;
    QString problem;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        problem = QString::fromUtf8(sqlite3_errmsg(database));
    } else {
        problem = fill(database, heroes);
    }
    sqlite3_close(database);
    return problem;
}

QString HeroGenerator::fill(sqlite3* database, qint64 heroes)
{
    // A file that nobody uses yet needs no journal; and indexes are made several times faster at the end.
    const QByteArrayList indexes = indexDefinitions(database);
    bool done = run(database, "PRAGMA journal_mode = OFF") && run(database, "PRAGMA synchronous = OFF") &&
                run(database, "PRAGMA cache_size = -262144") && run(database, "BEGIN") &&
                run(database, "DROP INDEX ix_hero_name") && run(database, "DROP INDEX ix_hero_age") &&
                insertHeroes(database, heroes);
    for (const QByteArray& index : indexes) {
        done = done && run(database, index);
    }
    done = done && run(database, "COMMIT");
    return done ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
}

bool HeroGenerator::insertHeroes(sqlite3* database, qint64 heroes)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "INSERT INTO hero (id, name, age, secret_name) VALUES (?, ?, ?, ?)", -1,
                           &statement, nullptr) != SQLITE_OK) {
        return false;
    }
    bool done = true;
    for (qint64 id = 1; done && id <= heroes; ++id) {
        const QByteArray name = makeName();
        const QByteArray secretName = makeSecretName();
        const int age = makeAge();
        sqlite3_bind_int64(statement, 1, id);
        bindText(statement, 2, name);
        if (age < 0) {
            sqlite3_bind_null(statement, 3);
        } else {
            sqlite3_bind_int(statement, 3, age);
        }
        bindText(statement, 4, secretName);
        done = sqlite3_step(statement) == SQLITE_DONE && sqlite3_reset(statement) == SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return done;
}

QByteArray HeroGenerator::makeName()
{
    const Script& script = *scripts.at(below(scripts.size()));
    QByteArray name;
    append(name, script.givenNames.at(below(script.givenNames.size())));
    append(name, " ");
    append(name, script.familyNames.at(below(script.familyNames.size())));
    // Without these there were only some thousand names; with these a third of all heroes still has a namesake or more.
    if (below(3) > 0) {
        name.append(' ').append(QByteArray::number(below(5000) + 1));
    }
    return name;
}

QByteArray HeroGenerator::makeSecretName()
{
    QByteArray name;
    append(name, secretAdjectives.at(below(secretAdjectives.size())));
    append(name, " ");
    append(name, secretNouns.at(below(secretNouns.size())));
    return name.append(' ').append(QByteArray::number(below(100'000)));
}

int HeroGenerator::makeAge()
{
    constexpr size_t oneInSo = 6;
    return below(oneInSo) == 0 ? -1 : static_cast<int>(below(60) + below(60));
}

size_t HeroGenerator::below(size_t bound)
{
    // Not a std::uniform_int_distribution: that one differs from library to library.
    return static_cast<size_t>(m_random() % bound);
}

} // namespace heroadmin::benchmark
