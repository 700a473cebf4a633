#include "gui/browse/typeahead.h"

#include "data/herotablemodel.h"
#include "gui/application/announcement.h"
#include "gui/browse/tablehint.h"
#include "gui/browse/tablekeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <chrono>

namespace heroadmin {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds foundShownFor{2000};
constexpr milliseconds missingShownFor{10000}; ///< There is more to read, and something to decide.

std::optional<qint64> numberOf(const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// As a cell shows it: without leading zeros.
QString shownAs(const QString& typedNumber)
{
    const std::optional<qint64> number = numberOf(typedNumber);
    return number ? QString::number(*number) : typedNumber;
}

QString firstLetter(const QString& text)
{
    return text.left(QTextBoundaryFinder(QTextBoundaryFinder::Grapheme, text).toNextBoundary());
}

bool startsWith(const QString& shown, const QString& text)
{
    return shown.normalized(QString::NormalizationForm_C)
        .startsWith(text.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive);
}

} // namespace

TypeAhead::TypeAhead(QTableView& table)
    : QObject(&table)
    , m_table(table)
    , m_hint(new TableHint(table))
{
    m_hides.setSingleShot(true);
    connect(&m_hides, &QTimer::timeout, this, &TypeAhead::end);
    table.installEventFilter(this);
}

void TypeAhead::type(const QString& typed)
{
    // Space starts no search, it may be meant for a peek or a selection; within one it is a letter like any other.
    const bool isText = !typed.isEmpty() && (typed.front().isPrint() || typed.front().isSurrogate());
    const bool isEmpty = m_table.model() == nullptr || m_table.model()->rowCount() == 0;
    if (isEmpty || !isText || (!isTyping() && typed.trimmed().isEmpty())) {
        return;
    }
    m_text = isTyping() ? m_text + typed : typed;
    m_sinceKey.start();
    // The same letter again and again steps through the names that start with it.
    const QString letter = firstLetter(m_text);
    const bool isOneLetter = m_text == letter.repeated(m_text.size() / letter.size());
    const QModelIndex current = m_table.currentIndex();
    if (isOneLetter && searchedColumn() == HeroTableModel::NameColumn && current.isValid()) {
        find(current.row() + 1, letter);
    } else {
        find(std::max(0, current.row()), m_text);
    }
}

bool TypeAhead::isTyping() const
{
    return !m_text.isEmpty() && m_sinceKey.elapsed() < QApplication::keyboardInputInterval();
}

void TypeAhead::leaveCell()
{
    if (!m_isJumping) {
        end();
    }
    acceptComposedText();
}

void TypeAhead::acceptComposedText()
{
    m_table.setAttribute(Qt::WA_InputMethodEnabled, m_table.currentIndex().isValid());
}

bool TypeAhead::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        end();
    } else if (isOverride || event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (wants(key)) {
            event->accept();
            if (!isOverride) {
                take(key);
            }
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool TypeAhead::wants(const QKeyEvent& key) const
{
    const bool isOwnKey = key.key() == Qt::Key_Escape || key.key() == Qt::Key_Backspace;
    return !m_text.isEmpty() &&
           ((isOwnKey && key.modifiers() == Qt::NoModifier) || (m_missingHero && isPlainEnter(key)));
}

void TypeAhead::take(const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Backspace) {
        takeLetterOff();
        return;
    }
    const std::optional<qint64> missing = m_missingHero;
    end();
    if (missing && isPlainEnter(key)) {
        Q_EMIT heroRequested(*missing);
    }
}

void TypeAhead::takeLetterOff()
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, m_text);
    letters.toEnd();
    m_text.truncate(std::max<qsizetype>(0, letters.toPreviousBoundary()));
    if (m_text.isEmpty()) {
        end();
        return;
    }
    m_sinceKey.start();
    find(std::max(0, m_table.currentIndex().row()), m_text);
}

void TypeAhead::end()
{
    m_text.clear();
    m_missingHero.reset();
    m_hides.stop();
    m_hint->hide();
}

void TypeAhead::find(int firstRow, const QString& text)
{
    const QModelIndex index = foundIndex(firstRow, text);
    m_missingHero.reset();
    if (searchedColumn() == HeroTableModel::IdColumn && index.data().toString() != shownAs(m_text)) {
        m_missingHero = numberOf(m_text);
    }
    if (index.isValid()) {
        const QScopedValueRollback<bool> jump(m_isJumping, true);
        Q_EMIT found(index);
    }
    showHint(index);
}

int TypeAhead::searchedColumn() const
{
    const int column = m_table.currentIndex().column();
    const bool hasNumbers = column == HeroTableModel::IdColumn || column == HeroTableModel::AgeColumn;
    return hasNumbers && (numberOf(m_text) || m_text == u'-') ? column : int{HeroTableModel::NameColumn};
}

QModelIndex TypeAhead::foundIndex(int firstRow, const QString& text) const
{
    const QAbstractItemModel& model = *m_table.model();
    const int column = searchedColumn();
    const QString number = shownAs(text);
    QModelIndex beginning;
    for (int step = 0; step < model.rowCount(); ++step) {
        const QModelIndex index = model.index((firstRow + step) % model.rowCount(), column);
        const QString shown = index.data().toString();
        if (column == HeroTableModel::NameColumn ? startsWith(shown, text) : shown == number) {
            return index;
        }
        if (!beginning.isValid() && shown.startsWith(number)) {
            beginning = index; // of a longer number
        }
    }
    return column == HeroTableModel::NameColumn ? QModelIndex() : beginning;
}

void TypeAhead::showHint(const QModelIndex& index)
{
    QString hint = tr("“%1”").arg(m_text);
    if (m_missingHero) {
        hint = tr("#%1 isn't on this page. Enter looks for it.").arg(*m_missingHero);
    } else if (!index.isValid()) {
        hint = tr("“%1” isn't on this page.").arg(m_text);
    }
    m_hint->showText(hint, m_table.visualRect(m_table.currentIndex()));
    if (m_missingHero || !index.isValid()) {
        announce(*m_hint);
    }
    const milliseconds pause(QApplication::keyboardInputInterval());
    m_hides.start(std::max(pause, m_missingHero ? missingShownFor : foundShownFor));
}

} // namespace heroadmin
