#pragma once

#include "data/engine/engines.h"
#include "data/engine/serverform.h"

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace heroadmin {

/// What came of trying an address of a server.
struct ServerTrial
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::ServerTrial)

public:
    bool isReached = false; ///< Heroes can be worked on there, or a table be made for them.
    QString message;        ///< What was found, or why not: whole sentences.
    /// Where it has to be mended; none where nothing has, or that isn't known.
    std::optional<ServerField> field = std::nullopt;

    /// Opens the database, and closes it. Blocks, until an engine gives up.
    [[nodiscard]] static ServerTrial of(const Engines& engines, const DatabaseAddress& address, bool readOnly);

    [[nodiscard]] static std::optional<ServerField> fieldOf(const Error& error);
};

} // namespace heroadmin
