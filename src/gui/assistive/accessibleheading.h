#pragma once

#include <QAbstractItemView>
#include <QAccessibleInterface>
#include <QPointer>

namespace heroadmin {

/// A heading of a view for assistive tools, or the corner between the headings. It is of a place, not of what stands
/// there: where the view has no such column or row any more, it is invalid, and can be asked all the same.
class AccessibleHeading : public QAccessibleInterface
{
public:
    static constexpr int corner = -1; ///< As the section.

    AccessibleHeading(QAbstractItemView* view, Qt::Orientation orientation, int section);

    [[nodiscard]] Qt::Orientation orientation() const { return m_orientation; }

    [[nodiscard]] int section() const { return m_section; }

    [[nodiscard]] bool isValid() const override;

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text text, const QString& value) override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;

private:
    QPointer<QAbstractItemView> m_view;
    Qt::Orientation m_orientation;
    int m_section;
};

} // namespace heroadmin
