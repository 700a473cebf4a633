#include "fuzzer/claims.h"

#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <vector>

namespace heroadmin::testing {

namespace {

using Deed = WriteLedger::Deed;

/// A sentence, and what has to be so of one of the deeds where it is said; %1 of it is its number.
struct Claim
{
    QString sentence; ///< A regular expression.
    std::function<bool(const Deed& deed, qint64 number)> isOf;
};

bool isAddedAs(const Deed& deed, qint64 id)
{
    return deed.difference.turns.contains(id) && deed.difference.turns.value(id).before.isEmpty();
}

const std::vector<Claim>& claims()
{
    static const std::vector<Claim> all{
        {QStringLiteral(R"(was added as hero #(-?\d+)\.)"), isAddedAs},
        {QStringLiteral(R"(was duplicated as hero #(-?\d+)\.)"), isAddedAs},
        {QStringLiteral(R"(^([\d,]+) heroes were duplicated\.)"),
         [](const Deed& deed, qint64 number) { return deed.difference.added() == number; }},
        {QStringLiteral(R"(^([\d,]+) hero(?:es)? (?:was|were) deleted\.)"),
         [](const Deed& deed, qint64 number) {
             return deed.difference.removed() - deed.change.effects.othersDeleted.count == number;
         }},
        {QStringLiteral(R"(^The ages of ([\d,]+) heroes were cleared\.)"),
         [](const Deed& deed, qint64 number) { return deed.difference.changed() == number; }},
        {QStringLiteral(R"(changed ([\d,]+) other hero(?:es)? with it)"),
         [](const Deed& deed, qint64 number) { return deed.difference.changed() >= number; }},
        {QStringLiteral(R"(deleted ([\d,]+) other hero(?:es)? with it)"),
         [](const Deed& deed, qint64 number) { return deed.difference.removed() >= number; }},
        {QStringLiteral(R"(changed ([\d,]+) hero(?:es)? instead of deleting)"),
         [](const Deed& deed, qint64 number) { return deed.difference.changed() >= number; }},
        {QStringLiteral(R"(came back as #(-?\d+)\.)"), isAddedAs},
    };
    return all;
}

QString wrongOf(const Claim& claim, const QString& message, const QList<Deed>& deeds)
{
    const QRegularExpressionMatch match = QRegularExpression(claim.sentence).match(message);
    if (!match.hasMatch()) {
        return {};
    }
    const qint64 number = match.captured(1).remove(u',').toLongLong();
    const bool isSo = std::any_of(deeds.begin(), deeds.end(),
                                  [&claim, number](const Deed& deed) { return claim.isOf(deed, number); });
    if (isSo) {
        return {};
    }
    QStringList done;
    for (const Deed& deed : deeds) {
        done.append(deed.difference.toText());
    }
    return QStringLiteral("claim: “%1” after ").arg(message) + done.join(QStringLiteral(" / "));
}

QString wrongOfOthers(const QString& message, const WriteLedger& ledger)
{
    static const QRegularExpression elsewhere(QStringLiteral(R"(^([\d,]+) hero(?:es)? changed elsewhere\.)"));
    const QRegularExpressionMatch match = elsewhere.match(message);
    const bool isOfOthers = match.hasMatch() || message.contains(QStringLiteral("omebody else"));
    if (!isOfOthers) {
        return {};
    }
    // What one has deleted oneself, and typed in meanwhile, is gone as well.
    if (!match.hasMatch() && ledger.hasOwnRemoval()) {
        return {};
    }
    const qint64 claimed = match.hasMatch() ? match.captured(1).remove(u',').toLongLong() : 1;
    return claimed > ledger.touchedElsewhere().size()
               ? QStringLiteral("elsewhere: “%1” where others wrote %2")
                     .arg(message, QString::number(ledger.touchedElsewhere().size()))
               : QString();
}

} // namespace

QString wrongClaim(const QStringList& messages, const WriteLedger& ledger)
{
    for (const QString& message : messages) {
        QString wrong = wrongOfOthers(message, ledger);
        for (const Claim& claim : claims()) {
            wrong = wrong.isEmpty() ? wrongOf(claim, message, ledger.deeds()) : wrong;
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
    }
    return {};
}

} // namespace heroadmin::testing
