#include "core/secretname.h"

#include "core/text.h"

#include <utility>

namespace heroadmin {

SecretName::SecretName(QStringView text)
    : m_text(text.utf16(), text.utf16() + text.size())
{}

SecretName::SecretName(SecretName&& other) noexcept
    : m_text(std::exchange(other.m_text, {}))
{}

SecretName& SecretName::operator=(SecretName&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_text = std::exchange(other.m_text, {});
    }
    return *this;
}

SecretName::~SecretName()
{
    wipe();
}

QString SecretName::reveal() const
{
    return view().toString();
}

SecretName SecretName::duplicate() const
{
    return SecretName(view());
}

bool SecretName::isBlank() const
{
    return view().trimmed().isEmpty();
}

bool SecretName::hasOuterSpaces() const
{
    return heroadmin::hasOuterSpaces(view());
}

bool SecretName::isStorable() const
{
    return isStorableText(view());
}

QStringView SecretName::view() const
{
    return {m_text.data(), static_cast<qsizetype>(m_text.size())};
}

void SecretName::wipe() noexcept
{
    // volatile: a compiler may not leave out writes to memory that nobody reads again.
    volatile char16_t* const memory = m_text.data();
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        memory[i] = u'\0';
    }
    m_text.clear();
}

} // namespace heroadmin
