#pragma once

#include "gui/help/helpchapter.h"

#include <QDialog>
#include <memory>

namespace heroadmin {

namespace Ui {
class HelpWindow;
}

/// The user guide: its chapters, a page, and a search through all of them.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// Brings the one of `window` to the front, made when it is first wanted, with that chapter (as chapterAddress()).
    /// The actions, which belong to somebody else, work in it too.
    static void showOver(QWidget* window, const QString& chapter, const QList<QAction*>& actions);

    explicit HelpWindow(QWidget* parent = nullptr);
    ~HelpWindow() override;

    void showChapter(const QUrl& address);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Direction { Forward, Backward };

    void wireActions();
    void wireSearch();
    void retranslate();
    void listChapters();
    void markChapter(const QUrl& shown);
    void search();
    void find(Direction direction);
    [[nodiscard]] bool findHere(Direction direction);
    [[nodiscard]] const QString& textOf(int row);
    [[nodiscard]] bool findInOtherChapters(Direction direction);
    void say(const QString& text);

    const std::unique_ptr<Ui::HelpWindow> m_ui;
    const QList<HelpChapter> m_chapters;
    QStringList m_texts; ///< Of the chapters, read when they are first searched: null until then.
};

} // namespace heroadmin
