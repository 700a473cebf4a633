#include "gui/application/windowpreparation.h"

#include "support/sqliteengines.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QMutex>
#include <QScopeGuard>
#include <QTest>
#include <QThread>
#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#endif

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

QMutex noteGuard;
QStringList notes; // of other threads; a message handler has nowhere else to put them

void noteOtherThreads(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& text)
{
    if (QThread::currentThread() != qApp->thread()) {
        const QMutexLocker locker(&noteGuard);
        notes.append(text);
    }
}

} // namespace

class WindowPreparationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Qt notes the names of these logging categories in a map that nothing guards, with the first library that
    /// QLibrary loads and with the first plugin of a QApplication. When both happened at once, the start crashed.
    void loadsNothingByQtWhileTheApplicationIsMade()
    {
        // What is loaded by Qt afterwards, when those names are known.
        const Engines engines = sqliteEngines();
        const auto loadDriver = [engines] { static_cast<void>(engines.list().front()->version()); };
        loadDriver();
#ifdef QT_DBUS_LIB
        QDBusConnection::sessionBus();
#endif
        QLoggingCategory::setFilterRules(QStringLiteral("qt.core.library=true\nqt.core.plugin.*=true"));
        const QtMessageHandler before = qInstallMessageHandler(noteOtherThreads);
        const auto restore = qScopeGuard([before] {
            qInstallMessageHandler(before);
            QLoggingCategory::setFilterRules(QString());
        });
        WindowPreparation preparation(loadDriver);
        preparation.goOn(QApplication::font());
        preparation.waitForEnd();
        QCOMPARE(notes.join(QLatin1Char('\n')), QString());
    }
};

QTEST_MAIN(WindowPreparationTest)
#include "tst_windowpreparation.moc"
