#pragma once

#include "data/heroes/herofilter.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QLabel;
class QLineEdit;

namespace heroadmin {

namespace Ui {
class FilterBar;
}

/// How names are compared, and which ages are asked for. The text to search for is typed in the SearchField; here it is
/// passed on as it is.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);
    ~FilterBar() override;

    [[nodiscard]] const HeroFilter& filter() const { return m_filter; } ///< Without what can't be understood.

    void setFilter(const HeroFilter& filter); ///< filterChanged() doesn't follow.

    void holdBack() { m_delay.stop(); } ///< What was typed isn't filtered by before the next key, or Enter.

Q_SIGNALS:
    void filterChanged(const heroadmin::HeroFilter& filter); ///< For an age: when typing pauses, or with Enter.
    void left();                                             ///< Escape: on to the table.

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct TypedAge
    {
        std::optional<qint64> age;
        bool isUnderstood = true;
    };

    void makeLayout();
    void fillMatches();
    void sizeAgeEdits();
    void showFilter(const HeroFilter& filter);
    void apply();
    void showProblems(const TypedAge& from, const TypedAge& to);
    [[nodiscard]] TypedAge typedAge(const QLineEdit* edit) const;
    static void showProblem(QLineEdit* edit, QLabel* label, const QString& problem);

    const std::unique_ptr<Ui::FilterBar> m_ui;
    HeroFilter m_filter;
    QTimer m_delay;
};

} // namespace heroadmin
