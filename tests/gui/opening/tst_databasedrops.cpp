#include "gui/opening/openingsetting.h"

#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <functional>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Real files, dropped on a window and on a field in it.
class DatabaseDropsTest : public OpeningSetting
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { end(); }

    void aFileOpens_data();
    void aFileOpens();
    void severalAreTooMany();
    void saysWhatItCantOpen_data();
    void saysWhatItCantOpen();
    void theGateIsAsked();
    void nothingIsTakenBehindADialog();
    void aTextIsTheFields();
    void otherWindowsAreLeftAlone();

private:
    /// The whole way of it; false where it isn't taken.
    static bool drop(QWidget& place, const QMimeData& data, Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction);
    static bool drop(QWidget& place, const QStringList& files,
                     Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction);

    QLineEdit* m_field = nullptr;
};

void DatabaseDropsTest::init()
{
    start();
    m_field = new QLineEdit(m_window.get());
    m_field->show();
}

bool DatabaseDropsTest::drop(QWidget& place, const QMimeData& data, Qt::DropActions actions)
{
    QDragEnterEvent enter({2, 2}, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&place, &enter);
    if (!enter.isAccepted()) {
        return false;
    }
    QDragMoveEvent move({3, 3}, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&place, &move);
    QDropEvent event({3, 3}, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&place, &event);
    return move.isAccepted() && event.isAccepted() && event.dropAction() != Qt::MoveAction;
}

bool DatabaseDropsTest::drop(QWidget& place, const QStringList& files, Qt::DropActions actions)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    data.setUrls(urls);
    data.setText(files.join(u'\n')); // as file managers do it
    return drop(place, data, actions);
}

void DatabaseDropsTest::aFileOpens_data()
{
    QTest::addColumn<bool>("isOnField");
    QTest::newRow("window") << false;
    QTest::newRow("field") << true;
}

void DatabaseDropsTest::aFileOpens()
{
    QFETCH(const bool, isOnField);
    const QString file = made(QStringLiteral("a b%20#ü.db"));
    QVERIFY(drop(isOnField ? *static_cast<QWidget*>(m_field) : *m_window, {file}));
    QVERIFY(hasOpened());
    QCOMPARE(takeOpened().address.location, file);
    QCOMPARE(m_field->text(), QString());
    QVERIFY(QFile::exists(file));
}

void DatabaseDropsTest::severalAreTooMany()
{
    QVERIFY(drop(*m_window, {made(QStringLiteral("a.db")), made(QStringLiteral("b.db"))}));
    QVERIFY(hasMessage());
    QCOMPARE(takeMessage().text, QStringLiteral("Only one database can be opened at a time."));
    QVERIFY(!m_session->isOpen() && !m_session->isOpening());
}

void DatabaseDropsTest::saysWhatItCantOpen_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("part");
    QTest::newRow("folder") << QUrl::fromLocalFile(QStringLiteral("/usr")) << QStringLiteral("is a folder");
    QTest::newRow("no database") << QUrl::fromLocalFile(QStringLiteral("/etc/passwd"))
                                 << QStringLiteral("is not a SQLite database");
    QTest::newRow("page of the web") << QUrl(QStringLiteral("https://example.org/a.db"))
                                     << QStringLiteral("“https://” addresses something else");
}

void DatabaseDropsTest::saysWhatItCantOpen()
{
    QFETCH(const QUrl, url);
    QFETCH(const QString, part);
    QMimeData data;
    data.setUrls({url});
    QVERIFY(drop(*m_window, data));
    QVERIFY(hasMessage());
    const QString text = takeMessage().text;
    QVERIFY2(text.contains(part), qPrintable(text));
}

void DatabaseDropsTest::theGateIsAsked()
{
    const QString first = made(QStringLiteral("first.db"));
    QVERIFY(drop(*m_window, {first}));
    QVERIFY(hasOpened());
    std::function<void()> goOn;
    m_opening->setGate([&goOn](const std::function<void()>& then) {
        goOn = then;
        return false;
    });
    const QString second = made(QStringLiteral("second.db"));
    QVERIFY(drop(*m_window, {second}));
    QTRY_VERIFY(goOn != nullptr);
    QVERIFY(!m_session->isOpening());
    goOn();
    QTRY_COMPARE(m_session->info().address.location, second);
}

void DatabaseDropsTest::nothingIsTakenBehindADialog()
{
    QDialog dialog(m_window.get());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(!drop(*m_window, {made(QStringLiteral("a.db"))}));
    QCoreApplication::processEvents();
    QVERIFY(!m_session->isOpen() && !m_session->isOpening());
}

void DatabaseDropsTest::aTextIsTheFields()
{
    QMimeData data;
    data.setText(QStringLiteral("Spider-Boy"));
    QVERIFY(drop(*m_field, data, Qt::CopyAction));
    QCOMPARE(m_field->text(), QStringLiteral("Spider-Boy"));
    QVERIFY(!drop(*m_window, data));
}

void DatabaseDropsTest::otherWindowsAreLeftAlone()
{
    QLineEdit other;
    other.show();
    QVERIFY(drop(other, QStringList{made(QStringLiteral("a.db"))}, Qt::CopyAction));
    QCoreApplication::processEvents();
    QVERIFY(!m_session->isOpen() && !m_session->isOpening());
    QVERIFY(!other.text().isEmpty());
}

QTEST_MAIN(DatabaseDropsTest)
#include "tst_databasedrops.moc"
