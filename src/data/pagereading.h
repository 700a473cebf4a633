#pragma once

#include "core/result.h"
#include "data/heropagereader.h"
#include "data/slicedread.h"

#include <QElapsedTimer>
#include <QObject>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace heroadmin {

class DatabaseSession;

/// Reads pages, and only the one that was asked for last: other answers are dropped. What has to be searched for is on
/// the session's worker for long jobs, and can be cancelled. Lives in the GUI thread.
class PageReading : public QObject
{
    Q_OBJECT

public:
    explicit PageReading(DatabaseSession& session, QObject* parent = nullptr);
    ~PageReading() override;

    void read(const PageRequest& request); ///< finished() follows, unless something else is read or it is cancelled.
    void cancel();

    /// A search goes on: it may take a while.
    [[nodiscard]] bool isSearching() const { return m_progress.has_value(); }

    [[nodiscard]] std::optional<double> progress() const { return m_progress; } ///< 0 to 1, of a search.

    [[nodiscard]] std::chrono::milliseconds elapsed() const; ///< Since the latest read().

    /// How long to wait with what nobody asked for, so that searching doesn't take up most of the time.
    [[nodiscard]] std::chrono::milliseconds restBetween() const;

Q_SIGNALS:
    void progressed(); ///< Between two slices of a search, and when one begins or ends.
    void finished(const heroadmin::Result<heroadmin::HeroPage>& page);

private:
    void take(const Result<void>& advanced, const HeroPageReader& reader);
    void setProgress(std::optional<double> progress);

    DatabaseSession& m_session;
    /// The number of the newest question, which the worker looks at too: what nobody asks any more isn't even begun.
    const std::shared_ptr<std::atomic<quint64>> m_generation;
    SlicedRead<HeroPageReader> m_search;
    std::optional<double> m_progress;
    QElapsedTimer m_sinceAsked;
    std::chrono::milliseconds m_searchTime{0}; ///< That the latest search took.
};

} // namespace heroadmin
