#include "gui/window/indexnotice.h"

#include "core/foreigntext.h"
#include "data/browsing/herobrowsing.h"
#include "data/browsing/indexchecking.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/session/databasewatch.h"
#include "gui/browse/browsepane.h"

#include <QLocale>

namespace heroadmin {

namespace {

QString wrongIndexesMessage()
{
    return QStringLiteral("wrong indexes");
}

QString namesOf(const QStringList& indexes)
{
    QStringList names;
    for (const QString& index : indexes) {
        names.append(shortForeignText(index));
    }
    return QLocale().createSeparatedList(names);
}

} // namespace

IndexNotice::IndexNotice(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_checking(new IndexChecking(parts.session, this))
{
    connect(m_checking, &IndexChecking::found, this, &IndexNotice::tell);
    connect(&parts.browser, &HeroBrowsing::readingChanged, m_checking, &IndexChecking::setPaused);
    connect(&parts.watch, &DatabaseWatch::replaced, m_checking, &IndexChecking::stop);
    connect(&parts.watch, &DatabaseWatch::missing, m_checking, &IndexChecking::stop);
    connect(&parts.watch, &DatabaseWatch::unusable, m_checking, &IndexChecking::stop);
    connect(&parts.watch, &DatabaseWatch::backInPlace, m_checking, &IndexChecking::restart);
    connect(&parts.session, &DatabaseSession::opened, this,
            [this] { m_parts.pane.dismissMessage(wrongIndexesMessage()); });
}

void IndexNotice::tell(const QStringList& indexes)
{
    const bool isOne = indexes.size() == 1;
    QString text = (isOne ? tr("The index %1 doesn't match its table: searches may miss heroes.")
                          : tr("The indexes %1 don't match their table: searches may miss heroes."))
                       .arg(namesOf(indexes));
    QList<BarMessage::Action> offers;
    if (m_parts.session.info().readOnly) {
        text += u' ' + tr("Whoever keeps this database can rebuild it.");
    } else {
        offers.append({tr("Re&build"), [this] { rebuild(); }});
    }
    m_parts.pane.showMessage({wrongIndexesMessage(), BarMessage::Severity::Error, text, offers});
}

void IndexNotice::rebuild()
{
    m_parts.pane.showMessage({wrongIndexesMessage(),
                              BarMessage::Severity::Information,
                              tr("The indexes are being rebuilt. Nobody can write until that is done."),
                              {}});
    whenAnswered(
        this, m_parts.session.rebuildIndexes(),
        [this, opening = m_parts.session.info().opening](const Result<void>& rebuilt) {
            if (opening != m_parts.session.info().opening) {
                return;
            }
            if (!rebuilt) {
                tellFailure(rebuilt.error());
                return;
            }
            m_parts.pane.showMessage(
                {wrongIndexesMessage(), BarMessage::Severity::Information, tr("The indexes were rebuilt."), {}});
            m_parts.browser.refresh();
        });
}

void IndexNotice::tellFailure(const Error& error)
{
    m_parts.pane.showMessage({wrongIndexesMessage(),
                              BarMessage::Severity::Error,
                              tr("The indexes were not rebuilt. %1").arg(error.message),
                              {{tr("Tr&y Again"), [this] { rebuild(); }}}});
}

} // namespace heroadmin
