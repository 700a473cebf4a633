#include "gui/keys/commandpalette.h"
#include "gui/keys/commandpalettedelegate.h"
#include "gui/support/dialogdriver.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

class CommandPaletteTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<CommandPalette> m_palette;
    std::optional<PaletteEntry> m_chosen;

    static QList<PaletteEntry> entries()
    {
        return {{PaletteEntry::Kind::Action, QStringLiteral("undo"), QStringLiteral("Undo Delete of 3 heroes"),
                 QStringLiteral("Edit"), QStringLiteral("Ctrl+Z"), false},
                {PaletteEntry::Kind::Action, QStringLiteral("edit"), QStringLiteral("Change Hero..."),
                 QStringLiteral("Hero"), QStringLiteral("Return"), true},
                {PaletteEntry::Kind::Action, QStringLiteral("delete"), QStringLiteral("Delete"), QStringLiteral("Hero"),
                 QStringLiteral("Del"), true},
                {PaletteEntry::Kind::Action,
                 QStringLiteral("age"),
                 QStringLiteral("Sort by Âge"),
                 QStringLiteral("View"),
                 {},
                 true},
                {PaletteEntry::Kind::Database,
                 QStringLiteral("/tmp/Heroes of old.db"),
                 QStringLiteral("Open Heroes of old.db"),
                 QStringLiteral("/tmp"),
                 {},
                 true}};
    }

    QListView* list() const { return part<QListView>(*m_palette, QStringLiteral("Commands")); }

    QStringList shown() const
    {
        QStringList texts;
        const QAbstractItemModel* const model = m_palette->findChild<CommandPaletteModel*>();
        for (int row = 0; row < model->rowCount(); ++row) {
            texts.append(model->index(row, 0).data().toString());
        }
        return texts;
    }

    QString current() const { return list()->currentIndex().data().toString(); }

    void type(const QString& text) const { typeOver(field(*m_palette, "Search commands"), text); }

private Q_SLOTS:

    void init()
    {
        m_chosen.reset();
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_window->show();
        m_palette = std::make_unique<CommandPalette>(entries(), m_window.get());
        connect(m_palette.get(), &CommandPalette::chosen, this, [this](const PaletteEntry& entry) {
            QVERIFY(!m_palette->isVisible());
            m_chosen = entry;
        });
        m_palette->show();
        QVERIFY(QTest::qWaitForWindowActive(m_palette.get()));
    }

    void cleanup()
    {
        m_palette.reset();
        m_window.reset();
    }

    void whatCanBeDoneComesFirst()
    {
        QCOMPARE(shown().size(), 5);
        QCOMPARE(shown().first(), QStringLiteral("Change Hero..."));
        QCOMPARE(shown().last(), QStringLiteral("Undo Delete of 3 heroes"));
        QCOMPARE(current(), QStringLiteral("Change Hero..."));
    }

    void findsWordsBeginningsInAnyOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        const QString change = QStringLiteral("Change Hero...");
        const QString remove = QStringLiteral("Delete");
        const QString undo = QStringLiteral("Undo Delete of 3 heroes");
        QTest::newRow("one") << QStringLiteral("del") << QStringList{remove, undo};
        QTest::newRow("any order") << QStringLiteral("her un") << QStringList{undo};
        QTest::newRow("case") << QStringLiteral("CHANGE") << QStringList{change};
        QTest::newRow("accent") << QStringLiteral("age") << QStringList{QStringLiteral("Sort by Âge")};
        QTest::newRow("its name before its menu")
            << QStringLiteral("hero") << QStringList{change, QStringLiteral("Open Heroes of old.db"), remove, undo};
        QTest::newRow("inside a word") << QStringLiteral("elete") << QStringList();
        QTest::newRow("database") << QStringLiteral("old") << QStringList{QStringLiteral("Open Heroes of old.db")};
        QTest::newRow("spaces") << QStringLiteral("  sort   by ") << QStringList{QStringLiteral("Sort by Âge")};
    }

    void findsWordsBeginningsInAnyOrder()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, found);
        type(query);
        QCOMPARE(shown(), found);
    }

    void keysMoveWhileOneTypes()
    {
        press(*m_palette, Qt::Key_Down);
        press(*m_palette, Qt::Key_Down);
        press(*m_palette, Qt::Key_Up);
        QCOMPARE(current(), QStringLiteral("Delete"));
        QCOMPARE(QApplication::focusWidget(), field(*m_palette, "Search commands"));
        press(*m_palette, Qt::Key_Return);
        QVERIFY(m_chosen);
        QCOMPARE(m_chosen->id, QStringLiteral("delete"));
    }

    void enterChoosesTheFirst()
    {
        type(QStringLiteral("old"));
        press(*m_palette, Qt::Key_Enter);
        QVERIFY(m_chosen);
        QCOMPARE(m_chosen->kind, PaletteEntry::Kind::Database);
        QCOMPARE(m_chosen->id, QStringLiteral("/tmp/Heroes of old.db"));
    }

    void whatCantBeDoneNowIsSaidAndNotDone()
    {
        QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(list());
        QCOMPARE(accessible->childCount(), 5);
        QCOMPARE(accessible->child(4)->text(QAccessible::Name),
                 QStringLiteral("Undo Delete of 3 heroes, not now, Ctrl+Z, Edit"));
        type(QStringLiteral("undo"));
        QCOMPARE(shown().size(), 1);
        press(*m_palette, Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
        QVERIFY(!m_chosen);
    }

    void nothingMatches()
    {
        type(QStringLiteral("xyz"));
        QVERIFY(list() == nullptr);
        press(*m_palette, Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
        type(QStringLiteral("sort"));
        QCOMPARE(current(), QStringLiteral("Sort by Âge"));
    }

    void escapeClosesWithoutAChoice()
    {
        press(*m_palette, Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QVERIFY(!m_chosen);
    }

    void aClickChooses()
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(list()->model()->index(1, 0)).center());
        QVERIFY(m_chosen);
        QCOMPARE(m_chosen->id, QStringLiteral("delete"));
    }

    void modelKeepsTheRulesOfModels()
    {
        CommandPaletteModel model(entries());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QString& query : {QStringLiteral("he"), QStringLiteral("xyz"), QString()}) {
            model.setQuery(query);
        }
        QCOMPARE(model.rowCount(), 5);
    }

    void paintsEachEntryInItsLineAlone()
    {
        const CommandPaletteModel model({{PaletteEntry::Kind::Action,
                                          QStringLiteral("undo"),
                                          u'e' + QString(200, QChar(0x301)) + QString(200, QChar(0x316)),
                                          {},
                                          {},
                                          true}});
        QStyleOptionViewItem option;
        option.rect = QRect(20, 60, 100, 24);
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.palette.setColor(QPalette::Text, Qt::black);
        QImage image(140, 160, QImage::Format_RGB32);
        image.fill(Qt::white);
        QImage blank = image;
        QPainter painter(&image);
        CommandPaletteDelegate().paint(&painter, option, model.index(0, 0));
        QVERIFY(image != blank);
        painter.fillRect(option.rect, Qt::white);
        painter.end();
        QCOMPARE(image, blank);
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
