#include "data/table/herotablemodel.h"

#include "data/heroes/herodraft.h"
#include "data/table/pagetable.h"
#include "data/table/revealedsecrets.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <algorithm>
#include <utility>

namespace heroadmin {

std::unique_ptr<HeroTableModel> HeroTableModel::make(const RevealedSecrets& revealedSecrets)
{
    return std::unique_ptr<HeroTableModel>(new HeroTableModel(PageTable::create(), revealedSecrets));
}

HeroTableModel::HeroTableModel(const QString& connectionName, const RevealedSecrets& revealedSecrets)
    : QSqlTableModel(nullptr, QSqlDatabase::database(connectionName))
    , m_revealedSecrets(revealedSecrets)
    , m_connectionName(connectionName)
{
    setTable(QStringLiteral("hero"));
    setEditStrategy(OnManualSubmit);
    connect(&revealedSecrets, &RevealedSecrets::changed, this, [this](qint64 heroId) {
        const int row = rowOf(heroId);
        if (m_adminMode && row >= 0) {
            const QModelIndex cell = index(row, SecretNameColumn);
            Q_EMIT dataChanged(cell, cell);
        }
    });
}

HeroTableModel::~HeroTableModel()
{
    // The connection can only be removed when the model's own query and copy of it are gone, and that is after this.
    QMetaObject::invokeMethod(
        qApp, [name = m_connectionName] { QSqlDatabase::removeDatabase(name); }, Qt::QueuedConnection);
}

bool HeroTableModel::showPage(const QList<HeroRow>& rows)
{
    m_doubted.clear();
    const bool isFilled = PageTable::fill(database(), rows);
    if (showsHeroes(rows)) {
        updateInPlace(rows);
        return true;
    }
    beginResetModel();
    m_rows = isFilled ? rows : QList<HeroRow>(); // Where it isn't, no row may pass for another hero.
    select();
    endResetModel();
    return false;
}

bool HeroTableModel::showsHeroes(const QList<HeroRow>& rows) const
{
    return std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                      [](const HeroRow& one, const HeroRow& other) { return one.id == other.id; });
}

void HeroTableModel::updateInPlace(const QList<HeroRow>& rows)
{
    const QList<HeroRow> before = std::exchange(m_rows, rows);
    int first = 0; // Of the rows beside each other that differ.
    for (int row = 0; row <= rows.size(); ++row) {
        if (row < rows.size() && rows.at(row) != before.at(row)) {
            continue;
        }
        if (first < row) {
            Q_EMIT dataChanged(index(first, 0), index(row - 1, columnCount() - 1));
        }
        first = row + 1;
    }
}

void HeroTableModel::setAdminMode(bool adminMode)
{
    if (adminMode == m_adminMode) {
        return;
    }
    if (adminMode) {
        beginInsertColumns({}, SecretNameColumn, SecretNameColumn);
        m_adminMode = true;
        endInsertColumns();
    } else {
        beginRemoveColumns({}, SecretNameColumn, SecretNameColumn);
        m_adminMode = false;
        endRemoveColumns();
    }
}

qint64 HeroTableModel::idAt(int row) const
{
    return m_rows.value(row).id;
}

int HeroTableModel::rowOf(qint64 id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const HeroRow& row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : static_cast<int>(std::distance(m_rows.cbegin(), found));
}

int HeroTableModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    return m_adminMode ? SecretNameColumn + 1 : SecretNameColumn;
}

QVariant HeroTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == IdColumn || index.column() == AgeColumn;
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == PendingRole) {
        return isPending(index);
    }
    if (role == NeedsReadingRole) {
        return needsReading(index);
    }
    if (role == Qt::AccessibleDescriptionRole && isPending(index)) {
        return tr("being saved");
    }
    if (index.column() == SecretNameColumn) {
        return secretNameData(idAt(index.row()), role);
    }
    if (role == OddRole || role == OddReasonRole || role == Qt::AccessibleTextRole) {
        return oddData(index, role);
    }
    return shownData(index, role);
}

QVariant HeroTableModel::oddData(const QModelIndex& index, int role) const
{
    const std::optional<OddValue> odd = oddAt(index);
    if (!odd) {
        const bool isNoAge = index.column() == AgeColumn && shownData(index, Qt::DisplayRole).isNull();
        return role == Qt::AccessibleTextRole && isNoAge ? tr("no age") : QVariant();
    }
    switch (role) {
    case OddRole:
        return odd->shown();
    case OddReasonRole:
        return odd->explained();
    default:
        return odd->spoken();
    }
}

std::optional<OddValue> HeroTableModel::oddAt(const QModelIndex& index) const
{
    const HeroRow hero = shownRow(index.row());
    if (index.column() == NameColumn && hero.oddName) {
        return OddValue::of(HeroField::Name, *hero.oddName, !hero.nameShortened);
    }
    return index.column() == AgeColumn ? OddValue::of(HeroField::Age, hero.shownAge()) : std::nullopt;
}

QVariant HeroTableModel::shownData(const QModelIndex& index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    if (index.row() >= m_rows.size()) {
        return {};
    }
    // For each cell that is painted: no copy where nothing lies over the row.
    const HeroRow& row = m_rows.at(index.row());
    return m_pending.isEmpty() ? valueOf(row, index.column()) : valueOf(m_pending.over(row), index.column());
}

QVariant HeroTableModel::valueOf(const HeroRow& row, int column)
{
    switch (column) {
    case IdColumn:
        return row.id;
    case NameColumn:
        return row.nameShortened ? row.name + u'…' : row.name;
    case AgeColumn:
        return row.age;
    default:
        return {};
    }
}

QVariant HeroTableModel::secretNameData(qint64 heroId, int role) const
{
    const bool isRevealed = m_revealedSecrets.isRevealed(heroId) && !m_pending.isPending(heroId, HeroField::SecretName);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return isRevealed ? m_revealedSecrets.textOf(heroId) : mask();
    case Qt::AccessibleTextRole:
        return isRevealed ? m_revealedSecrets.textOf(heroId) : tr("hidden");
    default:
        return {};
    }
}

QVariant HeroTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)) {
        switch (section) {
        case IdColumn:
            return tr("ID");
        case NameColumn:
            return tr("Name");
        case AgeColumn:
            return tr("Age");
        case SecretNameColumn:
            return tr("Secret name");
        default:
            return {};
        }
    }
    return QSqlTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags HeroTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, m_isEditable && m_write && fieldOf(index.column()).has_value());
    return flags;
}

bool HeroTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const std::optional<HeroField> field = fieldOf(index.column());
    const std::optional<HeroSnapshot> before = loaded(idAt(index.row()));
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || !field || !before) {
        return false;
    }
    TypedHero typed;
    switch (*field) {
    case HeroField::Name:
        typed.name = value.toString();
        break;
    case HeroField::Age:
        typed.age = value.toString();
        break;
    case HeroField::SecretName:
        typed.secretName = SecretName(value.toString());
        break;
    }
    Result<HeroUpdate> update = HeroValidator(m_ageRange).update(HeroDraft(*before).touched(std::move(typed)));
    if (update && !update->isEmpty()) {
        write({*before, std::move(*update)});
    }
    return update.has_value();
}

void HeroTableModel::write(HeroEdit edit)
{
    markPending(edit);
    m_write(std::move(edit));
}

void HeroTableModel::markPending(const HeroEdit& edit)
{
    m_pending.begin(edit);
    const QList<HeroField> fields = PendingEdits::fieldsOf(edit.update);
    for (const HeroField field : fields) {
        const QModelIndex cell = index(rowOf(edit.loaded.id), columnOf(field));
        if (cell.isValid()) {
            Q_EMIT dataChanged(cell, cell);
        }
    }
}

void HeroTableModel::settle(const HeroEdit& edit, const std::optional<HeroSnapshot>& stored)
{
    m_pending.end(edit);
    const int row = rowOf(edit.loaded.id);
    if (row < 0) {
        return;
    }
    if (stored) {
        m_rows[row] = PendingEdits::written(m_rows.at(row), edit.loaded, *stored);
    }
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void HeroTableModel::doubt(const HeroChange& change)
{
    const bool isEdit = !change.written.isEmpty();
    for (const HeroRow& row : std::as_const(m_rows)) {
        const bool isWritten = change.touched > change.ids.size() || change.ids.contains(row.id);
        if (isWritten && !(isEdit && isPending(row.id))) {
            m_doubted.insert(row.id);
        }
    }
}

bool HeroTableModel::isPending(qint64 id) const
{
    return m_pending.isPending(id, HeroField::Name) || m_pending.isPending(id, HeroField::Age) ||
           m_pending.isPending(id, HeroField::SecretName);
}

void HeroTableModel::forgetPending()
{
    m_pending.clear();
    for (HeroRow& row : m_rows) {
        row.loaded.reset();
    }
}

std::optional<HeroSnapshot> HeroTableModel::loaded(qint64 id) const
{
    const bool isInDoubt = m_doubted.contains(id) || (m_isInDoubt && m_isInDoubt());
    return isInDoubt ? std::nullopt : shownRow(rowOf(id)).loaded;
}

bool HeroTableModel::isPending(const QModelIndex& index) const
{
    const std::optional<HeroField> field = fieldOf(index.column());
    return field && m_pending.isPending(idAt(index.row()), *field);
}

bool HeroTableModel::needsReading(const QModelIndex& index) const
{
    const std::optional<HeroField> field = fieldOf(index.column());
    if (!field) {
        return false;
    }
    const std::optional<HeroSnapshot> hero = loaded(idAt(index.row()));
    return !hero || !hero->fitsALine(*field);
}

std::optional<HeroField> HeroTableModel::fieldOf(int column)
{
    switch (column) {
    case NameColumn:
        return HeroField::Name;
    case AgeColumn:
        return HeroField::Age;
    case SecretNameColumn:
        return HeroField::SecretName;
    default:
        return {};
    }
}

HeroTableModel::Column HeroTableModel::columnOf(HeroField field)
{
    switch (field) {
    case HeroField::Name:
        return NameColumn;
    case HeroField::Age:
        return AgeColumn;
    case HeroField::SecretName:
        break;
    }
    return SecretNameColumn;
}

void HeroTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString HeroTableModel::orderByClause() const
{
    return PageTable::orderByClause();
}

} // namespace heroadmin
