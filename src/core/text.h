#pragma once

#include <QByteArray>
#include <QString>

namespace heroadmin {

/// False for a text that a database would change or refuse: U+0000 (PostgreSQL refuses it) or a lone surrogate (stored
/// as a different text with success reported) in it.
[[nodiscard]] bool isStorableText(QStringView text);

/// Whether `bytes` are letters as databases keep them. Unless they are all there are, the last letter may be cut in
/// two.
[[nodiscard]] bool isUtf8(const QByteArray& bytes, bool isWhole = true);

/// True for a text that starts or ends with a space.
[[nodiscard]] bool hasOuterSpaces(QStringView text);

/// False for a text with a control character or a line break in it, which a field of one line would change or hide.
[[nodiscard]] bool isOneLine(QStringView text);

/// At most so many UTF-16 units from the start, and never half a character.
[[nodiscard]] QString firstOf(const QString& text, qsizetype units);

/// `text` where it has at most so many UTF-16 units; else its start and an ellipsis.
[[nodiscard]] QString shortenedText(const QString& text, qsizetype units);

/// For tr() with a plural, which takes an int: the most that one holds, where there are more.
[[nodiscard]] int pluralCount(qint64 number);

} // namespace heroadmin
