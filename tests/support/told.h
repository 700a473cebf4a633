#pragma once

#include <QString>
#include <QTextStream>

namespace heroadmin::testing {

/// Figures that a person who runs a test may want to know. Not by Qt's logging, where each line is a failure.
inline void tell(const QString& figures)
{
    QTextStream(stdout) << figures << Qt::endl;
}

} // namespace heroadmin::testing
