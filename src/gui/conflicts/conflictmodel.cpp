#include "gui/conflicts/conflictmodel.h"

#include "gui/conflicts/conflictwords.h"
#include "gui/widgets/plaintext.h"

#include <QFont>
#include <algorithm>
#include <utility>

namespace heroadmin {

ConflictModel::ConflictModel(ConflictKind kind, QList<HeroConflict> conflicts, QObject* parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_conflicts(std::move(conflicts))
{
    for (qsizetype i = 0; i < m_conflicts.size(); ++i) {
        const HeroConflict& conflict = m_conflicts.at(i);
        if (conflict.isGone) {
            m_decisions.append({i, 0, About::GoneHero});
        } else if (conflict.isDeletion) {
            m_decisions.append({i, 0, About::ChangedHero});
        } else {
            for (qsizetype field = 0; field < conflict.fields.size(); ++field) {
                m_decisions.append({i, field, About::Field});
            }
        }
    }
}

QList<ConflictChoice> ConflictModel::choices() const
{
    QList<ConflictChoice> choices;
    choices.reserve(m_conflicts.size());
    for (const HeroConflict& conflict : m_conflicts) {
        choices.append({conflict.id, conflict.theirs, {}, false});
    }
    for (const Decision& decision : m_decisions) {
        ConflictChoice& choice = choices[decision.conflict];
        if (!decision.isMine) {
            continue;
        }
        if (decision.about == About::Field) {
            choice.mine.append(fieldOf(decision).field);
        } else {
            choice.writesAnyway = true;
        }
    }
    return choices;
}

void ConflictModel::setMine(const QList<int>& rows, bool mine)
{
    for (const int row : rows) {
        m_decisions[row].isMine = mine && canBeMine(row);
    }
    if (!rows.isEmpty()) {
        const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
        Q_EMIT dataChanged(index(*first, YoursColumn), index(*last, DecisionColumn));
    }
}

bool ConflictModel::canBeMine(int row) const
{
    return m_kind == ConflictKind::Edit || m_decisions.at(row).about != About::GoneHero;
}

void ConflictModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_decisions.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, DecisionColumn));
    }
}

int ConflictModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_decisions.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Decision& decision = m_decisions.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(decision, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(decision, index.column()));
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.column() == (decision.isMine ? YoursColumn : TheirsColumn) ||
                     (index.column() == DecisionColumn && decision.isMine));
        return font;
    }
    case Qt::AccessibleTextRole:
        return index.column() == DecisionColumn ? spokenText(decision) : text(decision, index.column());
    default:
        return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case HeroColumn:
        return tr("Hero");
    case FieldColumn:
        return tr("Field");
    case WasColumn:
        return tr("Was");
    case YoursColumn:
        return tr("Yours");
    case TheirsColumn:
        return tr("Theirs");
    case DecisionColumn:
        return tr("Decision");
    default:
        return {};
    }
}

const FieldConflict& ConflictModel::fieldOf(const Decision& decision) const
{
    return m_conflicts.at(decision.conflict).fields.at(decision.field);
}

QString ConflictModel::text(const Decision& decision, int column) const
{
    switch (column) {
    case HeroColumn: {
        const HeroConflict& conflict = m_conflicts.at(decision.conflict);
        return ConflictWords::heroName(conflict.id, conflict.name);
    }
    case DecisionColumn:
        return decisionText(decision);
    default:
        return decision.about == About::Field ? fieldText(decision, column) : heroText(decision, column);
    }
}

QString ConflictModel::fieldText(const Decision& decision, int column) const
{
    const FieldConflict& conflict = fieldOf(decision);
    switch (column) {
    case FieldColumn:
        return ConflictWords::fieldName(conflict.field);
    case WasColumn:
        return conflict.field == HeroField::SecretName ? QString() : ConflictWords::value(conflict.field, conflict.was);
    case YoursColumn:
        return ConflictWords::value(conflict.field, conflict.yours);
    default:
        return ConflictWords::value(conflict.field, conflict.theirs);
    }
}

QString ConflictModel::heroText(const Decision& decision, int column) const
{
    const HeroConflict& conflict = m_conflicts.at(decision.conflict);
    const bool isGone = decision.about == About::GoneHero;
    if (column == FieldColumn) {
        return tr("Whole hero");
    }
    if (column == YoursColumn) {
        return isGone ? tr("changed") : tr("deleted");
    }
    if (isGone) {
        return column == TheirsColumn ? tr("deleted") : QString();
    }
    QStringList values;
    for (const FieldConflict& field : conflict.fields) {
        const QString name = ConflictWords::fieldName(field.field);
        if (field.field == HeroField::SecretName) {
            values.append(column == TheirsColumn ? tr("%1 changed").arg(name) : QString());
        } else {
            const StoredValue& value = column == TheirsColumn ? field.theirs : field.was;
            //: A field and its value
            values.append(tr("%1 %2").arg(name, ConflictWords::value(field.field, value)));
        }
    }
    values.removeAll(QString());
    if (values.isEmpty() && column == TheirsColumn) {
        return tr("changed");
    }
    return values.join(tr(", "));
}

QString ConflictModel::decisionText(const Decision& decision) const
{
    if (decision.about == About::Field) {
        return decision.isMine ? tr("Write mine") : tr("Keep theirs");
    }
    if (decision.about == About::ChangedHero) {
        return decision.isMine ? tr("Delete anyway") : tr("Keep it");
    }
    if (m_kind != ConflictKind::Edit) {
        return tr("Nothing left to do");
    }
    return decision.isMine ? tr("Create it anew") : tr("Leave it");
}

QString ConflictModel::spokenText(const Decision& decision) const
{
    const QString hero = text(decision, HeroColumn);
    if (decision.about != About::Field) {
        //: Read to a person: what somebody else did with a hero, what will be done, and which hero
        return tr("theirs: %1. %2. %3").arg(text(decision, TheirsColumn), decisionText(decision), hero);
    }
    const QString field = text(decision, FieldColumn);
    const QString choice = decision.isMine ? tr("writes mine") : tr("keeps theirs");
    if (fieldOf(decision).field == HeroField::SecretName) {
        return tr("%1, changed by both, %2. %3").arg(field, choice, hero);
    }
    return tr("%1, was %2, yours %3, theirs %4, %5. %6")
        .arg(field, text(decision, WasColumn), text(decision, YoursColumn), text(decision, TheirsColumn), choice, hero);
}

} // namespace heroadmin
