#include "gui/keys/actioncatalogue.h"
#include "gui/keys/keyssheet.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/focusedwidget.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPrinter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace heroadmin;
using namespace heroadmin::testing;

class KeysSheetTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<ActionCatalogue> m_catalogue;
    std::unique_ptr<KeysSheet> m_sheet;
    QString m_taken; ///< A file that no PDF may be written to.

    void add(QMenu* menu, const char* name, const QString& text, const QString& key) const
    {
        QAction* const action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(QKeySequence(key));
    }

    QTreeWidget* tree() const { return part<QTreeWidget>(*m_sheet, QStringLiteral("Actions and their keys")); }

    QStringList listed() const
    {
        QStringList lines;
        for (int group = 0; group < tree()->topLevelItemCount(); ++group) {
            const QTreeWidgetItem* const menu = tree()->topLevelItem(group);
            for (int row = 0; row < menu->childCount(); ++row) {
                lines.append(menu->text(0) + u'/' + menu->child(row)->text(0) + u'/' + menu->child(row)->text(1));
            }
        }
        return lines;
    }

    QString count() const { return descriptionOf(*m_sheet, "Search actions and keys"); }

private Q_SLOTS:

    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        QMenu* const edit = m_window->menuBar()->addMenu(QStringLiteral("&Edit"));
        add(edit, "undo", QStringLiteral("&Undo"), QStringLiteral("Ctrl+Z"));
        add(edit, "settings", QStringLiteral("&Settings..."), QStringLiteral("Ctrl+,"));
        QMenu* const hero = m_window->menuBar()->addMenu(QStringLiteral("&Hero"));
        add(hero, "delete", QStringLiteral("&Delete <now> & then"), QStringLiteral("Del"));
        m_catalogue = std::make_unique<ActionCatalogue>(*m_window->menuBar(), QList<QAction*>());
        m_sheet = std::make_unique<KeysSheet>(*m_catalogue, [this](const QString& file) { return file == m_taken; });
        m_sheet->show();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
    }

    void cleanup()
    {
        m_sheet.reset();
        m_catalogue.reset();
        m_window.reset();
    }

    void listsExactlyTheActionsByMenu()
    {
        QCOMPARE(listed(), (QStringList{QStringLiteral("Edit/Undo/Ctrl+Z"), QStringLiteral("Edit/Settings.../Ctrl+,"),
                                        QStringLiteral("Hero/Delete <now>  then/Del")}));
        QCOMPARE(count(), QStringLiteral("3 action(s)"));
        QVERIFY(!m_sheet->isModal());
    }

    void filtersAsOneTypes()
    {
        QCOMPARE(QApplication::focusWidget(), field(*m_sheet, "Search actions and keys"));
        QTest::keyClicks(focusedWidget(), QStringLiteral("ctrl"));
        QCOMPARE(listed().size(), 2);
        QCOMPARE(count(), QStringLiteral("2 of 3 action(s)"));
        QTest::keyClicks(focusedWidget(), QStringLiteral(" se"));
        QCOMPARE(listed(), QStringList{QStringLiteral("Edit/Settings.../Ctrl+,")});
        typeOver(field(*m_sheet, "Search actions and keys"), QStringLiteral("hero"));
        QCOMPARE(listed(), QStringList{QStringLiteral("Hero/Delete <now>  then/Del")});
        typeOver(field(*m_sheet, "Search actions and keys"), QStringLiteral("ndo"));
        QVERIFY(listed().isEmpty());
        QVERIFY(!part<QPushButton>(*m_sheet, QStringLiteral("Print..."))->isEnabled());
    }

    void followsTheActions()
    {
        m_catalogue->setChangedKeys({{QStringLiteral("undo"), {QKeySequence(Qt::Key_F12)}}});
        QTRY_COMPARE(listed().first(), QStringLiteral("Edit/Undo/F12"));
        m_catalogue->action(QStringLiteral("undo"))->setText(QStringLiteral("&Rückgängig"));
        QTRY_COMPARE(listed().first(), QStringLiteral("Edit/Rückgängig/F12"));
    }

    void keepsThePlaceWhileActionsChange()
    {
        press(*m_sheet, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), tree());
        press(*m_sheet, Qt::Key_Down);
        press(*m_sheet, Qt::Key_Down);
        QCOMPARE(tree()->currentItem()->text(0), QStringLiteral("Settings..."));
        m_catalogue->action(QStringLiteral("undo"))->setEnabled(false);
        QTest::qWait(0);
        m_catalogue->action(QStringLiteral("undo"))->setText(QStringLiteral("Undo Delete"));
        QTRY_VERIFY(listed().first().startsWith(QStringLiteral("Edit/Undo Delete")));
        QCOMPARE(tree()->currentItem()->text(0), QStringLiteral("Settings..."));
    }

    void escapeCloses()
    {
        press(*m_sheet, Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
    }

    void printsWhatIsListed()
    {
        const QTemporaryDir folder;
        qint64 size[2] = {};
        for (int pass = 0; pass < 2; ++pass) {
            QPrinter printer;
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(folder.filePath(QStringLiteral("%1.pdf").arg(pass)));
            m_sheet->print(printer);
            QFile file(printer.outputFileName());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(content.startsWith("%PDF"));
            QCOMPARE(content.count("/Type /Page\n"), 1);
            size[pass] = content.size();
            typeOver(field(*m_sheet, "Search actions and keys"), QStringLiteral("undo"));
        }
        QVERIFY2(size[1] < size[0], qPrintable(QStringLiteral("%1 %2").arg(size[0]).arg(size[1])));
    }

    void writesOverPdfDocumentsOnly()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("keys.pdf")));
        QVERIFY(m_sheet->writePdf(file.fileName(), QPageLayout()));
        QVERIFY(m_sheet->writePdf(file.fileName(), QPageLayout()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        m_taken = file.fileName();
        QVERIFY(!m_sheet->writePdf(file.fileName(), QPageLayout()));
        m_taken.clear();

        QFile database(folder.filePath(QStringLiteral("heroes.db")));
        QVERIFY(database.open(QIODevice::WriteOnly) && database.write("SQLite format 3") > 0);
        database.close();
        QVERIFY(!m_sheet->writePdf(database.fileName(), QPageLayout()));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QCOMPARE(database.readAll(), QByteArray("SQLite format 3"));
    }
};

QTEST_MAIN(KeysSheetTest)
#include "tst_keyssheet.moc"
