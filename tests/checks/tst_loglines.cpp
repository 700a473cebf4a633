#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <QThread>
#include <memory>
#include <utility>

namespace {

void logLine()
{
    qWarning("Somebody is warned.");
}

} // namespace

/// Passes by itself, and logs a line at the place that the first argument names: CTest has to call that a failure.
class LogLinesTest : public QObject
{
    Q_OBJECT

public:
    explicit LogLinesTest(QByteArray place)
        : m_place(std::move(place))
    {}

    ~LogLinesTest() override
    {
        if (m_place == "behind") {
            logLine();
        }
    }

private Q_SLOTS:

    void logs()
    {
        if (m_place == "announced") {
            QTest::ignoreMessage(QtWarningMsg, "Somebody is warned.");
            logLine();
        } else if (m_place == "function") {
            logLine();
        } else if (m_place == "debug") {
            qDebug("Somebody looks for a fault.");
        } else if (m_place == "thread") {
            const std::unique_ptr<QThread> thread(QThread::create(logLine));
            thread->start();
            thread->wait();
        } else if (m_place == "program") {
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedChannels);
            program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("alone")});
            QVERIFY(program.waitForFinished());
            QCOMPARE(program.exitCode(), 0);
        }
    }

private:
    const QByteArray m_place;
};

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QByteArray place = argc > 1 ? argv[1] : "nowhere";
    if (place == "alone" || place == "before") {
        logLine();
    }
    if (place == "alone") {
        return 0;
    }
    LogLinesTest test(place);
    return QTest::qExec(&test, 1, argv);
}

#include "tst_loglines.moc"
