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

/// Finds a hero by what is typed into the table, and shows what that is: a number in the columns of numbers, and names
/// otherwise. It looks on the page; what isn't there it asks for when the person pauses. A longer pause begins anew;
/// Backspace takes a letter off and Escape ends it, while it is shown.
class TypeAhead : public QObject
{
    Q_OBJECT

public:
    explicit TypeAhead(QTableView& table); ///< Which becomes its parent.

    void type(const QString& typed);

    [[nodiscard]] bool isTyping() const; ///< What comes now goes on with what was typed before.

    void leaveCell(); ///< The current cell is another one: that ends it, unless it is of the hero that it has found.

    /// To be called for nameRequested(), where the page is on its way that begins with that hero.
    void awaitPage();
    void takePage(); ///< That page is shown now.
    void giveUp();   ///< No hero has such a name.

    void stopWaiting() { m_awaited.reset(); } ///< It isn't known whether any has.

    [[nodiscard]] bool isAwaitingPage() const { return m_awaited.has_value(); }

    /// Qt has an input method for cells that can be edited only; what is typed to be found needs one as well. To be
    /// called behind Qt's own handling of the focus.
    void acceptComposedText();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void found(const QModelIndex& index);     ///< In the column that was searched.
    void heroRequested(qint64 heroId);        ///< An id that isn't on the page, behind Enter or a pause.
    void nameRequested(const QString& start); ///< No name of the page starts with that.

private:
    [[nodiscard]] bool wants(const QKeyEvent& key) const;
    void take(const QKeyEvent& key);
    void takeLetterOff();
    void end();
    void find(int firstRow, const QString& text);
    void jump(const QModelIndex& index);
    void lookElsewhere();
    [[nodiscard]] bool canEdit() const;
    [[nodiscard]] qint64 currentHero() const;
    [[nodiscard]] int searchedColumn() const;
    [[nodiscard]] QModelIndex foundIndex(int firstRow, const QString& text) const;
    void showHint();
    void sayHint(const QString& hint);

    QTableView& m_table;
    TableHint* m_hint;
    QString m_text;
    QString m_searched;                  ///< Of m_text, what is looked for.
    std::optional<qint64> m_missingHero; ///< The typed id, where it isn't on the page.
    std::optional<QString> m_awaited;    ///< What the page begins with that is on its way.
    qint64 m_hero = 0;                   ///< That is current since something was typed.
    bool m_isJumping = false;
    QElapsedTimer m_sinceKey;
    QTimer m_pause; ///< Until it is looked for elsewhere.
    QTimer m_hides;
};

} // namespace heroadmin
