#include "gui/cells/cellbubble.h"
#include "gui/widgets/notelabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <algorithm>

using namespace heroadmin;

class CellBubbleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEverySentenceWhole_data();
    void showsEverySentenceWhole();
    void showsWhatFollowsAtOnceWhole();
    void growsWithItsFont();
    void isWholeWhereThereIsLittleRoom();

private:
    /// Says it as a refusal is said, and lets the window lay out what that left undone.
    void say(const QString& sentence) const
    {
        m_bubble->say(NoteLabel::Kind::Problem, sentence);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] bool isWhole() const;

    std::unique_ptr<QWidget> m_viewport;
    QLineEdit* m_editor = nullptr;
    CellBubble* m_bubble = nullptr;
};

void CellBubbleTest::init()
{
    m_viewport = std::make_unique<QWidget>();
    m_viewport->resize(500, 240);
    m_bubble = new CellBubble(m_viewport.get());
    m_editor = new QLineEdit(m_viewport.get());
    m_editor->setGeometry(440, 40, 60, 24);
    m_bubble->follow(m_editor);
    m_viewport->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_viewport.get()));
}

bool CellBubbleTest::isWhole() const
{
    const QList<QLabel*> labels = m_bubble->findChildren<QLabel*>();
    return m_viewport->rect().contains(m_bubble->geometry()) &&
           std::all_of(labels.begin(), labels.end(), [this](const QLabel* label) {
               const QRect place(label->mapTo(m_bubble, QPoint()), label->size());
               const int needed =
                   label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
               return m_bubble->contentsRect().contains(place) && label->height() >= needed;
           });
}

void CellBubbleTest::showsEverySentenceWhole_data()
{
    QTest::addColumn<QString>("sentence");
    const QString same =
        QStringLiteral("Another hero has the same “\u2068age\u2069” already, which must be unique here.");
    QTest::newRow("one line") << QStringLiteral("No.");
    QTest::newRow("several lines") << same;
    QTest::newRow("many lines") << (same + u' ' + same + u' ' + same);
    QTest::newRow("a long name")
        << QStringLiteral("another row has the same in its index “%1”, which must be unique.").arg(QString(64, u'W'));
}

void CellBubbleTest::showsEverySentenceWhole()
{
    QFETCH(const QString, sentence);
    for (const int width : {500, 300, 200}) {
        m_viewport->resize(width, 240);
        m_editor->move(width - m_editor->width(), 40);
        say(sentence);
        QVERIFY(isWhole());
        say(QStringLiteral("Shorter."));
        QVERIFY(isWhole());
        say(sentence);
        QVERIFY(isWhole());
        say({});
    }
}

/// A hint is said when what was typed is there again, and at once what the database says of it.
void CellBubbleTest::showsWhatFollowsAtOnceWhole()
{
    m_bubble->say(NoteLabel::Kind::Information, QStringLiteral("Shorter."));
    say(QStringLiteral("Another hero has the same “age” already, which must be unique here. So it isn't written."));
    QVERIFY(isWhole());
}

void CellBubbleTest::growsWithItsFont()
{
    say(QStringLiteral("Another hero has the same “age” already, which must be unique here. So it isn't written."));
    QFont larger = m_viewport->font();
    larger.setPointSize(larger.pointSize() * 2);
    m_viewport->setFont(larger);
    QTRY_VERIFY(isWhole());
}

void CellBubbleTest::isWholeWhereThereIsLittleRoom()
{
    const QString sentence = QStringLiteral("Die Datenbank hat es abgelehnt: Eine andere Zeile hat dasselbe in ihrem "
                                            "Index „one_leader“, was hier nur einmal vorkommen darf.");
    for (const int top : {0, 20, 44, 68, 96}) {
        m_viewport->resize(320, 120);
        m_editor->move(m_viewport->width() - m_editor->width(), top);
        say(sentence);
        QVERIFY(isWhole());
    }
}

QTEST_MAIN(CellBubbleTest)
#include "tst_cellbubble.moc"
