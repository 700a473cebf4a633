#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace heroadmin::testing {

/// Whatever has the focus, for a key of a person: who sees a window lose it for a moment waits, too. A null pointer
/// where a window has it and none of its widgets; to Qt Test, that is the window.
inline QWidget* focusedWidget()
{
    if (!QTest::qWaitFor([] { return QApplication::focusWidget() || QGuiApplication::focusWindow(); }, 30'000)) {
        qFatal("Nothing has the focus, so no key can be pressed.");
    }
    return QApplication::focusWidget();
}

} // namespace heroadmin::testing
