#pragma once

#include "engines/postgres/sql/knownrules.h"

#include <QCoreApplication>
#include <QString>

namespace heroadmin {

/// Which rule of a database's definition a row would have broken.
class PostgresBrokenRule
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresBrokenRule)

public:
    /// `code`: the SQLSTATE. `words`: the server's own, of which only names and sayings among `rules` are told, which
    /// outlive it.
    PostgresBrokenRule(QString code, const QString& words, const KnownRules& rules);

    [[nodiscard]] bool isOfUniqueness() const;

    [[nodiscard]] bool isRaised() const { return !raised().isEmpty(); } ///< A trigger says so, in words of its own.

    [[nodiscard]] QString sentence() const;

private:
    [[nodiscard]] const KnownRules::Rule* namedRule() const;
    [[nodiscard]] const KnownRules::Rule* namedColumn() const;
    [[nodiscard]] QString raised() const; ///< What a trigger says; empty where that may be a row's.
    [[nodiscard]] QString uniqueSentence() const;
    [[nodiscard]] QString notNullSentence() const;

    QString m_code;
    QString m_words; ///< The first of the server's sentences, without what follows it.
    const KnownRules& m_rules;
};

} // namespace heroadmin
