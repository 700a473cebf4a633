#pragma once

#include <future>

namespace heroadmin {

/// Has fontconfig read its configuration in another thread, where the system has fontconfig: Qt does it when it needs
/// the first font, and that is a tenth of the time until a window stands. Waits for the end when it is destroyed.
class FontPreparation
{
public:
    FontPreparation();

private:
    std::future<void> m_read;
};

} // namespace heroadmin
