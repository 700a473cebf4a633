#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"
#include "data/sql/sqlstatement.h"

#include <QElapsedTimer>

namespace heroadmin {

/// One statement for a ScanThread, and what has become of it: that is the thread's alone to look at.
struct ScanJob
{
    enum class Stage {
        Waiting, ///< For its turn.
        Running,
        Done,
        SetAside, ///< Ended for another one that was more urgent: nothing is left of it.
    };

    SqlStatement statement;
    SqlConnection::ReadRow readRow; ///< Called in the thread, until the job is done.

    Stage stage = Stage::Waiting;
    bool isDropped = false;    ///< Nobody wants to know it any more.
    bool isToSetAside = false; ///< Nobody has asked for it lately, and somebody asks for another one.
    QElapsedTimer sinceAsked;
    Result<void> outcome;

    [[nodiscard]] bool isUnwanted() const { return isDropped || isToSetAside; }
};

} // namespace heroadmin
