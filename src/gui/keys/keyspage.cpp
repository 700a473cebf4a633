#include "gui/keys/keyspage.h"

#include "gui/keys/keyclash.h"
#include "gui/keys/wordmatch.h"
#include "ui_keyspage.h"

#include <QEvent>
#include <QSignalBlocker>
#include <algorithm>

namespace heroadmin {
namespace {

enum Column { ActionColumn, MenuColumn, KeysColumn, ClashColumn };

constexpr int actionRowPadding = 6;
constexpr int editedKeys = 2; ///< An action may have more of them, from the system: they stay.

} // namespace

KeysPage::KeysPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::KeysPage>())
{
    m_ui->setupUi(this);
    m_ui->table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->table->horizontalHeader()->setStretchLastSection(true);
    m_ui->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    makeRoom();
    connect(m_ui->searchField, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(m_ui->table, &QTableWidget::currentCellChanged, this, &KeysPage::showCurrent);
    connect(m_ui->firstEdit, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::takeKeys);
    connect(m_ui->secondEdit, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::takeKeys);
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] { setCurrentKeys({}); });
    connect(m_ui->resetButton, &QPushButton::clicked, this, [this] {
        if (const ActionEntry* const entry = current()) {
            setCurrentKeys(entry->defaultKeys);
        }
    });
    connect(m_ui->resetAllButton, &QPushButton::clicked, this, &KeysPage::resetAll);
    showCurrent();
}

KeysPage::~KeysPage() = default;

void KeysPage::setActions(const QList<ActionEntry>& actions)
{
    m_actions = actions;
    fillTable();
}

ChangedKeys KeysPage::changedKeys() const
{
    ChangedKeys changed;
    for (const ActionEntry& entry : m_actions) {
        if (entry.keys != entry.defaultKeys) {
            changed.insert(entry.id, entry.keys);
        }
    }
    return changed;
}

bool KeysPage::hasClash() const
{
    return firstClash() >= 0;
}

void KeysPage::showClash()
{
    m_ui->searchField->clear();
    m_ui->table->setCurrentCell(firstClash(), ClashColumn);
    m_ui->table->setFocus();
}

int KeysPage::firstClash() const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [this](const ActionEntry& entry) {
        return !entry.hasFixedKeys && !findClashes(entry, m_actions).isEmpty();
    });
    return found == m_actions.end() ? -1 : static_cast<int>(found - m_actions.begin());
}

void KeysPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showKeys();
    } else if (event->type() == QEvent::FontChange) {
        makeRoom();
    }
    QWidget::changeEvent(event);
}

void KeysPage::makeRoom()
{
    const int rowHeight = fontMetrics().height() + actionRowPadding;
    m_ui->table->verticalHeader()->setMinimumSectionSize(rowHeight);
    m_ui->table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_ui->table->setMinimumSize(110 * fontMetrics().averageCharWidth(), 10 * rowHeight);
}

void KeysPage::fillTable()
{
    m_ui->table->setRowCount(static_cast<int>(m_actions.size()));
    for (int row = 0; row < m_actions.size(); ++row) {
        const ActionEntry& entry = m_actions.at(row);
        m_ui->table->setItem(row, ActionColumn, new QTableWidgetItem(entry.text));
        m_ui->table->setItem(row, MenuColumn, new QTableWidgetItem(entry.menu));
        m_ui->table->setItem(row, KeysColumn, new QTableWidgetItem);
        m_ui->table->setItem(row, ClashColumn, new QTableWidgetItem);
    }
    showKeys();
    m_ui->table->setCurrentCell(0, ActionColumn);
}

void KeysPage::showKeys()
{
    for (int row = 0; row < m_actions.size(); ++row) {
        m_ui->table->item(row, KeysColumn)->setText(keysText(m_actions.at(row).keys));
        m_ui->table->item(row, ClashColumn)->setText(clashText(m_actions.at(row)));
    }
    showCurrent();
}

void KeysPage::showCurrent()
{
    const ActionEntry* const entry = current();
    const QList<QKeySequence> keys = entry != nullptr ? entry->keys : QList<QKeySequence>();
    const bool isEditable = entry != nullptr && !entry->hasFixedKeys;
    int place = 0;
    for (KeyEdit* const edit : {m_ui->firstEdit, m_ui->secondEdit}) {
        const QSignalBlocker blocker(edit);
        const QKeySequence key = keys.value(place++);
        if (edit->keySequence() != key) {
            edit->setKeySequence(key);
        }
        edit->setAccessibleDescription(key.toString(QKeySequence::NativeText));
        edit->setEnabled(isEditable);
    }
    m_ui->removeButton->setEnabled(isEditable && !keys.isEmpty());
    m_ui->resetButton->setEnabled(isEditable && keys != entry->defaultKeys);
    m_ui->resetAllButton->setEnabled(!changedKeys().isEmpty());
    showNote();
}

void KeysPage::showNote()
{
    const ActionEntry* const entry = current();
    QString note;
    if (entry != nullptr) {
        note = entry->hasFixedKeys ? tr("This key can't be changed.") : clashText(*entry);
    }
    m_ui->noteLabel->setText(note);
    for (KeyEdit* const edit : {m_ui->firstEdit, m_ui->secondEdit}) {
        if (!note.isEmpty()) {
            edit->setAccessibleDescription(edit->accessibleDescription() + QStringLiteral(". ") + note);
        }
    }
}

void KeysPage::filter()
{
    for (int row = 0; row < m_actions.size(); ++row) {
        const ActionEntry& entry = m_actions.at(row);
        const QString text = entry.text + u' ' + entry.menu + u' ' + keysText(entry.keys);
        m_ui->table->setRowHidden(row, !matchesWords(m_ui->searchField->text(), text));
    }
}

void KeysPage::takeKeys()
{
    const ActionEntry* const entry = current();
    if (entry == nullptr) {
        return;
    }
    QList<QKeySequence> keys;
    for (const KeyEdit* const edit : {m_ui->firstEdit, m_ui->secondEdit}) {
        if (const QKeySequence key = edit->keySequence(); !key.isEmpty() && !keys.contains(key)) {
            keys.append(key);
        }
    }
    setCurrentKeys(keys + entry->keys.mid(editedKeys));
}

void KeysPage::setCurrentKeys(const QList<QKeySequence>& keys)
{
    if (ActionEntry* const entry = current()) {
        entry->keys = keys;
        showKeys();
    }
}

void KeysPage::resetAll()
{
    for (ActionEntry& entry : m_actions) {
        entry.keys = entry.defaultKeys;
    }
    showKeys();
}

ActionEntry* KeysPage::current()
{
    const int row = m_ui->table->currentRow();
    return row >= 0 && row < m_actions.size() ? &m_actions[row] : nullptr;
}

QString KeysPage::clashText(const ActionEntry& entry) const
{
    QStringList texts;
    const QList<KeyClash> clashes = findClashes(entry, m_actions);
    for (const KeyClash& clash : clashes) {
        const QString key = clash.key.toString(QKeySequence::NativeText);
        texts.append(clash.with.isEmpty() ? tr("%1: the table needs this key itself").arg(key)
                                          : tr("%1 also: %2").arg(key, clash.with));
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace heroadmin
