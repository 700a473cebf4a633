#pragma once

#include <QtGlobal>
#include <memory>

namespace heroadmin {

/// While it lives, the libraries of the C world speak English to this thread, so that their words can be told apart.
/// No other thread notices, nor does QLocale.
class EnglishMessages
{
public:
    EnglishMessages();
    ~EnglishMessages();
    Q_DISABLE_COPY_MOVE(EnglishMessages)

private:
    struct Before;
    std::unique_ptr<const Before> m_before; ///< None where a system has no language for a thread.
};

} // namespace heroadmin
