#pragma once

#include "gui/drafts/keptdraft.h"

#include <QByteArray>
#include <QList>

namespace heroadmin {

/// Values of the database keep their exact bytes, and texts their exact characters.
[[nodiscard]] QByteArray draftsToJson(const QList<KeptDraft>& drafts);

/// Nothing for what is damaged or of another version: of the whole, or of single drafts.
[[nodiscard]] QList<KeptDraft> draftsFromJson(const QByteArray& json);

} // namespace heroadmin
