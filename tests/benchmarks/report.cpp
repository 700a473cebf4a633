#include "report.h"

#include <QList>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace heroadmin::benchmark {

void print(const QString& line)
{
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

void printTable(const QStringList& headings, const QList<QStringList>& rows)
{
    QList<qsizetype> widths(headings.size(), 0);
    const QList<QStringList> lines = QList<QStringList>{headings} + rows;
    for (const QStringList& line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column) {
            widths[column] = std::max(widths.at(column), line.at(column).size());
        }
    }
    for (const QStringList& line : lines) {
        QString text = QStringLiteral("  ");
        for (qsizetype column = 0; column < line.size(); ++column) {
            const QString& cell = line.at(column);
            text += column == 0 ? cell.leftJustified(widths.at(column)) : cell.rightJustified(widths.at(column) + 3);
        }
        print(text);
    }
}

void printGoal(bool isReached, const QString& goal)
{
    print(QStringLiteral("  %1  %2").arg(isReached ? QStringLiteral("PASS") : QStringLiteral("FAIL"), goal));
}

void giveUp(const QString& why)
{
    std::fprintf(stderr, "heroadmin_benchmark: %s\n", qUtf8Printable(why));
    std::exit(1);
}

QString number(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QString ratio(double value, double floor)
{
    return floor > 0 ? number(value / floor, 2) + QStringLiteral(" x") : QStringLiteral("-");
}

} // namespace heroadmin::benchmark
