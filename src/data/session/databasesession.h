#pragma once

#include "data/engine/engines.h"
#include "data/repository/herorepository.h"
#include "data/session/databaseworker.h"
#include "data/session/writerworker.h"

#include <QObject>
#include <QTimer>
#include <type_traits>
#include <utility>

namespace heroadmin {

/// The database that the application works on: one worker that answers a waiting person, one for long jobs and one
/// for writing, so that none waits for another. Lives in the GUI thread;
/// blocks never.
class DatabaseSession : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseSession(const Engines& engines, QObject* parent = nullptr);
    ~DatabaseSession() override;

    // Each opens a database in place of the one that is open, as the function of Engine of the same name does; a
    // failure leaves the open one open. openingBegan() comes at once, opened() after a success, openingFailed() after a
    // failure.
    void open(const DatabaseAddress& address, const OpenOptions& options = {});
    void create(const DatabaseAddress& address);
    void createHeroTable(const DatabaseAddress& address);

    /// Opens the one that is open once more, as it was opened, where its connection is lost: it counts as the same
    /// opening, and what was typed for it can be written. The same signals follow.
    void connectAgain();

    /// indexesAdded() or addingIndexesFailed() follows.
    void addMissingIndexes();

    /// Makes the indexes anew that the worker for long jobs found to be wrong. Errors: Busy, NotNow, ReadOnly,
    /// Constraint, and any other of the connection.
    QFuture<Result<void>> rebuildIndexes();

    /// What is asked for from now on is answered from the database itself, and not from what was read before.
    void readAnew();

    /// What the database that is open tells of itself by now; of any other one it is left.
    void renew(const DatabaseInfo& info);

    /// Why nothing can be written to the database that is open, as whoever watches it has found out: a sentence for a
    /// person. Empty where it can, as behind every opening.
    void setTrouble(const QString& sentence) { m_trouble = sentence; }

    [[nodiscard]] const QString& trouble() const { return m_trouble; }

    [[nodiscard]] const Engines& engines() const { return m_engines; }

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// An opening has no answer yet: what the worker is asked for now may be done in another database than info() tells
    /// of. Nothing is to be written then.
    [[nodiscard]] bool isOpening() const { return m_pendingOpenings > 0; }

    [[nodiscard]] const DatabaseInfo& info() const { return m_info; } ///< Of the database that is open.

    /// Runs `request` with the heroes of the database that is open, in the worker that answers a waiting person; its
    /// answer is a Result. Errors: as for DatabaseWorker::run().
    template<typename Request>
    auto ask(Request&& request) -> QFuture<std::invoke_result_t<Request, const HeroRepository&>>
    {
        return m_worker.run([request = std::forward<Request>(request)](Database& database) mutable {
            return request(HeroRepository(database));
        });
    }

    [[nodiscard]] DatabaseWorker& worker() { return m_worker; }

    [[nodiscard]] DatabaseWorker& longJobWorker() { return m_longJobWorker; }

    /// Whatever writes heroes does it here: a write that waits for another program, or takes long, keeps nobody from
    /// reading, and images of what was written are in this connection alone.
    [[nodiscard]] WriterWorker& writer() { return m_writer; }

Q_SIGNALS:
    void openingBegan();
    void opened(const heroadmin::DatabaseInfo& info);
    void renewed(const heroadmin::DatabaseInfo& info); ///< Somebody changed the definition of the one that is open.
    void openingFailed(const heroadmin::DatabaseAddress& address, const heroadmin::Error& error);
    void indexesAdded();
    void addingIndexesFailed(const heroadmin::Error& error);

private:
    enum class Begins { Anew, Again };

    void openWith(const DatabaseAddress& address, DatabaseWorker::Opener opener, const OpenOptions& options,
                  Begins begins = Begins::Anew);
    void takeOver(const DatabaseInfo& info, const OpenOptions& options, Begins begins);
    void openWhenAsked(DatabaseWorker& worker, OpenOptions::Role role, OpenOptions options);
    void setInfo(const DatabaseInfo& info); ///< Of the latest opening.

    const Engines m_engines;
    DatabaseInfo m_info;
    OpenOptions m_options; ///< That it was opened with.
    QString m_trouble;
    quint64 m_openings = 0;
    bool m_isOpen = false;
    int m_pendingOpenings = 0;
    DatabaseWorker m_worker;
    DatabaseWorker m_longJobWorker;
    WriterWorker m_writer;
    QTimer m_untilReady; ///< Until the other workers open what the first one has open.
};

} // namespace heroadmin
