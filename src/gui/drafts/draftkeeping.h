#pragma once

#include "core/error.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace heroadmin {

struct HeroSnapshot;
class DatabaseSession;
class DraftStore;
class HeroDialog;

/// Gives to the DraftStore what is typed into dialogs and cells, and takes it back when that is saved or discarded.
class DraftKeeping : public QObject
{
    Q_OBJECT

public:
    DraftKeeping(DatabaseSession& session, DraftStore& store, QObject* parent = nullptr);

    /// From when it is shown until it is closed; not where it is about several heroes.
    void watch(heroadmin::HeroDialog* dialog);

    /// After each change in the editor of a cell. The text of a secret name is not kept.
    void keepCell(const HeroSnapshot& loaded, HeroField field, const QString& text);
    void forgetCell(); ///< Its text is given to be written, or was given up by the person.

    /// From when the text of a cell is given to be written until that has ended: it may wait for the database.
    void keepSentCell(int write, const HeroSnapshot& loaded, HeroField field, const QString& text);
    void forgetSentCell(int write);

private:
    void keep(const HeroDialog& dialog, const QString& database);

    DatabaseSession& m_session;
    DraftStore& m_store;
    QHash<int, QString> m_sent; ///< The ids of the drafts that are being written.
};

} // namespace heroadmin
