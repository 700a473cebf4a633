#pragma once

#include "gui/browse/pageends.h"
#include "gui/browse/pagerstate.h"

#include <QWidget>
#include <memory>

class QAction;

namespace heroadmin {

class ReadingProgress;
class SelectionLine;
class SelectionSummary;

namespace Ui {
class PagerBar;
}

/// Where the page is among all heroes, and the ways to another one. Plain values in, wishes out.
class PagerBar : public QWidget
{
    Q_OBJECT

public:
    explicit PagerBar(QWidget* parent = nullptr);
    ~PagerBar() override;

    /// The window's actions: the bar shows them as buttons, enables them by the state and tells when they are
    /// triggered, from wherever. To be called once.
    void setActions(QAction* first, QAction* previous, QAction* next, QAction* last);

    void setState(const PagerState& state); ///< What is being typed into the field Page stays.

    /// In the place of which rows these are. It takes no more room than there is beside the rest.
    void showSelection(const SelectionSummary& summary);

    void focusPageField(); ///< With all of its text selected.

Q_SIGNALS:
    void firstRequested();
    void previousRequested();
    void nextRequested();
    void lastRequested();
    void pageRequested(qint64 page);   ///< From 1; not beyond the page count, where that is known.
    void heroRequested(qint64 heroId); ///< "#123" in the field Page.
    void pageSizeRequested(int rows);
    void selectAllRequested();                ///< All that match.
    void endReached(const QString& sentence); ///< By a key that goes to a page where there is none.
    void cancelRequested();                   ///< Of the search that goes on.
    void left(); ///< Escape in the field Page, or Cancel had the focus and is gone: on to the table.

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void fillPageSizes();
    void showState();
    void showRange();
    void fitSelection();
    void showPage();
    void showPageSize();
    void enableActions();
    void sayEnd(PageEnds::End end);
    void commitPage();
    void abandonPage();
    void showHint(const QString& hint);
    void requestSelectedPageSize(int index);
    [[nodiscard]] bool isScanning() const;
    [[nodiscard]] QString noRowsText() const;
    [[nodiscard]] QString rowsText() const;
    [[nodiscard]] QString uncountedText() const;

    const std::unique_ptr<Ui::PagerBar> m_ui;
    ReadingProgress* m_progress;
    SelectionLine* m_selection;
    QAction* m_first = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    QAction* m_last = nullptr;
    PagerState m_state;
};

} // namespace heroadmin
