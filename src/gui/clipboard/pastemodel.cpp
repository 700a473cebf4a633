#include "gui/clipboard/pastemodel.h"

#include "core/text.h"
#include "data/heroes/herodraft.h"
#include "data/heroes/heropage.h"
#include "data/table/herotablemodel.h"
#include "gui/clipboard/pasteeffect.h"
#include "gui/clipboard/pastesentences.h"
#include "gui/widgets/plaintext.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

TypedHero duplicate(const TypedHero& typed)
{
    TypedHero copy;
    copy.name = typed.name;
    copy.age = typed.age;
    if (typed.secretName.hasValue()) {
        copy.secretName = typed.secretName.value().duplicate();
    }
    return copy;
}

std::optional<HeroField> fieldOf(int column)
{
    switch (column) {
    case PasteModel::NameColumn:
        return HeroField::Name;
    case PasteModel::AgeColumn:
        return HeroField::Age;
    case PasteModel::SecretNameColumn:
        return HeroField::SecretName;
    default:
        return std::nullopt;
    }
}

} // namespace

PasteModel::PasteModel(PastePlan plan, AgeRange ageRange, QObject* parent)
    : QAbstractTableModel(parent)
    , m_plan(std::move(plan))
    , m_validator(HeroValidator::ofPastes(ageRange))
    , m_rows(m_plan.rows.size())
{
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        examine(row);
    }
}

void PasteModel::setCommonSecretName(SecretName secretName)
{
    const bool isSameToTheRules = secretName.isBlank() == m_commonSecretName.isBlank() &&
                                  secretName.isStorable() == m_commonSecretName.isStorable() &&
                                  secretName.hasOuterSpaces() == m_commonSecretName.hasOuterSpaces();
    m_commonSecretName = std::move(secretName);
    if (isSameToTheRules) {
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (lacksSecretName(row)) {
            examine(row);
        }
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, SecretNameColumn), index(rowCount() - 1, EffectColumn));
    }
}

bool PasteModel::lacksSecretNames() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (lacksSecretName(row)) {
            return true;
        }
    }
    return false;
}

void PasteModel::setTaken(const QList<int>& rows, bool isTaken)
{
    if (rows.isEmpty()) {
        return;
    }
    for (const int row : rows) {
        m_rows.at(static_cast<std::size_t>(row)).isTaken = isTaken;
    }
    m_isEdited = true;
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1));
}

bool PasteModel::isTaken(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).isTaken;
}

PasteModel::Counts PasteModel::counts() const
{
    Counts counts;
    for (const Row& row : m_rows) {
        int& count = !row.isTaken              ? counts.leftOut
                     : !row.problems.isEmpty() ? counts.problems
                     : row.changes             ? counts.written
                                               : counts.unchanged;
        ++count;
    }
    return counts;
}

QModelIndex PasteModel::nextProblem(const QModelIndex& index) const
{
    const int columns = std::max(1, columnCount());
    const int cells = rowCount() * columns;
    const int start = index.isValid() ? index.row() * columns + index.column() + 1 : 0;
    for (int step = 0; step < cells; ++step) {
        const int cell = (start + step) % cells;
        const int row = cell / columns;
        const int column = cell % columns;
        const Row& state = m_rows[static_cast<std::size_t>(row)];
        if (state.isTaken && !sentenceAbout(state.shownProblems(), fieldOf(column)).isEmpty()) {
            return this->index(row, column);
        }
    }
    return {};
}

void PasteModel::refuse(qsizetype written, const QString& sentence)
{
    // A new hero has all fields; the first one that is pasted stands for the row.
    const HeroField field = createsHeroes() ? HeroField::Name : m_plan.fields.value(0);
    for (Row& row : m_rows) {
        row.refusals.clear();
        if (row.isTaken && row.changes && written-- == 0) {
            row.refusals.append({field, sentence});
        }
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<HeroCreate> PasteModel::heroes() const
{
    std::vector<HeroCreate> heroes;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isTaken(row)) {
            continue;
        }
        if (Result<HeroCreate> hero = m_validator.create(effective(row))) {
            heroes.push_back(std::move(*hero));
        }
    }
    return heroes;
}

std::vector<HeroEdit> PasteModel::edits() const
{
    std::vector<HeroEdit> edits;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isTaken(row)) {
            continue;
        }
        Result<HeroUpdate> update = m_validator.update(effective(row));
        if (update && !update->isEmpty()) {
            edits.push_back({*planned(row).target, std::move(*update)});
        }
    }
    return edits;
}

int PasteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PasteModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : EffectColumn + 1;
}

QVariant PasteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const std::optional<HeroField> field = fieldOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == EffectColumn) {
            return effectText(index.row());
        }
        if (index.column() == RowColumn) {
            const std::optional<HeroSnapshot>& target = planned(index.row()).target;
            return target ? QStringLiteral("#%1").arg(target->id) : QString::number(index.row() + 1);
        }
        return shortenedText(shownText(index.row(), *field), HeroRow::longestShownName);
    case Qt::EditRole: // never a secret name
        return field && field != HeroField::SecretName ? shownText(index.row(), *field) : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::ToolTipRole:
        return plainToolTip(data(index, ProblemRole).toString());
    case ProblemRole:
        return row.isTaken && field ? sentenceAbout(row.shownProblems(), field) : QString();
    case HintRole:
        return row.isTaken && field ? sentenceAbout(row.hints, field) : QString();
    case Qt::CheckStateRole:
        return index.column() == RowColumn ? QVariant(row.isTaken ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == AgeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool PasteModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == RowColumn) {
        setTaken({index.row()}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const HeroField field = *fieldOf(index.column());
    const QString text = value.toString();
    // An editor of a secret name starts empty: nothing typed is nothing changed.
    if (field == HeroField::SecretName ? text.isEmpty() : text == shownText(index.row(), field)) {
        return true;
    }
    TypedHero& typed = m_plan.rows[static_cast<std::size_t>(index.row())].typed;
    switch (field) {
    case HeroField::Name:
        typed.name = text;
        break;
    case HeroField::Age:
        typed.age = text;
        break;
    case HeroField::SecretName:
        typed.secretName = SecretName(text);
        break;
    }
    m_isEdited = true;
    examine(index.row());
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(EffectColumn));
    return true;
}

QVariant PasteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant((section == AgeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    switch (section) {
    case RowColumn:
        return createsHeroes() ? tr("Row") : HeroTableModel::tr("ID");
    case NameColumn:
        return HeroTableModel::tr("Name");
    case AgeColumn:
        return HeroTableModel::tr("Age");
    case SecretNameColumn:
        return HeroTableModel::tr("Secret name");
    case EffectColumn:
        return tr("What happens");
    default:
        return {};
    }
}

Qt::ItemFlags PasteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == RowColumn) {
        flags |= Qt::ItemIsUserCheckable;
    }
    const std::optional<HeroField> field = fieldOf(index.column());
    if (field && isTaken(index.row()) && (createsHeroes() || pastes(*field))) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

void PasteModel::retranslate()
{
    for (int row = 0; row < rowCount(); ++row) {
        examine(row);
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void PasteModel::examine(int row)
{
    Row& state = m_rows.at(static_cast<std::size_t>(row));
    state.refusals.clear();
    state.hints = m_validator.hints(effective(row));
    if (createsHeroes()) {
        const Result<HeroCreate> hero = m_validator.create(effective(row));
        state.problems = hero ? QList<FieldProblem>() : hero.error().problems;
        state.changes = true;
    } else {
        const Result<HeroUpdate> update = m_validator.update(effective(row));
        state.problems = update ? QList<FieldProblem>() : update.error().problems;
        state.changes = !update || !update->isEmpty();
    }
}

TypedHero PasteModel::effective(int row) const
{
    TypedHero typed = duplicate(planned(row).typed);
    if (lacksSecretName(row)) {
        typed.secretName = m_commonSecretName.duplicate();
    }
    return createsHeroes() ? std::move(typed) : HeroDraft(*planned(row).target).touched(std::move(typed));
}

bool PasteModel::lacksSecretName(int row) const
{
    const FieldUpdate<SecretName>& secretName = planned(row).typed.secretName;
    return createsHeroes() && (!secretName.hasValue() || secretName.value().isBlank());
}

QString PasteModel::shownText(int row, HeroField field) const
{
    const PasteRow& pasted = planned(row);
    switch (field) {
    case HeroField::Name:
        return pasted.typed.name.isSet() || !pasted.target ? pasted.typed.name.content().value_or(QString())
                                                           : pasted.target->name.toDisplayText();
    case HeroField::Age:
        return pasted.typed.age.isSet() || !pasted.target ? pasted.typed.age.content().value_or(QString())
                                                          : pasted.target->age.toDisplayText();
    case HeroField::SecretName:
        break;
    }
    const bool hasOwn = pasted.typed.secretName.hasValue() && !pasted.typed.secretName.value().isBlank();
    const bool hasCommon = createsHeroes() && !m_commonSecretName.isBlank();
    return hasOwn || hasCommon ? HeroTableModel::mask() : QString();
}

QString PasteModel::accessibleText(const QModelIndex& index) const
{
    const std::optional<HeroField> field = fieldOf(index.column());
    if (!field) {
        return index.data(Qt::DisplayRole).toString();
    }
    QStringList parts{index.data(Qt::DisplayRole).toString()};
    if (field == HeroField::SecretName) {
        parts = QStringList{parts.constFirst().isEmpty() ? tr("no secret name") : tr("hidden")};
    } else if (field == HeroField::Age && parts.constFirst().isEmpty()) {
        parts = QStringList{tr("no age")};
    }
    for (const Role role : {ProblemRole, HintRole}) {
        if (const QString sentence = index.data(role).toString(); !sentence.isEmpty()) {
            parts.append(sentence);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString PasteModel::effectText(int row) const
{
    const Row& state = m_rows[static_cast<std::size_t>(row)];
    if (!state.isTaken) {
        return tr("Left out.");
    }
    if (const QList<FieldProblem> problems = state.shownProblems(); !problems.isEmpty()) {
        return joined(problems);
    }
    QStringList sentences;
    if (createsHeroes()) {
        sentences.append(tr("Adds a hero."));
    } else if (const Result<HeroUpdate> update = m_validator.update(effective(row))) {
        sentences.append(PasteEffect::sentences(*planned(row).target, *update));
    }
    if (!state.hints.isEmpty()) {
        sentences.append(joined(state.hints));
    }
    return sentences.join(u' ');
}

} // namespace heroadmin
