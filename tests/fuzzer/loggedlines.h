#pragma once

#include <QStringList>
#include <QtGlobal>

namespace heroadmin::testing {

/// Warnings that are written to the log meanwhile, Qt's own too. One at a time.
class LoggedLines
{
public:
    LoggedLines();
    ~LoggedLines();
    Q_DISABLE_COPY_MOVE(LoggedLines)

    [[nodiscard]] QStringList lines() const;

private:
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& line);

    const QtMessageHandler m_before;
};

} // namespace heroadmin::testing
