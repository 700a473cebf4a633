#include "gui/help/helpwindow.h"

#include "core/foreigntext.h"
#include "gui/widgets/announcement.h"
#include "gui/widgets/plaintext.h"
#include "ui_helpwindow.h"

#include <QDesktopServices>
#include <QEvent>
#include <QLocale>
#include <QScreen>
#include <QSignalBlocker>

namespace heroadmin {

void HelpWindow::showOver(QWidget* window, const QString& chapter, const QList<QAction*>& actions)
{
    auto* help = window->findChild<HelpWindow*>();
    if (help == nullptr) {
        help = new HelpWindow(window);
        help->setAttribute(Qt::WA_DeleteOnClose);
        help->addActions(actions);
    }
    help->showChapter(chapterAddress(chapter));
    help->show();
    help->raise();
    help->activateWindow();
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent, Qt::Window)
    , m_ui(std::make_unique<Ui::HelpWindow>())
    , m_chapters(readChapters())
    , m_texts(m_chapters.size())
{
    m_ui->setupUi(this);
    listChapters();
    wireActions();
    wireSearch();
    connect(m_ui->chapterList, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            m_ui->browser->setSource(m_chapters.at(row).address);
        }
    });
    connect(m_ui->browser, &QTextBrowser::sourceChanged, this, &HelpWindow::markChapter);
    connect(m_ui->browser, &HelpBrowser::addressChosen, this,
            [](const QUrl& address) { QDesktopServices::openUrl(address); });
    retranslate();
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(150 * letter, 46 * fontMetrics().lineSpacing()).boundedTo(screen()->availableSize()));
    m_ui->browser->setFocus();
}

HelpWindow::~HelpWindow() = default;

void HelpWindow::showChapter(const QUrl& address)
{
    m_ui->browser->setSource(address);
}

void HelpWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void HelpWindow::listChapters()
{
    for (const HelpChapter& chapter : m_chapters) {
        m_ui->chapterList->addItem(chapter.title);
    }
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    const int widest = m_ui->chapterList->sizeHintForColumn(0) + 4 * m_ui->chapterList->frameWidth();
    m_ui->splitter->setSizes({widest + fontMetrics().averageCharWidth(), 100 * fontMetrics().averageCharWidth()});
}

void HelpWindow::wireActions()
{
    m_ui->backAction->setShortcuts(QKeySequence::Back);
    m_ui->forwardAction->setShortcuts(QKeySequence::Forward);
    m_ui->searchAction->setShortcuts(QKeySequence::Find);
    m_ui->nextAction->setShortcuts(QKeySequence::FindNext);
    m_ui->previousAction->setShortcuts(QKeySequence::FindPrevious);
    m_ui->backButton->setDefaultAction(m_ui->backAction);
    m_ui->forwardButton->setDefaultAction(m_ui->forwardAction);
    m_ui->previousButton->setDefaultAction(m_ui->previousAction);
    m_ui->nextButton->setDefaultAction(m_ui->nextAction);
    addActions({m_ui->backAction, m_ui->forwardAction, m_ui->searchAction, m_ui->nextAction, m_ui->previousAction});
    connect(m_ui->backAction, &QAction::triggered, m_ui->browser, &QTextBrowser::backward);
    connect(m_ui->forwardAction, &QAction::triggered, m_ui->browser, &QTextBrowser::forward);
    const auto enable = [this] {
        m_ui->backAction->setEnabled(m_ui->browser->isBackwardAvailable());
        m_ui->forwardAction->setEnabled(m_ui->browser->isForwardAvailable());
    };
    connect(m_ui->browser, &QTextBrowser::historyChanged, this, enable);
    enable();
}

void HelpWindow::wireSearch()
{
    connect(m_ui->searchAction, &QAction::triggered, this, [this] {
        m_ui->searchField->setFocus(Qt::ShortcutFocusReason);
        m_ui->searchField->selectAll();
    });
    connect(m_ui->searchField, &QLineEdit::textEdited, this, &HelpWindow::search);
    connect(m_ui->searchField, &QLineEdit::returnPressed, this, [this] { find(Direction::Forward); });
    connect(m_ui->nextAction, &QAction::triggered, this, [this] { find(Direction::Forward); });
    connect(m_ui->previousAction, &QAction::triggered, this, [this] { find(Direction::Backward); });
    m_ui->foundLabel->hide();
}

void HelpWindow::retranslate()
{
    m_ui->languageLabel->setVisible(QLocale().language() != QLocale::English);
    for (QAction* const action : {m_ui->backAction, m_ui->forwardAction, m_ui->previousAction, m_ui->nextAction}) {
        const QString text = QString(action->text()).remove(u'&');
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(plainToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key)));
    }
}

void HelpWindow::markChapter(const QUrl& shown)
{
    const QSignalBlocker blocker(m_ui->chapterList);
    for (int row = 0; row < m_chapters.size(); ++row) {
        if (m_chapters.at(row).address == shown) {
            m_ui->chapterList->setCurrentRow(row);
        }
    }
}

void HelpWindow::search()
{
    // What was found so far may go on to match while more is typed.
    QTextCursor cursor = m_ui->browser->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_ui->browser->setTextCursor(cursor);
    find(Direction::Forward);
}

void HelpWindow::find(Direction direction)
{
    const QString text = m_ui->searchField->text();
    if (text.isEmpty() || findHere(direction) || findInOtherChapters(direction)) {
        say({});
        return;
    }
    say(tr("“%1” isn't in the guide.").arg(foreignText(text)));
}

bool HelpWindow::findHere(Direction direction)
{
    const QTextDocument::FindFlags backward =
        direction == Direction::Backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    return m_ui->browser->find(m_ui->searchField->text(), backward);
}

const QString& HelpWindow::textOf(int row)
{
    QString& text = m_texts[row];
    if (text.isNull()) {
        text = readChapterText(m_chapters.at(row));
    }
    return text;
}

bool HelpWindow::findInOtherChapters(Direction direction)
{
    // The last of them is the one that is shown: from its other end on.
    const int count = static_cast<int>(m_chapters.size());
    const int step = direction == Direction::Forward ? 1 : count - 1;
    int row = m_ui->chapterList->currentRow();
    for (int tried = 0; tried < count; ++tried) {
        row = (row + step) % count;
        if (!textOf(row).contains(m_ui->searchField->text(), Qt::CaseInsensitive)) {
            continue;
        }
        m_ui->browser->setSource(m_chapters.at(row).address);
        m_ui->browser->moveCursor(direction == Direction::Forward ? QTextCursor::Start : QTextCursor::End);
        if (findHere(direction)) {
            return true;
        }
    }
    return false;
}

void HelpWindow::say(const QString& text)
{
    m_ui->foundLabel->setText(text);
    m_ui->foundLabel->setVisible(!text.isEmpty());
    m_ui->searchField->setAccessibleDescription(text);
    if (!text.isEmpty()) {
        announce(*m_ui->foundLabel);
    }
}

} // namespace heroadmin
