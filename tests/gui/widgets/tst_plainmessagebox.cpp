#include "gui/widgets/plainmessagebox.h"

#include <QLabel>
#include <QTest>

using namespace heroadmin;

class PlainMessageBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsTextsLetterByLetter();
    void anExplanationComesAndGoes();

private:
    /// Those in sight.
    [[nodiscard]] static QStringList texts(const QWidget& box)
    {
        QStringList texts;
        const QList<QLabel*> labels = box.findChildren<QLabel*>();
        for (const QLabel* const label : labels) {
            if (label->isVisible() && !label->text().isEmpty()) {
                texts.append(label->textFormat() == Qt::PlainText ? label->text() : QStringLiteral("guessed"));
            }
        }
        return texts;
    }
};

void PlainMessageBoxTest::showsItsTextsLetterByLetter()
{
    PlainMessageBox box(QMessageBox::Warning, nullptr);
    box.setTexts(QStringLiteral("Delete <b>5</b>?"), QStringLiteral("<img src=x>\nand more"));
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QCOMPARE(texts(box), (QStringList{QStringLiteral("Delete <b>5</b>?"), QStringLiteral("<img src=x>\nand more")}));
    QCOMPARE(box.informativeText(), QStringLiteral("<img src=x>\nand more"));
    QCOMPARE(box.icon(), QMessageBox::Warning);
}

void PlainMessageBoxTest::anExplanationComesAndGoes()
{
    PlainMessageBox box(QMessageBox::Question, nullptr);
    box.setTexts(QStringLiteral("One"), {});
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QCOMPARE(texts(box), QStringList{QStringLiteral("One")});
    box.setTexts(QStringLiteral("Two"), QStringLiteral("<i>why</i>"));
    QTRY_COMPARE(texts(box), (QStringList{QStringLiteral("Two"), QStringLiteral("<i>why</i>")}));
    box.setTexts(QStringLiteral("Three"), QStringLiteral("<i>else</i>"));
    QTRY_COMPARE(texts(box), (QStringList{QStringLiteral("Three"), QStringLiteral("<i>else</i>")}));
    box.setTexts(QStringLiteral("Four"), {});
    QTRY_COMPARE(texts(box), QStringList{QStringLiteral("Four")});
}

QTEST_MAIN(PlainMessageBoxTest)
#include "tst_plainmessagebox.moc"
