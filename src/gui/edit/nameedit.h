#pragma once

#include <QLineEdit>

namespace heroadmin {

/// A line edit that a text of any length may be given to. What is too long to be edited in one line (laying it out
/// would freeze the window) is kept beside the field, untouched, until something is typed in its place.
class NameEdit : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    static constexpr qsizetype longestEditable = 10'000; ///< UTF-16 units.

    void setWholeText(const QString& text);

    /// What was typed; where nothing was, the text that is kept aside.
    [[nodiscard]] QString wholeText() const;

    [[nodiscard]] bool isKeptAside() const { return !m_keptAside.isEmpty(); }

private:
    QString m_keptAside;
};

} // namespace heroadmin
