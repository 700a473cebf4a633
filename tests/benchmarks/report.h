#pragma once

#include <QString>
#include <QStringList>

namespace heroadmin::benchmark {

/// A line of text, at once.
void print(const QString& line);

/// The first column left-aligned, the others right-aligned.
void printTable(const QStringList& headings, const QList<QStringList>& rows);

/// PASS or FAIL, and what the goal is about.
void printGoal(bool isReached, const QString& goal);

/// Ends the program: a measurement that can't be made is no measurement.
[[noreturn]] void giveUp(const QString& why);

/// With so many digits behind the point.
[[nodiscard]] QString number(double value, int digits = 1);

/// "3.21 x", or "-" where there is nothing to compare with.
[[nodiscard]] QString ratio(double value, double floor);

} // namespace heroadmin::benchmark
