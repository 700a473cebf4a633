#include "gui/drafts/draftjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <cstring>
#include <optional>

namespace heroadmin {

namespace {

using Storage = StoredValue::Storage;

constexpr int formatVersion = 1;
constexpr std::array kinds = {QLatin1String("new"), QLatin1String("edit"), QLatin1String("cell")};
constexpr std::array storages = {QLatin1String("null"), QLatin1String("integer"), QLatin1String("real"),
                                 QLatin1String("text"), QLatin1String("blob")};

/// The place of a word in `words`, as the enumeration that they are the names of.
template<typename Enumeration, std::size_t size>
std::optional<Enumeration> named(const std::array<QLatin1String, size>& words, const QString& word)
{
    for (std::size_t place = 0; place < size; ++place) {
        if (word == words.at(place)) {
            return static_cast<Enumeration>(place);
        }
    }
    return std::nullopt;
}

QString toBase64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

std::optional<QByteArray> fromBase64(const QString& text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(std::move(*decoded)) : std::nullopt;
}

QJsonObject toJson(const StoredValue& value)
{
    QJsonObject json;
    json[QLatin1String("storage")] = storages.at(static_cast<std::size_t>(value.storage));
    switch (value.storage) {
    case Storage::Null:
        break;
    case Storage::Integer: // Not as a number of JSON, which many a reader takes for a double.
        json[QLatin1String("value")] = QString::number(value.value.toLongLong());
        break;
    case Storage::Real: {
        const double number = value.value.toDouble();
        QByteArray bytes(sizeof number, Qt::Uninitialized);
        std::memcpy(bytes.data(), &number, sizeof number);
        json[QLatin1String("value")] = toBase64(bytes);
        break;
    }
    case Storage::Text:
    case Storage::Blob:
        json[QLatin1String("value")] = toBase64(value.value.toByteArray());
        break;
    }
    return json;
}

std::optional<StoredValue> storedValue(const QJsonValue& json)
{
    const auto storage = named<Storage>(storages, json[QLatin1String("storage")].toString());
    const QString text = json[QLatin1String("value")].toString();
    if (!storage) {
        return std::nullopt;
    }
    if (*storage == Storage::Null) {
        return StoredValue::null();
    }
    if (*storage == Storage::Integer) {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? std::optional(StoredValue::integer(number)) : std::nullopt;
    }
    const std::optional<QByteArray> bytes = fromBase64(text);
    if (!bytes) {
        return std::nullopt;
    }
    if (*storage == Storage::Real) {
        double number = 0;
        if (bytes->size() != sizeof number) {
            return std::nullopt;
        }
        std::memcpy(&number, bytes->constData(), sizeof number);
        return StoredValue{Storage::Real, number};
    }
    return StoredValue{*storage, *bytes};
}

void putText(QJsonObject& json, QLatin1String key, const FieldUpdate<QString>& text)
{
    if (text.isNone()) {
        json[key] = QJsonValue::Null;
    } else if (text.isSet()) {
        // Not as a text of JSON, which can't hold half a surrogate pair.
        const QString& content = text.value();
        json[key] = toBase64(QByteArray(reinterpret_cast<const char*>(content.utf16()),
                                        content.size() * static_cast<qsizetype>(sizeof(char16_t))));
    }
}

FieldUpdate<QString> textAt(const QJsonObject& json, QLatin1String key)
{
    if (!json.contains(key)) {
        return {};
    }
    if (json[key].isNull()) {
        return FieldUpdate<QString>::none();
    }
    const std::optional<QByteArray> bytes = fromBase64(json[key].toString());
    if (!bytes) {
        return {};
    }
    QString text(bytes->size() / static_cast<qsizetype>(sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(text.data(), bytes->constData(), static_cast<std::size_t>(text.size()) * sizeof(char16_t));
    return text;
}

QJsonObject toJson(const KeptDraft& draft)
{
    QJsonObject json;
    json[QLatin1String("id")] = draft.id;
    json[QLatin1String("kind")] = kinds.at(static_cast<std::size_t>(draft.kind));
    json[QLatin1String("database")] = draft.database;
    json[QLatin1String("time")] = draft.time.toUTC().toString(Qt::ISODateWithMs);
    json[QLatin1String("hadSecretName")] = draft.hadSecretName;
    putText(json, QLatin1String("name"), draft.name);
    putText(json, QLatin1String("age"), draft.age);
    if (draft.kind != KeptDraft::Kind::New) {
        json[QLatin1String("hero")] = QString::number(draft.loaded.id);
        json[QLatin1String("loadedName")] = toJson(draft.loaded.name);
        json[QLatin1String("loadedAge")] = toJson(draft.loaded.age);
    }
    return json;
}

std::optional<KeptDraft> draftOf(const QJsonObject& json)
{
    const auto kind = named<KeptDraft::Kind>(kinds, json[QLatin1String("kind")].toString());
    if (!kind) {
        return std::nullopt;
    }
    KeptDraft draft;
    draft.kind = *kind;
    draft.id = json[QLatin1String("id")].toString();
    draft.database = json[QLatin1String("database")].toString();
    draft.time = QDateTime::fromString(json[QLatin1String("time")].toString(), Qt::ISODateWithMs);
    draft.hadSecretName = json[QLatin1String("hadSecretName")].toBool();
    draft.name = textAt(json, QLatin1String("name"));
    draft.age = textAt(json, QLatin1String("age"));
    if (*kind != KeptDraft::Kind::New) {
        const auto name = storedValue(json[QLatin1String("loadedName")]);
        const auto age = storedValue(json[QLatin1String("loadedAge")]);
        bool isNumber = false;
        draft.loaded.id = json[QLatin1String("hero")].toString().toLongLong(&isNumber);
        if (!name || !age || !isNumber) {
            return std::nullopt;
        }
        draft.loaded.name = *name;
        draft.loaded.age = *age;
    }
    const bool isWhole = !draft.id.isEmpty() && !draft.database.isEmpty() && !draft.isEmpty();
    return isWhole ? std::optional(std::move(draft)) : std::nullopt;
}

} // namespace

QByteArray draftsToJson(const QList<KeptDraft>& drafts)
{
    QJsonArray list;
    for (const KeptDraft& draft : drafts) {
        list.append(toJson(draft));
    }
    QJsonObject json;
    json[QLatin1String("version")] = formatVersion;
    json[QLatin1String("drafts")] = list;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QList<KeptDraft> draftsFromJson(const QByteArray& json)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    QList<KeptDraft> drafts;
    if (whole[QLatin1String("version")].toInt() != formatVersion) {
        return drafts;
    }
    const QJsonArray list = whole[QLatin1String("drafts")].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (std::optional<KeptDraft> draft = draftOf(list.at(i).toObject())) {
            drafts.append(*std::move(draft));
        }
    }
    return drafts;
}

} // namespace heroadmin
