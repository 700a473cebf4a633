#pragma once

#include "core/filereplacement.h"

#include <QObject>
#include <QString>

namespace heroadmin {

class MainWindow;

/// Paints the main window with its rows once into a PNG file, without anybody watching, and ends the application: with
/// exit code 0, or with 1 and a sentence on stderr where there are no rows to show or the file can't be written.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow& window, const FileReplacement& file);

private:
    void takeWhenReady();
    void fail(const QString& sentence);

    MainWindow& m_window;
    const FileReplacement m_file;
    bool m_isDone = false;
};

} // namespace heroadmin
