#include "support/fieldcase.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QProcess>

namespace heroadmin::testing {

QString fieldCase(const QString& folder, const QString& name)
{
    QProcess python;
    python.start(QStringLiteral(HEROADMIN_PYTHON), {QStringLiteral(HEROADMIN_FIELD_CASES), folder, name});
    const bool hasRun = python.waitForFinished() && python.exitStatus() == QProcess::NormalExit;
    const QString path = QDir(folder).filePath(name + QStringLiteral(".db"));
    if (hasRun && python.exitCode() == 0 && QFile::exists(path)) {
        return path;
    }
    qWarning() << HEROADMIN_PYTHON << "(Debian's python3) made no case" << name << python.errorString()
               << python.readAllStandardError();
    return {};
}

} // namespace heroadmin::testing
