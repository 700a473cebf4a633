#include "gui/help/helpchapter.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextDocument>

namespace heroadmin {
namespace {

QString readPage(const QUrl& address)
{
    QFile file(u':' + address.path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QUrl chapterAddress(const QString& name)
{
    return QUrl(QStringLiteral("qrc:/guide/%1.md").arg(name));
}

QList<HelpChapter> readChapters()
{
    static const QRegularExpression heading(QStringLiteral("^# (.+)$"), QRegularExpression::MultilineOption);
    static const QRegularExpression listed(QStringLiteral("^\\d+\\. \\[([^]]+)\\]\\(([^)]+)\\)"),
                                           QRegularExpression::MultilineOption);
    const QUrl first = chapterAddress(QStringLiteral("README"));
    const QString page = readPage(first);
    QList<HelpChapter> chapters{{heading.match(page).captured(1), first}};
    QRegularExpressionMatchIterator matches = listed.globalMatch(page);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        chapters.append({match.captured(1), first.resolved(QUrl(match.captured(2)))});
    }
    return chapters;
}

QString readChapterText(const HelpChapter& chapter)
{
    QTextDocument document;
    document.setMarkdown(readPage(chapter.address));
    return document.toPlainText();
}

} // namespace heroadmin
