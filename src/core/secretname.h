#pragma once

#include <QDebug>
#include <QString>
#include <vector>

namespace heroadmin {

/// A secret name. It can be moved but not copied (so neither into a QVariant nor into a model by accident), not be
/// streamed to a log, and its own memory is overwritten when it goes. Copies made by reveal() are beyond its reach.
class SecretName
{
public:
    SecretName() = default;
    explicit SecretName(QStringView text);
    SecretName(const SecretName&) = delete;
    SecretName(SecretName&& other) noexcept;
    SecretName& operator=(const SecretName&) = delete;
    SecretName& operator=(SecretName&& other) noexcept;
    ~SecretName();

    /// The text itself: for binding it to a statement, and for painting it where it is revealed. Nowhere else.
    [[nodiscard]] QString reveal() const;

    /// A second secret of the same text, on purpose.
    [[nodiscard]] SecretName duplicate() const;

    /// True for a text without any character but spaces.
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] bool hasOuterSpaces() const;

    /// False for a text that a database would change or refuse: U+0000 or a lone surrogate in it.
    [[nodiscard]] bool isStorable() const;

    friend bool operator==(const SecretName& a, const SecretName& b) { return a.m_text == b.m_text; }

private:
    [[nodiscard]] QStringView view() const;
    void wipe() noexcept;

    std::vector<char16_t> m_text;
};

QDebug operator<<(QDebug, const SecretName&) = delete;

} // namespace heroadmin
