#pragma once

#include <QString>

namespace heroadmin {

struct Storage;

/// What the program creates from now on, nobody but this person can read or write, whatever is usual for their files:
/// the embedded default holds secret names. Where files belong to somebody, and not to a folder.
void createForOwnerOnly();

/// The same for what an earlier version has created otherwise. `settingsFile`: where the settings are. Follows no
/// links: what a person has put elsewhere is theirs to share.
void closeToOthers(const Storage& storage, const QString& settingsFile);

} // namespace heroadmin
