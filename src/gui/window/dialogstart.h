#pragma once

#include "core/error.h"

#include <QObject>
#include <QString>
#include <functional>
#include <optional>

namespace heroadmin {

class HeroDialog;
class HeroEditing;
class HeroRemoval;
class HeroTableView;

/// A dialog that is asked for at a cell begins in the field of that cell, with what was typed until it was there. Where
/// a cell that can't be edited in place asks for it, it opens when the person makes a pause: what they type then is
/// theirs.
class DialogStart : public QObject
{
    Q_OBJECT

public:
    /// All of which have to outlive it.
    DialogStart(HeroEditing& editing, const HeroRemoval& removal, HeroTableView& table, QObject* parent);

    /// `ask` has HeroEditing open a dialog, at once or when its heroes are read. Not while the removal asks something.
    void open(const std::function<void()>& ask);

    /// Of one hero, and at that field, whatever is current by now; when the person makes a pause in typing.
    void editHero(qint64 id, heroadmin::HeroField field);

    /// Nothing comes of it: what was typed for it, unless that was a secret name.
    QString giveUp();

private:
    void goOn();
    void begin(HeroDialog* dialog);

    void openAt(std::optional<HeroField> field, const std::function<void()>& ask);

    HeroEditing& m_editing;
    const HeroRemoval& m_removal;
    HeroTableView& m_table;
    std::optional<HeroField> m_field;
    std::function<void()> m_waiting; ///< For a pause.
};

} // namespace heroadmin
