#pragma once

#include "core/result.h"
#include "data/heroes/heropage.h"
#include "data/session/newestquestion.h"
#include "data/session/slicedread.h"

#include <QElapsedTimer>
#include <QObject>
#include <chrono>
#include <optional>

namespace heroadmin {

class DatabaseSession;

/// Reads pages, and only the one that was asked for last: other answers are dropped. What has to be searched for is on
/// the session's worker for long jobs, and can be cancelled. Lives in the GUI thread.
class HeroPageReading : public QObject
{
    Q_OBJECT

public:
    explicit HeroPageReading(DatabaseSession& session, QObject* parent = nullptr);

    void read(const PageRequest& request); ///< finished() follows, unless something else is read or it is cancelled.
    void cancel();

    [[nodiscard]] bool isReading() const { return m_isReading; }

    /// A search goes on: it may take a while.
    [[nodiscard]] bool isSearching() const { return m_progress.has_value(); }

    [[nodiscard]] std::optional<double> progress() const { return m_progress; } ///< 0 to 1, of a search.

    /// How long to wait with what nobody asked for, so that searching doesn't take up most of the time.
    [[nodiscard]] std::chrono::milliseconds restBetween() const;

Q_SIGNALS:
    void progressed(); ///< Between two slices of a search, and when one begins, ends or is given up.
    void finished(const heroadmin::Result<heroadmin::HeroPage>& page);

private:
    void search(const PageRequest& request);
    void take(const Result<const Slices<HeroPage>*>& advanced);
    void finish(const Result<HeroPage>& page);
    void setProgress(std::optional<double> progress);

    DatabaseSession& m_session;
    NewestQuestion m_newest;
    SlicedRead<HeroPage> m_search;
    bool m_isReading = false;
    std::optional<double> m_progress;
    QElapsedTimer m_sinceAsked;
    std::chrono::milliseconds m_searchTime{0}; ///< That the latest search read for.
};

} // namespace heroadmin
