#pragma once

#include "data/heroes/herofilter.h"

#include <QWidget>

class QToolButton;

namespace heroadmin {

/// What the list is filtered by, each as a button that takes it off. Hidden while there is no filter.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget* parent = nullptr);

    [[nodiscard]] const HeroFilter& filter() const { return m_filter; }

    void setFilter(const HeroFilter& filter); ///< filterChanged() doesn't follow.

    [[nodiscard]] QString text() const; ///< Of all chips, as one sentence; empty where there is none.

Q_SIGNALS:
    void filterChanged(const heroadmin::HeroFilter& filter);
    void left(); ///< The last chip was taken off from the keyboard: on to the table.

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFilter();
    void addChip(const QString& text, const HeroFilter& without);
    QToolButton* addButton(const QString& text, const QString& accessibleName, const HeroFilter& then);
    void request(const HeroFilter& filter);
    [[nodiscard]] QString nameText() const;
    [[nodiscard]] QString ageText() const;
    [[nodiscard]] QString noAgeText() const;
    [[nodiscard]] QString oddAgeText() const;
    [[nodiscard]] static QString oddNameText();

    HeroFilter m_filter;
    QList<QToolButton*> m_buttons;
};

} // namespace heroadmin
