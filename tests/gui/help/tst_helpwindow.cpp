#include "gui/help/helpwindow.h"

#include "gui/help/helpbrowser.h"
#include "gui/support/dialogdriver.h"
#include "gui/support/herowindow.h"

#include <QDesktopServices>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

using namespace heroadmin;
using namespace heroadmin::testing;

/// The user guide in the program, as a person with a keyboard reads it.
class HelpWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HeroWindow> m_hero;

    [[nodiscard]] HelpWindow* help() const { return m_hero->window->findChild<HelpWindow*>(); }

    [[nodiscard]] HelpBrowser& browser() const { return *help()->findChild<HelpBrowser*>(); }

    [[nodiscard]] QListWidget& chapters() const { return *part<QListWidget>(*help(), QStringLiteral("Chapters")); }

    [[nodiscard]] QString heading() const { return browser().document()->firstBlock().text(); }

    [[nodiscard]] bool isHelpActive() const { return help() != nullptr && help()->isActiveWindow(); }

    void follow(const char* link)
    {
        Q_EMIT browser().anchorClicked(browser().source().resolved(QUrl(QString::fromLatin1(link))));
    }

    QList<QUrl> m_opened;

public Q_SLOTS:

    void rememberAddress(const QUrl& address) { m_opened.append(address); }

private Q_SLOTS:

    void init()
    {
        m_hero = std::make_unique<HeroWindow>();
        QVERIFY(m_hero->open(3));
        HeroWindow::press(Qt::Key_F1);
        QTRY_VERIFY(isHelpActive());
        QCOMPARE(QApplication::focusWidget(), &browser());
    }

    void cleanup() { m_hero.reset(); }

    void anotherThemeLeavesThePlace()
    {
        follow("editing.md");
        QScrollBar* const bar = browser().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 50);
        bar->setValue(50);
        m_hero->theme.setChoice(ThemeChoice::Dark);
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), 50);
    }

    void opensWithItsFirstPageAndClosesWithEscape()
    {
        QCOMPARE(heading(), QStringLiteral("The user guide"));
        QVERIFY(chapters().count() > 10);
        QCOMPARE(chapters().currentRow(), 0);
        HeroWindow::press(Qt::Key_Escape);
        QTRY_VERIFY(m_hero->isActive());
        QTRY_VERIFY(help() == nullptr);
    }

    void thereIsOneWindowOnly()
    {
        m_hero->action("securityAction").trigger();
        QCOMPARE(heading(), QStringLiteral("Security"));
        QCOMPARE(m_hero->window->findChildren<HelpWindow*>().size(), 1);
        QCOMPARE(chapters().currentItem()->text(), QStringLiteral("Security"));
    }

    void everyChapterHasItsTitleAndPictures()
    {
        for (int row = 0; row < chapters().count(); ++row) {
            chapters().setCurrentRow(row);
            QCOMPARE(heading(), chapters().currentItem()->text());
            for (QTextBlock block = browser().document()->begin(); block.isValid(); block = block.next()) {
                for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
                    const QTextImageFormat image = fragment.fragment().charFormat().toImageFormat();
                    if (image.isValid()) {
                        const QVariant picture =
                            browser().document()->resource(QTextDocument::ImageResource, QUrl(image.name()));
                        QVERIFY2(!picture.value<QImage>().isNull(), qPrintable(image.name()));
                    }
                }
            }
        }
    }

    void picturesAreNoWiderThanThePage()
    {
        follow("first-steps.md");
        help()->resize(500, 500);
        QTRY_COMPARE(browser().horizontalScrollBar()->maximum(), 0);
    }

    void linksLeadToChaptersAndBack()
    {
        QVERIFY(!part<QToolButton>(*help(), QStringLiteral("Back"))->isEnabled());
        follow("others.md");
        QCOMPARE(heading(), QStringLiteral("Changes of others"));
        QCOMPARE(chapters().currentItem()->text(), heading());
        HeroWindow::press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(heading(), QStringLiteral("The user guide"));
        HeroWindow::press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(heading(), QStringLiteral("Changes of others"));
    }

    void aLinkIsFollowedByTheKeyboard()
    {
        browser().setFocus();
        for (int tries = 0; tries < 5 && browser().textCursor().selectedText() != QLatin1String("First steps");
             ++tries) {
            browser().find(QStringLiteral("First steps"));
        }
        QTest::keyClick(&browser(), Qt::Key_Return);
        QCOMPARE(heading(), QStringLiteral("First steps"));
    }

    void whatIsntInTheGuideIsNotRead()
    {
        const QUrl before = browser().source();
        follow("nowhere.md");
        follow("file:///etc/passwd");
        follow("qrc:/licences/SQLite.txt");
        browser().setSource(QUrl(QStringLiteral("https://example.org/")));
        QCOMPARE(browser().source(), before);
        QCOMPARE(heading(), QStringLiteral("The user guide"));
        for (const char* name : {"https://example.org/a.png", "file:///etc/hostname", "qrc:/licences/SQLite.txt"}) {
            QVERIFY(!browser().loadResource(QTextDocument::ImageResource, QUrl(QLatin1String(name))).isValid());
        }
    }

    void anAddressIsForTheDesktopsBrowser()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "rememberAddress");
        follow("https://example.org/");
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/"))});
        QCOMPARE(heading(), QStringLiteral("The user guide"));
    }

    void searchGoesThroughAllChapters()
    {
        HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(accessibleText(QApplication::focusWidget(), QAccessible::Name), QStringLiteral("Search the guide"));
        HeroWindow::type(QStringLiteral("curtain"));
        QCOMPARE(browser().textCursor().selectedText(), QStringLiteral("curtain"));
        QCOMPARE(heading(), QStringLiteral("Admin mode"));
        HeroWindow::press(Qt::Key_F3);
        QCOMPARE(heading(), QStringLiteral("Security"));
        HeroWindow::press(Qt::Key_Return); // from the last one to the first again
        QCOMPARE(heading(), QStringLiteral("Admin mode"));
        HeroWindow::press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(heading(), QStringLiteral("Security"));
    }

    void whatIsntFoundIsSaid()
    {
        HeroWindow::press(Qt::Key_F, Qt::ControlModifier);
        HeroWindow::type(QStringLiteral("zzz"));
        QVERIFY(HeroWindow::isSaidIn(*help(), QStringLiteral("“zzz” isn't in the guide.")));
        QCOMPARE(descriptionOf(*help(), "Search the guide"), QStringLiteral("“zzz” isn't in the guide."));
        HeroWindow::typeOver(QStringLiteral("heroes"));
        QVERIFY(!HeroWindow::isSaidIn(*help(), QStringLiteral("isn't in the guide")));
    }

    void textSizeKeysWorkHereToo()
    {
        const double before = browser().font().pointSizeF();
        HeroWindow::press(Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(browser().font().pointSizeF() > before);
        HeroWindow::press(Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(browser().font().pointSizeF(), before);
    }

    void saysThatItIsInEnglish()
    {
        QVERIFY(!HeroWindow::isSaidIn(*help(), QStringLiteral("The guide is in English only, and names")));
        m_hero->language.setChoice(QStringLiteral("de"));
        const auto* const note = help()->findChild<QLabel*>(QStringLiteral("languageLabel"));
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(heading(), QStringLiteral("The user guide"));
    }

    void linksCanBeReadInTheDark()
    {
        const auto colourOfALink = [this] {
            const QTextCursor found = browser().document()->find(QStringLiteral("First steps"));
            return found.charFormat().foreground().color();
        };
        const QColor light = colourOfALink();
        m_hero->theme.setChoice(ThemeChoice::Dark);
        QTRY_VERIFY(colourOfALink() != light);
        QCOMPARE(heading(), QStringLiteral("The user guide"));
    }
};

QTEST_MAIN(HelpWindowTest)
#include "tst_helpwindow.moc"
