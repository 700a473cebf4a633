#pragma once

#include <QAccessible>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>
#include <QWidget>

/// Finding and filling in the parts of a dialog as a person with a screen reader and a keyboard does.
namespace heroadmin::testing {

inline QString accessibleText(QWidget* widget, QAccessible::Text text)
{
    QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(text) : QString();
}

/// The part that an assistive tool knows by that name; a null pointer where there is none in sight.
template<typename Widget>
Widget* part(const QWidget& window, const QString& accessibleName)
{
    const QList<Widget*> parts = window.findChildren<Widget*>();
    for (Widget* const candidate : parts) {
        if (candidate->isVisible() && accessibleText(candidate, QAccessible::Name) == accessibleName) {
            return candidate;
        }
    }
    return nullptr;
}

inline QLineEdit* field(const QWidget& window, const char* name)
{
    return part<QLineEdit>(window, QString::fromLatin1(name));
}

/// What an assistive tool says about a field beside its name and value.
inline QString descriptionOf(const QWidget& window, const char* name)
{
    return accessibleText(field(window, name), QAccessible::Description);
}

/// Goes to a field and types over all of it. Text beyond ASCII comes as from an input method.
inline void typeOver(QLineEdit* edit, const QString& text)
{
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(edit, &event);
}

/// A key for whatever has the focus.
inline void press(const QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* const focused = window.focusWidget();
    QTest::keyClick(focused ? focused : const_cast<QWidget*>(&window), key, modifiers);
}

} // namespace heroadmin::testing
