#include "gui/application/settings.h"

#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <algorithm>
#include <optional>

namespace heroadmin {
namespace {

using Accepts = bool (*)(const QVariant&);

struct Setting
{
    const char* key;
    const char* byDefault;
    Accepts accepts;
};

template<int lowest, int highest>
bool isNumber(const QVariant& value)
{
    bool isWhole = false;
    const int number = value.toInt(&isWhole);
    return isWhole && number >= lowest && number <= highest;
}

bool isBytes(const QVariant& value)
{
    return value.typeId() == QMetaType::QByteArray;
}

bool isPageSize(const QVariant& value)
{
    const auto& sizes = Settings::pageSizes;
    return std::find(sizes.begin(), sizes.end(), value.toInt()) != sizes.end();
}

/// "name descending"
QString sortText(HeroSort sort)
{
    constexpr std::array columns{"id", "name", "age"}; // in the order of HeroSort::Column
    const QString column = QLatin1String(columns.at(static_cast<std::size_t>(sort.column)));
    return sort.order == Qt::AscendingOrder ? column : column + QLatin1String(" descending");
}

std::optional<HeroSort> sortOfText(const QString& text)
{
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            if (text == sortText({column, order})) {
                return HeroSort{column, order};
            }
        }
    }
    return std::nullopt;
}

bool isSort(const QVariant& value)
{
    return sortOfText(value.toString()).has_value();
}

bool isTheme(const QVariant& value)
{
    const QString name = value.toString();
    return name == QLatin1String("system") || name == QLatin1String("light") || name == QLatin1String("dark");
}

bool isLanguage(const QVariant& value)
{
    static const QRegularExpression code(QStringLiteral("^[a-z]{2,3}(_[A-Z]{2})?$"));
    const QString text = value.toString();
    return text.isEmpty() || code.match(text).hasMatch();
}

/// See DatabaseAddress::location: which of them some engine knows, it says when they are opened.
bool isLocation(const QVariant& value)
{
    const QString text = value.toString();
    return QDir::isAbsolutePath(text) || text.indexOf(QStringLiteral("://")) > 0;
}

bool isList(const QVariant& value)
{
    return value.canConvert<QStringList>();
}

/// The one table: key, default, and what is taken for a value of its type.
namespace setting {

constexpr Setting theme{"view/theme", "system", isTheme};
constexpr Setting language{"view/language", "", isLanguage};
constexpr Setting textSizeOffset{"view/textSizeOffset", "0",
                                 isNumber<Settings::smallestTextSizeOffset, Settings::largestTextSizeOffset>};
constexpr Setting windowGeometry{"window/geometry", "", isBytes};
constexpr Setting windowState{"window/state", "", isBytes};
constexpr Setting tableLayout{"table/layout", "", isBytes};
constexpr Setting pageSize{"table/pageSize", "100", isPageSize};
constexpr Setting sort{"table/sort", "id", isSort};
constexpr Setting recentDatabases{"databases/recent", "", isList};
constexpr Setting lastDatabase{"databases/last", "", isLocation};
constexpr Setting databaseMarks{"databases/marks", "", isList};
constexpr Setting changedKeys{"keys/changed", "", isList};
constexpr Setting adminIdleMinutes{
    "admin/idleMinutes", "5",
    isNumber<int{Preferences::shortestAdminIdleTime.count()}, int{Preferences::longestAdminIdleTime.count()}>};
constexpr Setting revealSeconds{
    "admin/revealSeconds", "10",
    isNumber<int{Preferences::shortestRevealTime.count()}, int{Preferences::longestRevealTime.count()}>};
constexpr Setting mostDeletedUnasked{"edit/mostDeletedUnasked", "20",
                                     isNumber<0, Preferences::highestMostDeletedUnasked>};

} // namespace setting

QVariant read(const QSettings& store, const Setting& row)
{
    const QVariant value = store.value(QLatin1String(row.key));
    return row.accepts(value) ? value : QVariant(QString::fromLatin1(row.byDefault));
}

/// Of a list: without the empty one that stands for none.
QStringList readLines(const QSettings& store, const Setting& row)
{
    QStringList lines = read(store, row).toStringList();
    lines.removeAll(QString());
    return lines;
}

void write(QSettings& store, const Setting& row, const QVariant& value)
{
    // What is as it was would be written to the disk, too, and waited for: at each start, the last database's name.
    QVariant stored = store.value(QLatin1String(row.key));
    if (!stored.convert(value.metaType()) || stored != value) {
        store.setValue(QLatin1String(row.key), value);
    }
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeOfName(const QString& name)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == themeName(choice)) {
            return choice;
        }
    }
    return ThemeChoice::System;
}

QStringList cleaned(const QStringList& locations)
{
    QStringList clean;
    for (const QString& location : locations) {
        if (isLocation(location) && !clean.contains(location) && clean.size() < Settings::mostRecentDatabases) {
            clean.append(location);
        }
    }
    return clean;
}

QString colourName(DatabaseMark::Colour colour)
{
    constexpr std::array names{"none", "red", "orange", "green", "blue", "violet"}; // in the order of the colours
    return QLatin1String(names.at(static_cast<std::size_t>(colour)));
}

/// "red Production\tsqlite:///heroes.db"
QString markLine(const QString& location, const DatabaseMark& mark)
{
    return colourName(mark.colour) + u' ' + mark.name + u'\t' + location;
}

QString locationOfLine(const QString& line)
{
    return line.section(u'\t', 1);
}

DatabaseMark markOfLine(const QString& line)
{
    DatabaseMark mark{line.section(u'\t', 0, 0).section(u' ', 1).left(DatabaseMark::longestName), {}};
    const QString name = line.section(u' ', 0, 0);
    for (const DatabaseMark::Colour colour : DatabaseMark::colours) {
        if (name == colourName(colour)) {
            mark.colour = colour;
        }
    }
    return mark;
}

bool isKey(const QKeySequence& key)
{
    return key.count() == 1 && key[0].key() != Qt::Key_unknown && key[0].key() != Qt::Key(0);
}

/// "deleteAction=Del; Ctrl+X"; nothing behind the sign where the action has no key.
QString keysLine(const QString& id, const QList<QKeySequence>& keys)
{
    return id + u'=' + QKeySequence::listToString(keys, QKeySequence::PortableText);
}

void readKeysLine(const QString& line, ChangedKeys& changed)
{
    if (line.isEmpty()) { // as at nearly each start, which can do without the time of an expression
        return;
    }
    static const QRegularExpression form(QStringLiteral("^(\\w+)=(.*)$"));
    const QRegularExpressionMatch match = form.match(line);
    const QString text = match.captured(2);
    const QList<QKeySequence> keys =
        text.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(text, QKeySequence::PortableText);
    if (match.hasMatch() && std::all_of(keys.begin(), keys.end(), isKey)) {
        changed.insert(match.captured(1), keys);
    }
}

} // namespace

Settings::Settings(QSettings& store)
    : m_store(store)
{}

Preferences Settings::preferences() const
{
    Preferences preferences;
    preferences.theme = themeOfName(read(m_store, setting::theme).toString());
    preferences.language = read(m_store, setting::language).toString();
    preferences.adminIdleTime = std::chrono::minutes(read(m_store, setting::adminIdleMinutes).toInt());
    preferences.revealTime = std::chrono::seconds(read(m_store, setting::revealSeconds).toInt());
    preferences.mostDeletedUnasked = read(m_store, setting::mostDeletedUnasked).toInt();
    return preferences;
}

void Settings::setPreferences(const Preferences& preferences)
{
    write(m_store, setting::theme, themeName(preferences.theme));
    write(m_store, setting::language, preferences.language);
    write(m_store, setting::adminIdleMinutes, static_cast<int>(preferences.adminIdleTime.count()));
    write(m_store, setting::revealSeconds, static_cast<int>(preferences.revealTime.count()));
    write(m_store, setting::mostDeletedUnasked, preferences.mostDeletedUnasked);
}

QByteArray Settings::windowGeometry() const
{
    return read(m_store, setting::windowGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    write(m_store, setting::windowGeometry, geometry);
}

QByteArray Settings::windowState() const
{
    return read(m_store, setting::windowState).toByteArray();
}

void Settings::setWindowState(const QByteArray& state)
{
    write(m_store, setting::windowState, state);
}

QByteArray Settings::tableLayout() const
{
    return read(m_store, setting::tableLayout).toByteArray();
}

void Settings::setTableLayout(const QByteArray& layout)
{
    write(m_store, setting::tableLayout, layout);
}

int Settings::pageSize() const
{
    return read(m_store, setting::pageSize).toInt();
}

void Settings::setPageSize(int rows)
{
    write(m_store, setting::pageSize, rows);
}

HeroSort Settings::sort() const
{
    return sortOfText(read(m_store, setting::sort).toString()).value_or(HeroSort());
}

void Settings::setSort(HeroSort sort)
{
    write(m_store, setting::sort, sortText(sort));
}

int Settings::textSizeOffset() const
{
    return read(m_store, setting::textSizeOffset).toInt();
}

void Settings::setTextSizeOffset(int points)
{
    write(m_store, setting::textSizeOffset, points);
}

QStringList Settings::recentDatabases() const
{
    return cleaned(readLines(m_store, setting::recentDatabases));
}

void Settings::setRecentDatabases(const QStringList& locations)
{
    write(m_store, setting::recentDatabases, cleaned(locations));
}

QString Settings::lastDatabase() const
{
    return read(m_store, setting::lastDatabase).toString();
}

void Settings::setLastDatabase(const QString& location)
{
    write(m_store, setting::lastDatabase, location);
}

DatabaseMark Settings::databaseMark(const QString& location) const
{
    const QStringList lines = readLines(m_store, setting::databaseMarks);
    for (const QString& line : lines) {
        if (locationOfLine(line) == location) {
            return markOfLine(line);
        }
    }
    return {};
}

void Settings::setDatabaseMark(const QString& location, const DatabaseMark& mark)
{
    QStringList lines = readLines(m_store, setting::databaseMarks);
    lines.removeIf([&location](const QString& line) { return locationOfLine(line) == location; });
    if (!mark.isEmpty()) {
        DatabaseMark kept = mark;
        kept.name = mark.name.simplified(); // A tabulator would end it.
        lines.prepend(markLine(location, kept));
    }
    write(m_store, setting::databaseMarks, lines.mid(0, mostDatabaseMarks));
}

ChangedKeys Settings::changedKeys() const
{
    ChangedKeys changed;
    const QStringList lines = readLines(m_store, setting::changedKeys);
    for (const QString& line : lines) {
        readKeysLine(line, changed);
    }
    return changed;
}

void Settings::setChangedKeys(const ChangedKeys& keys)
{
    QStringList lines;
    for (auto row = keys.begin(); row != keys.end(); ++row) {
        lines.append(keysLine(row.key(), row.value()));
    }
    write(m_store, setting::changedKeys, lines);
}

} // namespace heroadmin
