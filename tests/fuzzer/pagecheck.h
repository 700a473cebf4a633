#pragma once

#include <QString>

namespace heroadmin {

class HeroBrowsing;
class HeroTableModel;

namespace testing {

class OtherProgram;

/// What the table shows and the pager counts that isn't in the file, at the page, in the order and by the filter of
/// now: empty where nothing is.
[[nodiscard]] QString wrongOnPage(const HeroBrowsing& browser, const HeroTableModel& model, const OtherProgram& file);

} // namespace testing

} // namespace heroadmin
