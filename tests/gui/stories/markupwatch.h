#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QPointer>
#include <QStringList>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QToolTip>
#include <sys/inotify.h>
#include <unistd.h>

namespace heroadmin::testing {

/// A picture, names that ask for it where somebody takes them for markup, and an eye on everything in sight.
class MarkupWatch
{
public:
    MarkupWatch()
        : m_notify(::inotify_init1(IN_NONBLOCK))
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        isReady = picture.save(m_folder.filePath(QStringLiteral("p.png"))) && QDir::setCurrent(m_folder.path()) &&
                  ::inotify_add_watch(m_notify, "p.png", IN_OPEN) >= 0 && m_notify >= 0;
    }

    ~MarkupWatch()
    {
        QDir::setCurrent(QDir::tempPath());
        ::close(m_notify);
    }

    Q_DISABLE_COPY_MOVE(MarkupWatch)

    /// Short enough for wherever long names are cut.
    [[nodiscard]] QString name() const { return QStringLiteral("<img src=%1/p.png>").arg(m_folder.path()); }

    /// A file can't have a slash in its name.
    [[nodiscard]] static QString fileName() { return QStringLiteral("<img src=p.png>"); }

    /// Whoever shows a text as markup opens the picture.
    [[nodiscard]] bool wasOpened() const
    {
        char events[4096];
        return ::read(m_notify, events, sizeof events) > 0;
    }

    /// What in sight could be taken for markup, after every tool tip there was shown.
    [[nodiscard]] static QStringList found()
    {
        QStringList found;
        const QWidgetList all = QApplication::allWidgets();
        const QList<QPointer<QWidget>> widgets(all.begin(), all.end()); // Tool tips come and go meanwhile.
        for (const QPointer<QWidget>& widget : widgets) {
            if (widget && widget->isVisible() && !widget->inherits("QTipLabel")) {
                look(*widget, found);
            }
        }
        QToolTip::hideText();
        return found;
    }

    bool isReady = false;

private:
    static bool isMarkup(const QString& text)
    {
        return (text.contains(QStringLiteral("<img")) || text.contains(QStringLiteral("<b>"))) &&
               Qt::mightBeRichText(text);
    }

    static void look(QWidget& widget, QStringList& found)
    {
        const auto note = [&](const QString& text, const char* where) {
            if (isMarkup(text)) {
                found.append(QStringLiteral("%1 %2 %3: %4")
                                 .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                                      QLatin1String(where), text));
            }
        };
        if (const auto* const label = qobject_cast<QLabel*>(&widget); label && label->textFormat() != Qt::PlainText) {
            note(label->text(), "text");
        }
        note(widget.toolTip(), "tool tip");
        note(widget.whatsThis(), "what's this");
        const QList<QAction*> actions = widget.actions();
        for (const QAction* const action : actions) {
            note(action->toolTip(), "tool tip of an action");
        }
        if (const auto* const view = qobject_cast<QAbstractItemView*>(&widget); view && view->model()) {
            for (int row = 0; row < std::min(10, view->model()->rowCount()); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    note(index.data(Qt::ToolTipRole).toString(), "tool tip of a cell");
                    showTip(*view->viewport(), view->visualRect(index).center());
                }
            }
        }
        showTip(widget, widget.rect().center());
    }

    static void showTip(QWidget& widget, const QPoint& place)
    {
        QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
        QApplication::sendEvent(&widget, &event);
    }

    const QTemporaryDir m_folder{QStringLiteral("/tmp/mXXXXXX")};
    const int m_notify;
};

} // namespace heroadmin::testing
