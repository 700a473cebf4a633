#include "data/repository/changejournal.h"

// The words of a statement about images.

namespace heroadmin {

QString ChangeJournal::images()
{
    return QStringLiteral("heroadmin_image AS image");
}

QString ChangeJournal::imagesWithHeroes()
{
    return images() + QStringLiteral(" LEFT JOIN hero ON hero.id = ") + idOfImage();
}

QString ChangeJournal::isOf(const Step& step)
{
    return QStringLiteral("image.step = %1").arg(step.number);
}

QString ChangeJournal::isOf(const Step& step, Kind kind)
{
    return QStringLiteral("image.step = %1 AND image.kind = %2").arg(step.number).arg(static_cast<int>(kind));
}

QString ChangeJournal::keyOfHero(const QString& hero)
{
    // Two heroes may have had the same id one after the other, so only the living count.
    return QStringLiteral("coalesce((SELECT moved.key FROM heroadmin_moved AS moved WHERE moved.id = %1.id AND "
                          "moved.is_there), %1.id)")
        .arg(hero);
}

QString ChangeJournal::hasImage(const Step& step)
{
    // With an offset it is asked hero by hero, along the key: a join might read all images of the step.
    return QStringLiteral("EXISTS (SELECT 1 FROM %1 WHERE %2 AND image.key = %3 LIMIT 1 OFFSET 0)")
        .arg(images(), isOf(step), keyOfHero(QStringLiteral("hero")));
}

QString ChangeJournal::isToReverse(StepDirection direction)
{
    return direction == StepDirection::Undo ? QStringLiteral("NOT image.is_undone") : QStringLiteral("image.is_undone");
}

QString ChangeJournal::idOfImage()
{
    return idOf(QStringLiteral("image"));
}

QString ChangeJournal::idOf(const QString& image)
{
    return QStringLiteral("coalesce((SELECT moved.id FROM heroadmin_moved AS moved WHERE moved.key = %1.key), %1.key)")
        .arg(image);
}

} // namespace heroadmin
