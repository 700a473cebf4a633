#pragma once

#include <QObject>
#include <QTimer>

namespace heroadmin {

class HeroPageReading;

/// When the page is to be read again without being asked for: one reading at a time and only while nobody waits for
/// another one, never in a pause, and with a rest between searches. Lives in the GUI thread.
class BackgroundRefresh : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundRefresh(HeroPageReading& reading, QObject* parent = nullptr); ///< Which outlives it.

    void want(); ///< due() follows, at once or as soon as it may be; once, however often it is wanted until then.

    /// What is on its way unasked is dropped, and wanted again.
    void setPaused(bool isPaused);

    [[nodiscard]] bool isWanted() const { return m_isWanted || m_due.isActive(); }

    void begin(bool isUnasked); ///< A reading began, which is what was wanted as well.
    void end();                 ///< It is over, or given up.

Q_SIGNALS:
    void due();

private:
    HeroPageReading& m_reading;
    bool m_isReading = false; ///< What is on its way is unasked.
    bool m_isWanted = false;  ///< When the reading or the pause is over.
    bool m_isPaused = false;
    QTimer m_due;
};

} // namespace heroadmin
