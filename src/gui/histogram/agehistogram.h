#pragma once

#include "gui/histogram/agehistogramstate.h"

#include <QTableView>
#include <QTimer>

namespace heroadmin {

class AgeBarDelegate;
class AgeBarModel;

/// How many heroes of each age there are, a row with a bar for ten years. It is a table also for assistive tools, whose
/// selected row is the bar that is filtered by; they select a row, or take that back, as Enter and a click do.
class AgeHistogram : public QTableView
{
    Q_OBJECT

public:
    explicit AgeHistogram(QWidget* parent = nullptr);

    void setState(const AgeHistogramState& state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Selects nothing: one bar is filtered by, or none.
    void selectAll() override {}

Q_SIGNALS:
    void filterRequested(const heroadmin::HeroFilter& filter);
    void left(); ///< Escape was pressed.

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event) const override;

private:
    void bindSelection();
    void toggle(int row);
    void showAskedRow();
    void setHoveredRow(int row);
    void makeCurrent(int row);
    void sizeRows();
    void sizeColumns();
    void retranslate();
    void showEmptyText();
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QSize sizeOf(int rows, int barWidth) const;

    AgeBarModel* m_model;
    AgeBarDelegate* m_delegate;
    AgeHistogramState m_state;
    QTimer m_longCount; ///< Runs out where counting takes so long that the person should know.
    int m_usualRow = 0; ///< Becomes current where none is.
    bool m_isShowingState = false;
    bool m_isSecondClick = false; ///< Of a double click, which is meant as one.
};

} // namespace heroadmin
