#include "core/error.h"
#include "core/filereplacement.h"

#include <QFile>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace heroadmin;
using Kind = FileReplacement::Kind;

namespace {

const QByteArray picture = QByteArray("\x89PNG\r\n\x1a\n", 8) + "new";

} // namespace

class FileReplacementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder.emplace(); }

    void writesWhereNothingIs();
    void isForItsOwnerOnly();
    void replacesItsOwnKind();
    void leavesEverythingElse_data();
    void leavesEverythingElse();
    void opensNoPipe();
    void opensNothingThatIsTaken();
    void leavesTheOldOneWhereWritingFails();
    void saysWhereNothingCanBeWritten();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("x")); }

    [[nodiscard]] bool put(const QByteArray& content) const
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] static Result<void> write(const QString& path, Kind kind = Kind::PngPicture)
    {
        return FileReplacement(path, kind, [](const QString&) { return false; }).write([](QIODevice& file) {
            return file.write(picture) == picture.size();
        });
    }

    std::optional<QTemporaryDir> m_folder;
};

void FileReplacementTest::writesWhereNothingIs()
{
    QVERIFY(write(path()));
    QCOMPARE(content(), picture);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void FileReplacementTest::isForItsOwnerOnly()
{
#ifdef Q_OS_UNIX
    const mode_t before = umask(0);
    const auto back = qScopeGuard([before] { umask(before); });
    const auto rights = [this] {
        struct stat status = {};
        return ::stat(QFile::encodeName(path()).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
    };
    QVERIFY(write(path()));
    QCOMPARE(rights(), 0600U);
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0666), 0);
    QVERIFY(write(path()));
    QCOMPARE(rights(), 0600U);
#endif
}

void FileReplacementTest::replacesItsOwnKind()
{
    QVERIFY(put(QByteArray("\x89PNG\r\n\x1a\nold and longer", 22)));
    QVERIFY(write(path()));
    QCOMPARE(content(), picture);
    QVERIFY(put("%PDF-1.4 old"));
    QVERIFY(!write(path()));
    QVERIFY(write(path(), Kind::PdfDocument));
    QCOMPARE(content(), picture);
}

void FileReplacementTest::leavesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::newRow("a database") << QByteArray("SQLite format 3\0\x10\0", 18);
    QTest::newRow("text") << QByteArray("PNG");
    QTest::newRow("nothing in it") << QByteArray();
    QTest::newRow("a part of the signature") << QByteArray("\x89PNG\r\n\x1a");
    QTest::newRow("another picture") << QByteArray("\xff\xd8\xff\xe0");
}

void FileReplacementTest::leavesEverythingElse()
{
    QFETCH(const QByteArray, there);
    for (const Kind kind : {Kind::PngPicture, Kind::PdfDocument}) {
        QVERIFY(put(there));
        const Result<void> written = write(path(), kind);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(written.error().message.startsWith(QDir::toNativeSeparators(path()) +
                                                   QStringLiteral(" exists already and is no P")));
        QVERIFY(QFile::exists(path()));
        QCOMPARE(content(), there);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }
}

void FileReplacementTest::opensNoPipe()
{
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    QVERIFY(!write(path()));
#endif
    QVERIFY(!write(m_folder->path()));
}

void FileReplacementTest::opensNothingThatIsTaken()
{
    QVERIFY(put(picture + "old"));
    const FileReplacement taken(path(), Kind::PngPicture, [this](const QString& file) { return file == path(); });
    QVERIFY(!taken.check());
    const Result<void> written = taken.write([](QIODevice&) { return true; });
    QCOMPARE(written.error().message, QDir::toNativeSeparators(path()) +
                                          QStringLiteral(" is the place of a database. Nothing was written to it."));
    QCOMPARE(content(), picture + "old");
}

void FileReplacementTest::leavesTheOldOneWhereWritingFails()
{
    QVERIFY(put(picture + "old"));
    const Result<void> written = FileReplacement(path(), Kind::PngPicture, [](const QString&) {
                                     return false;
                                 }).write([](QIODevice& file) { return file.write("half") < 0; });
    QVERIFY(!written);
    QCOMPARE(content(), picture + "old");
}

void FileReplacementTest::saysWhereNothingCanBeWritten()
{
    const QString nowhere = m_folder->filePath(QStringLiteral("none/x.png"));
    const Result<void> written = write(nowhere);
    QCOMPARE(written.error().kind, ErrorKind::Other);
    QCOMPARE(written.error().message, QDir::toNativeSeparators(nowhere) + QStringLiteral(" can't be written."));
}

QTEST_APPLESS_MAIN(FileReplacementTest)
#include "tst_filereplacement.moc"
