#include "gui/browse/typeahead.h"

#include "core/foreigntext.h"
#include "data/table/herotablemodel.h"
#include "gui/browse/tablehint.h"
#include "gui/browse/tablekeys.h"
#include "gui/browse/typingpause.h"
#include "gui/widgets/announcement.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds shownFor{2000};

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
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TypeAhead::lookElsewhere);
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
    if (!m_isJumping && !m_awaited && (m_text.isEmpty() || currentHero() != m_hero)) {
        end();
    }
    acceptComposedText();
}

void TypeAhead::awaitPage()
{
    m_awaited = m_searched;
    m_hides.stop();
}

void TypeAhead::takePage()
{
    const std::optional<QString> awaited = std::exchange(m_awaited, std::nullopt);
    if (m_text.isEmpty()) {
        return;
    }
    if (awaited != m_searched) {
        find(0, m_searched); // More was typed meanwhile.
    } else if (const QModelIndex index = foundIndex(0, m_searched); index.isValid()) {
        jump(index);
        showHint();
    } else {
        end(); // Another page: the person has gone on.
    }
}

void TypeAhead::giveUp()
{
    const std::optional<QString> awaited = std::exchange(m_awaited, std::nullopt);
    if (!m_text.isEmpty() && awaited == m_searched) {
        sayHint(tr("No name starts with “%1”.").arg(foreignText(m_searched)));
    }
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
           ((isOwnKey && key.modifiers() == Qt::NoModifier) || (isPlainEnter(key) && (m_missingHero || !canEdit())));
}

/// Else Enter, which edits the hero that was found, has nothing to do but end what is typed.
bool TypeAhead::canEdit() const
{
    return m_table.currentIndex().siblingAtColumn(HeroTableModel::NameColumn).flags().testFlag(Qt::ItemIsEditable);
}

qint64 TypeAhead::currentHero() const
{
    return m_table.currentIndex().siblingAtColumn(HeroTableModel::IdColumn).data().toLongLong();
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
    m_awaited.reset();
    m_pause.stop();
    m_hides.stop();
    m_hint->hide();
}

void TypeAhead::find(int firstRow, const QString& text)
{
    const QModelIndex index = foundIndex(firstRow, text);
    m_searched = text;
    m_missingHero.reset();
    m_pause.stop();
    if (index.isValid()) {
        jump(index);
    } else if (searchedColumn() == HeroTableModel::IdColumn) {
        // Its beginning is another hero's id: only the whole one is worth another page.
        m_missingHero = numberOf(m_text);
        m_pause.start(QApplication::keyboardInputInterval());
    } else {
        m_pause.start(typingPause);
    }
    m_hero = currentHero();
    showHint();
}

void TypeAhead::jump(const QModelIndex& index)
{
    {
        const QScopedValueRollback<bool> jumping(m_isJumping, true);
        Q_EMIT found(index);
    }
    m_hero = currentHero();
}

void TypeAhead::lookElsewhere()
{
    if (const std::optional<qint64> missing = m_missingHero) {
        end();
        Q_EMIT heroRequested(*missing);
        return;
    }
    if (searchedColumn() == HeroTableModel::NameColumn) {
        Q_EMIT nameRequested(m_searched);
    }
    if (!m_awaited && !m_text.isEmpty()) {
        sayHint(tr("“%1” isn't on this page.").arg(foreignText(m_text)));
    }
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
        if (column == HeroTableModel::AgeColumn && !beginning.isValid() && shown.startsWith(number)) {
            beginning = index; // of a longer number
        }
    }
    return beginning;
}

void TypeAhead::showHint()
{
    if (m_missingHero) {
        sayHint(tr("#%1 isn't on this page. Enter looks for it.").arg(*m_missingHero));
        return;
    }
    m_hint->showText(tr("“%1”").arg(foreignText(m_text)), m_table.visualRect(m_table.currentIndex()));
    m_hides.start(std::max(milliseconds(QApplication::keyboardInputInterval()), shownFor));
}

/// Of what isn't found, which assistive tools don't hear of by another current cell.
void TypeAhead::sayHint(const QString& hint)
{
    m_hint->showText(hint, m_table.visualRect(m_table.currentIndex()));
    announce(*m_hint);
    m_hides.start(std::max(milliseconds(QApplication::keyboardInputInterval()), shownFor));
}

} // namespace heroadmin
