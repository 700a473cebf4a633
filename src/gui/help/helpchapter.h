#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace heroadmin {

/// A chapter of the user guide, which lies in the program's resources.
struct HelpChapter
{
    QString title;
    QUrl address;
};

/// The address of a chapter by the name of its file, without the ending: "security".
[[nodiscard]] QUrl chapterAddress(const QString& name);

/// All chapters: the first page, and those that it lists, in their order.
[[nodiscard]] QList<HelpChapter> readChapters();

/// What a search finds something in.
[[nodiscard]] QString readChapterText(const heroadmin::HelpChapter& chapter);

} // namespace heroadmin
