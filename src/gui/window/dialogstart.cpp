#include "gui/window/dialogstart.h"

#include "data/table/herotablemodel.h"
#include "gui/browse/herotableview.h"
#include "gui/edit/herodialog.h"
#include "gui/edit/heroediting.h"
#include "gui/edit/heroremoval.h"
#include "gui/widgets/keysahead.h"

#include <utility>

namespace heroadmin {

DialogStart::DialogStart(HeroEditing& editing, const HeroRemoval& removal, HeroTableView& table, QObject* parent)
    : QObject(parent)
    , m_editing(editing)
    , m_removal(removal)
    , m_table(table)
{
    connect(&editing, &HeroEditing::dialogOpened, this, &DialogStart::begin);
    connect(&table.keysAhead(), &KeysAhead::paused, this, &DialogStart::goOn);
}

void DialogStart::open(const std::function<void()>& ask)
{
    openAt(HeroTableModel::fieldOf(m_table.currentIndex().column()), ask);
}

void DialogStart::editHero(qint64 id, HeroField field)
{
    m_waiting = [this, id, field] { openAt(field, [this, id] { m_editing.editHero(id); }); };
    m_table.keysAhead().keep();
    if (m_table.keysAhead().isPaused()) {
        goOn();
    }
}

void DialogStart::goOn()
{
    if (const auto waiting = std::exchange(m_waiting, {})) {
        waiting();
    }
}

void DialogStart::openAt(std::optional<HeroField> field, const std::function<void()>& ask)
{
    m_waiting = {};
    m_field = field;
    m_table.keysAhead().keep();
    if (!m_removal.isAsking()) {
        ask();
    }
    if (!m_editing.isAsking()) {
        giveUp();
    }
}

QString DialogStart::giveUp()
{
    m_waiting = {};
    const QString typed = m_table.keysAhead().drop();
    return std::exchange(m_field, std::nullopt) == HeroField::SecretName ? QString() : typed;
}

void DialogStart::begin(HeroDialog* dialog)
{
    if (const std::optional<HeroField> field = std::exchange(m_field, std::nullopt)) {
        dialog->startAt(*field);
    }
    m_table.keysAhead().giveTo(*dialog);
}

} // namespace heroadmin
