#include "gui/browse/herotableview.h"
#include "gui/browse/tablehint.h"
#include "gui/browse/typeahead.h"
#include "gui/support/heroitems.h"

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;

/// Finding a hero of the page by typing, in a table whose cells aren't edited by that.
class TypeAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QApplication::setKeyboardInputInterval(600'000);
        const QStringList names{QStringLiteral("Deadpond"), QStringLiteral("Black Lion"), QStringLiteral("Black Wolf"),
                                QStringLiteral("Élan"),     QStringLiteral("Ящер"),       QStringLiteral("Ωmega")};
        m_items = std::make_unique<HeroItems>(names, 118);
        m_view = std::make_unique<HeroTableView>();
        m_view->setModel(m_items.get());
        m_view->resize(700, 400);
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_hint = m_view->findChildren<TableHint*>().constLast(); // The other one is about keys.
        goTo(0, 1);
    }

    void cleanup()
    {
        m_view.reset();
        m_items.reset();
    }

    void ignoresCaseInEveryScript_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("row");
        QTest::newRow("latin") << QStringLiteral("BLACK W") << 2;
        QTest::newRow("accent") << QStringLiteral("éL") << 3;
        QTest::newRow("accent of its own") << QStringLiteral("e\u0301l") << 3;
        QTest::newRow("cyrillic") << QStringLiteral("яЩ") << 4;
        QTest::newRow("greek") << QStringLiteral("ωM") << 5;
    }

    void ignoresCaseInEveryScript()
    {
        QFETCH(const QString, typed);
        QInputMethodEvent event;
        event.setCommitString(typed);
        QApplication::sendEvent(m_view.get(), &event);
        QTEST(m_view->currentIndex().row(), "row");
        QCOMPARE(m_view->currentIndex().column(), 1);
    }

    void takesComposedTextWhereNothingIsEdited()
    {
        m_items->item(1, 0)->setEditable(false);
        goTo(1, 0);
        QVERIFY(m_view->testAttribute(Qt::WA_InputMethodEnabled));
        m_view->clearFocus();
        m_view->setFocus();
        QVERIFY(m_view->testAttribute(Qt::WA_InputMethodEnabled));
    }

    void showsWhatIsTyped()
    {
        QVERIFY(m_hint->isHidden());
        type("bl");
        QVERIFY(m_hint->isVisible());
        QCOMPARE(m_hint->text(), QStringLiteral("“bl”"));
        type("x");
        QCOMPARE(m_hint->text(), QStringLiteral("“blx”"));
        QTRY_COMPARE(m_hint->text(), QStringLiteral("“blx” isn't on this page."));
        QCOMPARE(m_view->currentIndex().row(), 1);
    }

    void backspaceTakesALetterOff()
    {
        type("blax");
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(m_hint->text(), QStringLiteral("“bla”"));
        type("ck w");
        QCOMPARE(m_view->currentIndex().row(), 2);
        for (int letter = 0; letter < 7; ++letter) {
            QVERIFY(m_hint->isVisible());
            QTest::keyClick(m_view.get(), Qt::Key_Backspace);
            QCOMPARE(m_view->currentIndex().row(), 2);
        }
        QVERIFY(m_hint->isHidden());
    }

    void escapeEndsItBeforeAnythingElse()
    {
        QAction clear;
        clear.setShortcut(Qt::Key_Escape);
        m_view->addAction(&clear);
        const QSignalSpy cleared(&clear, &QAction::triggered);
        type("bl");
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_hint->isHidden());
        QCOMPARE(cleared.size(), 0);
        type("d");
        QCOMPARE(m_view->currentIndex().row(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(cleared.size(), 1);
    }

    void aPauseBeginsAnew()
    {
        type("bl");
        QApplication::setKeyboardInputInterval(0);
        type("d");
        QCOMPARE(m_hint->text(), QStringLiteral("“d”"));
        QCOMPARE(m_view->currentIndex().row(), 0);
    }

    void goingElsewhereEndsIt()
    {
        type("bl");
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY(m_hint->isHidden());
        type("bl");
        QVERIFY(m_hint->isVisible());
        m_view->clearFocus();
        QVERIFY(m_hint->isHidden());
    }

    void findsNumbersInTheirColumns()
    {
        goTo(0, 0);
        type("121");
        QCOMPARE(m_view->currentIndex(), m_items->index(3, 0));
        goTo(0, 2);
        type("22");
        QCOMPARE(m_view->currentIndex(), m_items->index(2, 2));
    }

    void theBeginningOfAnIdIsNoHero()
    {
        QApplication::setKeyboardInputInterval(100);
        const QSignalSpy asked(m_view.get(), &HeroTableView::heroRequested);
        goTo(0, 0);
        type("12"); // begins 120
        QCOMPARE(m_view->currentIndex().row(), 0);
        QCOMPARE(asked.size(), 0);
        QTRY_COMPARE(asked.size(), 1); // When nothing follows it.
        QCOMPARE(asked.first().first().toLongLong(), 12);
        QVERIFY(m_hint->isHidden());
    }

    void asksForANameElsewhereBehindAPause()
    {
        TypeAhead& typeAhead = m_view->typeAhead();
        const QSignalSpy asked(&typeAhead, &TypeAhead::nameRequested);
        QObject context;
        connect(&typeAhead, &TypeAhead::nameRequested, &context, [&typeAhead] { typeAhead.awaitPage(); });
        type("zo");
        QCOMPARE(asked.size(), 0);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("zo"));
        QCOMPARE(m_hint->text(), QStringLiteral("“zo”"));

        // Its page; typing goes on there.
        m_items->setData(m_items->index(4, 1), QStringLiteral("Zora"));
        m_items->setData(m_items->index(0, 1), QStringLiteral("Zoe"));
        m_items->showIds({300, 301, 302, 303, 304, 305});
        goTo(3, 1);
        typeAhead.takePage();
        QCOMPARE(m_view->currentIndex().row(), 0);
        type("r");
        QCOMPARE(m_view->currentIndex().row(), 4);
        type("x");
        QTRY_COMPARE(asked.size(), 2);
        QCOMPARE(asked.last().first().toString(), QStringLiteral("zorx"));
        typeAhead.giveUp();
        QCOMPARE(m_hint->text(), QStringLiteral("No name starts with “zorx”."));
        QCOMPARE(m_view->currentIndex().row(), 4);

        // An answer for what isn't looked for any more, and a page of something else.
        type("y");
        QTRY_COMPARE(asked.size(), 3);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(m_hint->text(), QStringLiteral("“zor”"));
        typeAhead.giveUp();
        QCOMPARE(m_hint->text(), QStringLiteral("“zor”"));
        type("x");
        QTRY_COMPARE(asked.size(), 4);
        m_items->showIds({400, 401, 402, 403, 404, 405});
        goTo(2, 1);
        typeAhead.takePage();
        QCOMPARE(m_view->currentIndex().row(), 2);
        QVERIFY(m_hint->isHidden());
    }

    void rowsThatAreReadAgainDontEndIt()
    {
        type("bl");
        QCOMPARE(m_view->currentIndex().row(), 1);
        m_items->showIds({118, 119, 120, 121, 122, 123});
        goTo(1, 1); // As the place is restored.
        type("ack w");
        QCOMPARE(m_view->currentIndex().row(), 2);
    }

    void enterEndsItWhereNothingIsEdited()
    {
        for (int row = 0; row < m_items->rowCount(); ++row) {
            m_items->item(row, 1)->setEditable(false);
        }
        const QSignalSpy edited(m_view.get(), &HeroTableView::editRequested);
        goTo(0, 0);
        type("bl");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_hint->isHidden());
        QCOMPARE(edited.size(), 0);
        QCOMPARE(m_view->currentIndex().row(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
    }

    void leadingZerosDontMatter_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("ids") << 0;
        QTest::newRow("ages") << 2;
    }

    void leadingZerosDontMatter()
    {
        QFETCH(const int, column);
        m_items->setData(m_items->index(4, column), qint64{7});
        const QSignalSpy asked(m_view.get(), &HeroTableView::heroRequested);
        goTo(0, column);
        type("007");
        QCOMPARE(m_view->currentIndex(), m_items->index(4, column));
        QCOMPARE(m_hint->text(), QStringLiteral("“007”"));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
    }

    void theWholeNumberGoesBeforeALongerOne()
    {
        m_items->setData(m_items->index(4, 0), qint64{12});
        goTo(0, 0);
        type("12");
        QCOMPARE(m_view->currentIndex().row(), 4);
    }

    void enterAsksForAnIdElsewhere()
    {
        const QSignalSpy asked(m_view.get(), &HeroTableView::heroRequested);
        const QSignalSpy edited(m_view.get(), &HeroTableView::editRequested);
        goTo(0, 0);
        type("12");
        QCOMPARE(m_hint->text(), QStringLiteral("#12 isn't on this page. Enter looks for it."));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toLongLong(), 12);
        QCOMPARE(edited.size(), 0);
        QVERIFY(m_hint->isHidden());

        type("120"); // is here: Enter edits it
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(edited.size(), 1);
    }

    void hidesNoHeroThatItFound()
    {
        m_view->resize(700, 120);
        type("ωm");
        const QRect row = m_view->visualRect(m_view->currentIndex()).translated(m_view->viewport()->pos());
        QVERIFY(!m_hint->geometry().intersects(row));
        QVERIFY(m_view->rect().contains(m_hint->geometry()));
    }

private:
    void goTo(int row, int column)
    {
        m_view->selectionModel()->setCurrentIndex(m_items->index(row, column), QItemSelectionModel::ClearAndSelect);
    }

    void type(const char* text)
    {
        for (const QChar letter : QString::fromUtf8(text)) {
            if (letter.unicode() < 128) {
                QTest::keyClick(m_view.get(), letter.toLatin1());
            } else {
                QInputMethodEvent event;
                event.setCommitString(letter);
                QApplication::sendEvent(m_view.get(), &event);
            }
        }
    }

    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<HeroTableView> m_view;
    TableHint* m_hint = nullptr;
};

QTEST_MAIN(TypeAheadTest)
#include "tst_typeahead.moc"
