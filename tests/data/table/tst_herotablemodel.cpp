#include "data/table/herotablemodel.h"
#include "data/table/revealedsecrets.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlRecord>
#include <QTest>
#include <limits>

using namespace heroadmin;

class HeroTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isAQSqlTableModelOverThePage();
    void pageTableHasNoSecretName();
    void showsRowsInTheirOrder();
    void keepsWhatRowsHold();
    void noAgeStaysNone();
    void secretIsMaskedForEveryRole();
    void secretIsMaskedInMimeDataAndSearch();
    void revealedSecretShowsUntilItIsHidden();
    void leavingAdminModeTakesTheColumnAway();
    void idsAndRowsFindEachOther();
    void nothingIsEditableUnasked();
    void connectionIsRemoved();

private:
    [[nodiscard]] QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->data(m_model->index(row, column), role);
    }

    std::unique_ptr<RevealedSecrets> m_revealed;
    std::unique_ptr<HeroTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

const QList<HeroRow> threeRows{{7, QStringLiteral("Seven"), false, 70},
                               {3, QStringLiteral("Three"), false, {}},
                               {5, QStringLiteral("Five"), false, -50}};

} // namespace

void HeroTableModelTest::init()
{
    m_revealed = std::make_unique<RevealedSecrets>();
    m_model = HeroTableModel::make(*m_revealed);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->showPage(threeRows);
}

void HeroTableModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_revealed.reset();
}

void HeroTableModelTest::isAQSqlTableModelOverThePage()
{
    QCOMPARE(m_model->tableName(), QStringLiteral("hero"));
    QCOMPARE(m_model->database().databaseName(), QStringLiteral(":memory:"));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->columnCount(), 3);
    QVERIFY(m_model->selectRow(1));
    QCOMPARE(cell(1, HeroTableModel::NameColumn), QStringLiteral("Three"));
}

void HeroTableModelTest::pageTableHasNoSecretName()
{
    m_model->setAdminMode(true);
    m_revealed->reveal(3, SecretName(u"Trevor"));
    m_model->showPage(threeRows);
    const QSqlRecord record = m_model->database().record(QStringLiteral("hero"));
    QCOMPARE(record.count(), 3);
    for (int i = 0; i < record.count(); ++i) {
        QVERIFY(!record.fieldName(i).contains(QStringLiteral("secret")));
    }
    QCOMPARE(m_model->record(1).count(), 3);
}

void HeroTableModelTest::showsRowsInTheirOrder()
{
    QCOMPARE(cell(0, HeroTableModel::IdColumn), 7);
    QCOMPARE(cell(1, HeroTableModel::IdColumn), 3);
    QCOMPARE(cell(2, HeroTableModel::IdColumn), 5);
    QCOMPARE(cell(2, HeroTableModel::AgeColumn), -50);
    QCOMPARE(m_model->headerData(HeroTableModel::NameColumn, Qt::Horizontal), QStringLiteral("Name"));

    m_model->showPage({});
    QCOMPARE(m_model->rowCount(), 0);
    QList<HeroRow> hundred;
    for (int i = 0; i < 100; ++i) {
        hundred.append({1'000 - i, QString::number(i), false, i});
    }
    m_model->showPage(hundred);
    QCOMPARE(m_model->rowCount(), 100);
    QVERIFY(!m_model->canFetchMore());
    QCOMPARE(cell(99, HeroTableModel::IdColumn), 901);
}

void HeroTableModelTest::keepsWhatRowsHold()
{
    const QString withNul = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    m_model->showPage({{1, withNul, false, QStringLiteral("abc")},
                       {2, QString(), false, std::numeric_limits<qint64>::max()},
                       {3, QStringLiteral("x"), true, 1.5}});
    QCOMPARE(cell(0, HeroTableModel::NameColumn).toString(), withNul);
    QCOMPARE(cell(0, HeroTableModel::AgeColumn), QStringLiteral("abc"));
    QCOMPARE(cell(1, HeroTableModel::NameColumn).toString(), QString());
    QCOMPARE(cell(1, HeroTableModel::AgeColumn), std::numeric_limits<qint64>::max());
    QCOMPARE(cell(2, HeroTableModel::NameColumn), QStringLiteral("x…"));
    QCOMPARE(cell(2, HeroTableModel::AgeColumn), 1.5);
}

void HeroTableModelTest::noAgeStaysNone()
{
    QVERIFY(!cell(1, HeroTableModel::AgeColumn).isValid());
    QVERIFY(!cell(1, HeroTableModel::AgeColumn, Qt::EditRole).isValid());
    QCOMPARE(cell(1, HeroTableModel::AgeColumn, Qt::AccessibleTextRole), QStringLiteral("no age"));
    QVERIFY(!cell(0, HeroTableModel::AgeColumn, Qt::AccessibleTextRole).isValid());
}

void HeroTableModelTest::secretIsMaskedForEveryRole()
{
    m_model->setAdminMode(true);
    QCOMPARE(m_model->columnCount(), 4);
    QCOMPARE(m_model->headerData(HeroTableModel::SecretNameColumn, Qt::Horizontal), QStringLiteral("Secret name"));
    m_revealed->reveal(7, SecretName(u"Dive Wilson"));
    for (int role = 0; role < Qt::UserRole + 10; ++role) {
        QVERIFY(!cell(1, HeroTableModel::SecretNameColumn, role).toString().contains(QStringLiteral("Wilson")));
    }
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn, Qt::AccessibleTextRole), QStringLiteral("hidden"));
}

void HeroTableModelTest::secretIsMaskedInMimeDataAndSearch()
{
    m_model->setAdminMode(true);
    const QModelIndex secret = m_model->index(0, HeroTableModel::SecretNameColumn);
    const std::unique_ptr<QMimeData> data(m_model->mimeData({secret}));
    for (const QString& format : data->formats()) {
        QVERIFY(!data->data(format).contains("Wilson"));
    }
    QVERIFY(m_model->match(secret, Qt::DisplayRole, QStringLiteral("Dive"), 1).isEmpty());
    QCOMPARE(m_model->match(secret, Qt::DisplayRole, QStringLiteral("•"), -1).size(), 3);
}

void HeroTableModelTest::revealedSecretShowsUntilItIsHidden()
{
    m_model->setAdminMode(true);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_revealed->reveal(3, SecretName(u"Trevor"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().constFirst().toModelIndex(), m_model->index(1, HeroTableModel::SecretNameColumn));
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("Trevor"));
    QCOMPARE(cell(0, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));
    m_revealed->hide(3);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(cell(1, HeroTableModel::SecretNameColumn), QStringLiteral("••••••••"));
}

void HeroTableModelTest::leavingAdminModeTakesTheColumnAway()
{
    m_model->setAdminMode(true);
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::columnsRemoved);
    m_model->setAdminMode(false);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->columnCount(), 3);
    QVERIFY(!m_model->index(0, HeroTableModel::SecretNameColumn).isValid());
}

void HeroTableModelTest::idsAndRowsFindEachOther()
{
    QCOMPARE(m_model->idAt(2), 5);
    QCOMPARE(m_model->rowOf(5), 2);
    QCOMPARE(m_model->rowOf(99), -1);
}

void HeroTableModelTest::nothingIsEditableUnasked()
{
    QVERIFY(!m_model->setData(m_model->index(0, HeroTableModel::NameColumn), QStringLiteral("Other")));
    QVERIFY(!m_model->isDirty());
    QCOMPARE(cell(0, HeroTableModel::NameColumn), QStringLiteral("Seven"));
    QVERIFY(!m_model->index(0, HeroTableModel::NameColumn).flags().testFlag(Qt::ItemIsEditable));
}

void HeroTableModelTest::connectionIsRemoved()
{
    const QString name = m_model->database().connectionName();
    QVERIFY(QSqlDatabase::contains(name));
    cleanup();
    QTRY_VERIFY(!QSqlDatabase::contains(name));
}

QTEST_GUILESS_MAIN(HeroTableModelTest)
#include "tst_herotablemodel.moc"
