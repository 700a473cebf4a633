#include "fuzzer/heldback.h"

#include "data/browsing/heropagereading.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "gui/cells/cellediting.h"
#include "gui/edit/heroediting.h"
#include "gui/window/mainwindow.h"

namespace heroadmin::testing {

namespace {

void hold(std::unique_ptr<HeldWorker>& held, DatabaseWorker& worker)
{
    if (!held) {
        held = std::make_unique<HeldWorker>(worker);
    }
}

template<typename Context>
void hold(std::optional<HeldAnswers>& held, const MainWindow& window)
{
    if (const auto* const context = window.findChild<Context*>(); context != nullptr && !held) {
        held.emplace(*context);
    }
}

} // namespace

HeldBack::HeldBack(DatabaseSession& session, const MainWindow& window)
    : m_session(session)
    , m_window(window)
{}

void HeldBack::hold(int which)
{
    constexpr int kinds = 6;
    switch (which % kinds) {
    case 0:
        testing::hold(m_reader, m_session.worker());
        break;
    case 1:
        testing::hold(m_writer, m_session.writer());
        break;
    case 2:
        testing::hold<HeroWriting>(m_written, m_window);
        break;
    case 3:
        testing::hold<CellEditing>(m_settled, m_window);
        break;
    case 4:
        testing::hold<HeroEditing>(m_edited, m_window);
        break;
    default:
        testing::hold<HeroPageReading>(m_pages, m_window);
        break;
    }
}

bool HeldBack::isAny() const
{
    return m_reader || m_writer || m_written || m_settled || m_edited || m_pages;
}

void HeldBack::letGo()
{
    m_reader.reset();
    m_writer.reset();
    m_written.reset();
    m_settled.reset();
    m_edited.reset();
    m_pages.reset();
}

} // namespace heroadmin::testing
