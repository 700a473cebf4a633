#include "data/table/pendingedits.h"

namespace heroadmin {

namespace {

QVariant newValue(const HeroUpdate& update, HeroField field)
{
    switch (field) {
    case HeroField::Name:
        return update.name.content().value_or(QString());
    case HeroField::Age:
        return update.age.hasValue() ? QVariant(update.age.value()) : QVariant();
    case HeroField::SecretName:
        break;
    }
    return {};
}

} // namespace

void PendingEdits::showRows(const QList<HeroRow>& rows)
{
    m_loaded.clear();
    for (const HeroRow& row : rows) {
        if (row.loaded) {
            m_loaded.insert(row.id, *row.loaded);
        }
    }
    m_edits.removeIf(
        [](const std::pair<const std::pair<qint64, HeroField>&, Edit&>& edit) { return edit.second.awaited == 0; });
}

void PendingEdits::clear()
{
    m_loaded.clear();
    m_edits.clear();
}

std::optional<HeroSnapshot> PendingEdits::loaded(qint64 id) const
{
    const auto found = m_loaded.constFind(id);
    if (found == m_loaded.constEnd()) {
        return {};
    }
    HeroSnapshot loaded = *found;
    if (const std::optional<QVariant> name = shown(id, HeroField::Name)) {
        loaded.name = StoredValue::text(name->toString());
    }
    if (const std::optional<QVariant> age = shown(id, HeroField::Age)) {
        loaded.age = age->isValid() ? StoredValue::integer(age->toLongLong()) : StoredValue::null();
    }
    return loaded;
}

void PendingEdits::begin(const HeroEdit& edit)
{
    const QList<HeroField> fields = fieldsOf(edit.update);
    for (const HeroField field : fields) {
        Edit& pending = m_edits[{edit.loaded.id, field}];
        pending.value = newValue(edit.update, field);
        ++pending.awaited;
    }
}

void PendingEdits::settle(qint64 id, HeroField field, bool isWritten)
{
    const auto edit = m_edits.find({id, field});
    if (edit == m_edits.end()) {
        return;
    }
    edit->awaited = qMax(0, edit->awaited - 1);
    if (edit->awaited == 0 && !isWritten) {
        m_edits.erase(edit);
    }
}

bool PendingEdits::isPending(qint64 id, HeroField field) const
{
    return m_edits.value({id, field}).awaited > 0;
}

std::optional<QVariant> PendingEdits::shown(qint64 id, HeroField field) const
{
    const auto edit = m_edits.constFind({id, field});
    return edit == m_edits.constEnd() ? std::nullopt : std::optional(edit->value);
}

QList<HeroField> PendingEdits::fieldsOf(const HeroUpdate& update)
{
    QList<HeroField> fields;
    if (update.name.isSet()) {
        fields.append(HeroField::Name);
    }
    if (update.age.isSet()) {
        fields.append(HeroField::Age);
    }
    if (update.secretName.isSet()) {
        fields.append(HeroField::SecretName);
    }
    return fields;
}

} // namespace heroadmin
