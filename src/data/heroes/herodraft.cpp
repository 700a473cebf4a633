#include "data/heroes/herodraft.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

HeroDraft::HeroDraft(HeroSnapshot loaded)
    : m_loaded(std::move(loaded))
    , m_name(m_loaded.name.toDisplayText())
    , m_age(isAgeUntold() ? QString() : m_loaded.age.toDisplayText())
{}

HeroDraft::HeroDraft(const QList<HeroSnapshot>& heroes)
    : HeroDraft(heroes.value(0))
{
    const auto areAll = [&heroes](const auto& isSame) {
        return !heroes.isEmpty() && std::all_of(heroes.begin(), heroes.end(), isSame);
    };
    m_isNameShared = areAll([this](const HeroSnapshot& hero) { return hero.name == m_loaded.name; });
    m_isAgeShared = areAll([this](const HeroSnapshot& hero) { return hero.age == m_loaded.age; });
    if (!m_isNameShared) {
        m_name.clear();
    }
    if (!m_isAgeShared) {
        m_age.clear();
    }
}

QList<HeroField> HeroDraft::differing() const
{
    QList<HeroField> fields;
    if (!m_isNameShared) {
        fields.append(HeroField::Name);
    }
    if (!m_isAgeShared) {
        fields.append(HeroField::Age);
    }
    return fields;
}

bool HeroDraft::isAgeUntold() const
{
    const StoredValue& age = m_loaded.age;
    return age.storage == StoredValue::Storage::Blob || (!age.isNull() && age.toDisplayText().isEmpty());
}

TypedHero HeroDraft::shown() const
{
    TypedHero shown;
    shown.name = m_name;
    shown.age = m_age;
    return shown;
}

TypedHero HeroDraft::touched(TypedHero typed) const
{
    if (m_isNameShared && typed.name.isSet() && typed.name.content().value_or(QString()) == m_name) {
        typed.name = {};
    }
    const bool clearsUntold = typed.age.isNone() && isAgeUntold();
    if (m_isAgeShared && typed.age.isSet() && !clearsUntold && isLoadedAge(typed.age.content().value_or(QString()))) {
        typed.age = {};
    }
    if (!typed.secretName.hasValue() || typed.secretName.value() == SecretName()) {
        typed.secretName = {};
    }
    return typed;
}

bool HeroDraft::isLoadedAge(const QString& text) const
{
    if (text == m_age) {
        return true;
    }
    if (m_loaded.age.isNull()) {
        return text.trimmed().isEmpty();
    }
    bool isNumber = false;
    const qint64 age = text.toLongLong(&isNumber);
    return isNumber && m_loaded.age == StoredValue::integer(age);
}

} // namespace heroadmin
