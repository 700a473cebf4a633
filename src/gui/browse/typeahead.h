#pragma once

#include <QElapsedTimer>
#include <QModelIndex>
#include <QObject>
#include <QTimer>
#include <optional>

class QKeyEvent;
class QTableView;

namespace heroadmin {

class TableHint;

/// Finds a hero of the page by what is typed into the table, and shows what that is: a number in the columns of
/// numbers, and names otherwise. A pause begins anew; Backspace takes a letter off and Escape ends it, while it is
/// shown.
class TypeAhead : public QObject
{
    Q_OBJECT

public:
    explicit TypeAhead(QTableView& table); ///< Which becomes its parent.

    void type(const QString& typed);

    [[nodiscard]] bool isTyping() const; ///< What comes now goes on with what was typed before.

    void leaveCell(); ///< The current cell is another one: that ends it, unless it has found that cell.

    /// Qt has an input method for cells that can be edited only; what is typed to be found needs one as well. To be
    /// called behind Qt's own handling of the focus.
    void acceptComposedText();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void found(const QModelIndex& index); ///< In the column that was searched.
    void heroRequested(qint64 heroId);    ///< Enter, behind an id that isn't on the page.

private:
    [[nodiscard]] bool wants(const QKeyEvent& key) const;
    void take(const QKeyEvent& key);
    void takeLetterOff();
    void end();
    void find(int firstRow, const QString& text);
    [[nodiscard]] int searchedColumn() const;
    [[nodiscard]] QModelIndex foundIndex(int firstRow, const QString& text) const;
    void showHint(const QModelIndex& index);

    QTableView& m_table;
    TableHint* m_hint;
    QString m_text;
    std::optional<qint64> m_missingHero; ///< The typed id, where it isn't on the page.
    bool m_isJumping = false;
    QElapsedTimer m_sinceKey;
    QTimer m_hides;
};

} // namespace heroadmin
