#include "gui/messages/messagebar.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace heroadmin;

namespace {

BarMessage message(const QString& key, const QString& text)
{
    return {key, BarMessage::Severity::Warning, text, {}};
}

} // namespace

class MessageBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isHiddenWithoutMessages();
    void replacesByKey();
    void newestIsOnTop();
    void isAnAlertForScreenReaders();
    void textIsPlain();
    void runsActions();
    void anActionCanShowTheNextMessage();
    void closesByKeyboard();
    void givesFocusBackOnlyIfItHadIt();
    void longTextsWrap();
    void buttonsStandOnTheLineWhereThereIsRoom();
    void changesInPlaceWithoutLosingTheFocus();
    void updatesStayInTheirPlace();
    void whatWasClosedStaysClosed();

private:
    [[nodiscard]] QStringList texts() const
    {
        QStringList shown;
        for (const QLabel* const label : m_bar->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                shown.append(label->text());
            }
        }
        return shown;
    }

    template<typename Button>
    [[nodiscard]] Button* shownButton() const
    {
        for (Button* const button : m_bar->findChildren<Button*>()) {
            if (button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    MessageBar* m_bar = nullptr;
};

void MessageBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto* const layout = new QVBoxLayout(m_window.get());
    m_bar = new MessageBar(m_window.get());
    layout->addWidget(m_bar);
    layout->addStretch(1);
    m_window->resize(480, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MessageBarTest::isHiddenWithoutMessages()
{
    QVERIFY(m_bar->isHidden());
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("Something happened.")));
    QVERIFY(m_bar->isVisible());
    QCOMPARE(texts(), QStringList{QStringLiteral("Something happened.")});
    m_bar->dismiss(QStringLiteral("b"));
    QVERIFY(m_bar->isVisible());
    m_bar->dismiss(QStringLiteral("a"));
    QVERIFY(m_bar->isHidden());
    QVERIFY(texts().isEmpty());
}

void MessageBarTest::replacesByKey()
{
    m_bar->showMessage(message(QStringLiteral("changed"), QStringLiteral("1 hero changed elsewhere.")));
    m_bar->showMessage(message(QStringLiteral("changed"), QStringLiteral("3 heroes changed elsewhere.")));
    QCOMPARE(texts(), QStringList{QStringLiteral("3 heroes changed elsewhere.")});
}

void MessageBarTest::newestIsOnTop()
{
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("First.")));
    m_bar->showMessage(message(QStringLiteral("b"), QStringLiteral("Second.")));
    int firstTop = 0;
    int secondTop = 0;
    QCOMPARE(texts().size(), 2);
    QApplication::processEvents();
    for (const QLabel* const label : m_bar->findChildren<QLabel*>()) {
        const int top = label->mapTo(m_bar, QPoint(0, 0)).y();
        firstTop = label->text() == QStringLiteral("First.") ? top : firstTop;
        secondTop = label->text() == QStringLiteral("Second.") ? top : secondTop;
    }
    QVERIFY(secondTop < firstTop);
}

void MessageBarTest::isAnAlertForScreenReaders()
{
    m_bar->showMessage({QStringLiteral("a"), BarMessage::Severity::Error, QStringLiteral("It is locked."), {}});
    const QAccessibleInterface* const bar = QAccessible::queryAccessibleInterface(m_bar);
    QCOMPARE(bar->childCount(), 1);
    QCOMPARE(bar->child(0)->role(), QAccessible::AlertMessage);
    QCOMPARE(bar->child(0)->text(QAccessible::Name), QStringLiteral("Error: It is locked."));
    QCOMPARE(QAccessible::queryAccessibleInterface(shownButton<QToolButton>())->text(QAccessible::Name),
             QStringLiteral("Close message"));
}

void MessageBarTest::textIsPlain()
{
    const QString markup = QStringLiteral("<b>Wolf</b> & <img src=\"file:///etc/passwd\">");
    m_bar->showMessage(message(QStringLiteral("a"), markup));
    for (const QLabel* const label : m_bar->findChildren<QLabel*>()) {
        if (label->text() == markup) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
            return;
        }
    }
    QFAIL("The text is not shown.");
}

void MessageBarTest::runsActions()
{
    int runs = 0;
    BarMessage conflict = message(QStringLiteral("a"), QStringLiteral("Somebody else changed it."));
    conflict.actions.append({QStringLiteral("Show &theirs"), [&runs] { ++runs; }});
    m_bar->showMessage(conflict);
    auto* const button = shownButton<QPushButton>();
    QVERIFY(button != nullptr);
    QCOMPARE(button->text(), QStringLiteral("Show &theirs"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(runs, 1);
    QVERIFY(m_bar->isHidden());
}

void MessageBarTest::anActionCanShowTheNextMessage()
{
    BarMessage retry = message(QStringLiteral("a"), QStringLiteral("It is locked."));
    retry.actions.append({QStringLiteral("Try again"), [this] {
                              m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("Still locked.")));
                          }});
    m_bar->showMessage(retry);
    shownButton<QPushButton>()->click();
    QCOMPARE(texts(), QStringList{QStringLiteral("Still locked.")});
}

void MessageBarTest::closesByKeyboard()
{
    const QSignalSpy left(m_bar, &MessageBar::left);
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("First.")));
    m_bar->showMessage(message(QStringLiteral("b"), QStringLiteral("Second.")));
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Space}) {
        auto* const close = shownButton<QToolButton>();
        close->setFocus();
        QTRY_VERIFY(close->hasFocus());
        QTest::keyClick(close, key);
    }
    QCOMPARE(left.size(), 2);
    QVERIFY(m_bar->isHidden());
}

void MessageBarTest::givesFocusBackOnlyIfItHadIt()
{
    const QSignalSpy left(m_bar, &MessageBar::left);
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("First.")));
    m_bar->dismiss(QStringLiteral("a"));
    QCOMPARE(left.size(), 0);
}

void MessageBarTest::longTextsWrap()
{
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("Short.")));
    QApplication::processEvents();
    const int oneLine = m_bar->heightForWidth(460);
    QVERIFY(oneLine > 0);
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("A long sentence. ").repeated(20)));
    QVERIFY(m_bar->heightForWidth(460) > oneLine);
    m_bar->showMessage(message(QStringLiteral("a"), QString(400, u'x')));
    QVERIFY(m_bar->minimumSizeHint().width() <= 460);
}

void MessageBarTest::buttonsStandOnTheLineWhereThereIsRoom()
{
    BarMessage offered = message(QStringLiteral("a"), QStringLiteral("3 heroes are odd."));
    offered.actions = {{QStringLiteral("Sho&w"), {}}};
    m_bar->showMessage(offered);
    auto* const button = m_bar->findChild<QPushButton*>();
    const QList<QLabel*> labels = m_bar->findChildren<QLabel*>();
    const auto found =
        std::find_if(labels.begin(), labels.end(), [](const QLabel* label) { return !label->text().isEmpty(); });
    QVERIFY(found != labels.end());
    const auto isOnTheLine = [this, button, text = *found] {
        const int middle = text->mapTo(m_bar, text->rect().center()).y();
        const QRect place(button->mapTo(m_bar, QPoint(0, 0)), button->size());
        return place.top() < middle && middle < place.bottom();
    };
    QTRY_VERIFY(isOnTheLine());
    m_window->resize(150, 400);
    QTRY_VERIFY(!isOnTheLine());
    m_window->resize(480, 400);
    QTRY_VERIFY(isOnTheLine());
}

void MessageBarTest::changesInPlaceWithoutLosingTheFocus()
{
    const QSignalSpy left(m_bar, &MessageBar::left);
    QString cancelled;
    const auto progress = [&cancelled](const QString& text, const QString& label) {
        return BarMessage{QStringLiteral("progress"),
                          BarMessage::Severity::Information,
                          text,
                          {{label, [&cancelled, text] { cancelled = text; }}}};
    };
    m_bar->showMessage(progress(QStringLiteral("Waiting."), QStringLiteral("Cancel")));
    auto* const cancel = shownButton<QPushButton>();
    cancel->setFocus();
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("Something happened.")));
    m_bar->showMessage(progress(QStringLiteral("Writing."), QStringLiteral("Stop")));
    QVERIFY(cancel->hasFocus());
    QCOMPARE(cancel->text(), QStringLiteral("Stop"));
    QCOMPARE(left.size(), 0);
    QCOMPARE(texts().size(), 2);
    const QAccessibleInterface* const bar = QAccessible::queryAccessibleInterface(m_bar);
    QCOMPARE(bar->childCount(), 2);
    QVERIFY(texts().contains(QStringLiteral("Writing.")));
    QApplication::processEvents();
    QLabel* other = nullptr;
    for (QLabel* const label : m_bar->findChildren<QLabel*>()) {
        other = label->text() == QStringLiteral("Something happened.") ? label : other;
    }
    QVERIFY(cancel->mapTo(m_bar, QPoint(0, 0)).y() < other->mapTo(m_bar, QPoint(0, 0)).y());
    QTest::keyClick(cancel, Qt::Key_Space);
    QCOMPARE(cancelled, QStringLiteral("Writing."));
    QCOMPARE(texts(), QStringList{QStringLiteral("Something happened.")});
}

void MessageBarTest::updatesStayInTheirPlace()
{
    BarMessage waiting = message(QStringLiteral("progress"), QStringLiteral("Waiting 3 s more."));
    m_bar->showMessage(waiting);
    const auto* const row = shownButton<QToolButton>()->parentWidget();
    m_bar->showMessage(message(QStringLiteral("a"), QStringLiteral("Something happened.")));
    waiting.isUpdate = true;
    waiting.text = QStringLiteral("Waiting 2 s more.");
    m_bar->showMessage(waiting);
    QApplication::processEvents();
    QVERIFY(row->y() > 0);
    QCOMPARE(row->accessibleName(), QStringLiteral("Warning: Waiting 2 s more."));
    waiting.isUpdate = false;
    waiting.text = QStringLiteral("Writing.");
    m_bar->showMessage(waiting);
    QApplication::processEvents();
    QCOMPARE(row->y(), 0);
    QCOMPARE(row->accessibleName(), QStringLiteral("Warning: Writing."));
}

void MessageBarTest::whatWasClosedStaysClosed()
{
    BarMessage waiting = message(QStringLiteral("progress"), QStringLiteral("Waiting 3 s more."));
    m_bar->showMessage(waiting);
    auto* const close = shownButton<QToolButton>();
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Escape);
    waiting.isUpdate = true;
    m_bar->showMessage(waiting);
    QVERIFY(m_bar->isHidden());
    waiting.isUpdate = false;
    m_bar->showMessage(waiting);
    QVERIFY(m_bar->isVisible());
}

QTEST_MAIN(MessageBarTest)
#include "tst_messagebar.moc"
