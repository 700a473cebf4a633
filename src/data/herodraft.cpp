#include "data/herodraft.h"

#include <utility>

namespace heroadmin {

HeroDraft::HeroDraft(HeroSnapshot loaded)
    : m_loaded(std::move(loaded))
    , m_name(m_loaded.name.toDisplayText())
    , m_age(m_loaded.age.toDisplayText())
{}

TypedHero HeroDraft::shown() const
{
    TypedHero shown;
    shown.name = m_name;
    shown.age = m_age;
    return shown;
}

TypedHero HeroDraft::touched(TypedHero typed) const
{
    if (typed.name.isSet() && typed.name.content().value_or(QString()) == m_name) {
        typed.name = {};
    }
    if (typed.age.isSet() && isLoadedAge(typed.age.content().value_or(QString()))) {
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
