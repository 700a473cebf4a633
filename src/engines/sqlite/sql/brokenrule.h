#pragma once

#include <QCoreApplication>
#include <QString>

namespace heroadmin {

/// Which rule of a database's definition a row would have broken, as SQLite names it. Those names are the definition's,
/// and never what a row holds.
class BrokenRule
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::BrokenRule)

public:
    /// `words`: SQLite's own, to `code`.
    BrokenRule(int code, QString words);

    [[nodiscard]] bool isOfUniqueness() const;
    [[nodiscard]] QString sentence() const;

    /// Where the rule is a trigger's, and what it says is known to be no row's value.
    [[nodiscard]] static QString sentenceOfTrigger(const QString& words);

private:
    [[nodiscard]] QString named() const; ///< What follows the first colon.
    [[nodiscard]] QString uniqueSentence() const;
    [[nodiscard]] QString notNullSentence() const;

    int m_code;
    QString m_words;
};

} // namespace heroadmin
