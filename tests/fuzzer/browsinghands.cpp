#include "fuzzer/browsinghands.h"

#include "gui/browse/filterbar.h"
#include "gui/browse/searchfield.h"
#include "gui/support/dialogdriver.h"

#include <QCheckBox>

namespace heroadmin::testing {

bool BrowsingHands::take(const Operation& operation) const
{
    const auto [first, second, third] = operation.numbers;
    switch (operation.kind) {
    case Operation::Kind::Page:
        page(first, second);
        break;
    case Operation::Kind::PageSize:
        pageSize(first);
        break;
    case Operation::Kind::Sort:
        sort(first);
        break;
    case Operation::Kind::Filter:
        filter(first, second, third % 2 == 0);
        break;
    case Operation::Kind::Search:
        search(first);
        break;
    case Operation::Kind::ClearFilter:
        m_window.hero().action("clearFilterAction").trigger();
        break;
    case Operation::Kind::Language:
        language();
        break;
    case Operation::Kind::Resize:
        resize(first, second);
        break;
    case Operation::Kind::Refresh:
        m_window.hero().press(Qt::Key_F5);
        break;
    default:
        return false;
    }
    return true;
}

void BrowsingHands::page(int way, int number) const
{
    constexpr int ways = 7;
    TableWindow& hero = m_window.hero();
    switch (way % ways) {
    case 0:
        hero.press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
        break;
    case 1:
        hero.press(Qt::Key_PageUp, Qt::ControlModifier);
        break;
    case 2:
    case 3:
        hero.press(Qt::Key_PageDown, Qt::ControlModifier);
        break;
    case 4:
        hero.press(Qt::Key_PageDown, Qt::ControlModifier | Qt::AltModifier);
        break;
    default: {
        constexpr int mostPages = 7;
        constexpr int mostHeroes = 50;
        hero.press(Qt::Key_G, Qt::ControlModifier);
        hero.type(way % ways == 5 ? QString::number(1 + number % mostPages)
                                  : QStringLiteral("#%1").arg(1 + number % mostHeroes));
        hero.press(Qt::Key_Return);
        break;
    }
    }
}

void BrowsingHands::pageSize(int number) const
{
    constexpr std::array sizes{10, 25, 10, 50};
    m_window.hero().window->browser().setPageSize(sizes.at(static_cast<std::size_t>(number) % sizes.size()));
}

void BrowsingHands::sort(int column) const
{
    constexpr std::array actions{"sortByIdAction", "sortByNameAction", "sortByAgeAction"};
    m_window.hero().action(actions.at(static_cast<std::size_t>(column) % actions.size())).trigger();
}

void BrowsingHands::filter(int from, int to, bool without) const
{
    constexpr int oldest = 60;
    TableWindow& hero = m_window.hero();
    auto& bar = *hero.window->findChild<FilterBar*>();
    if (!bar.isVisible()) {
        hero.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    }
    auto* const fromEdit = bar.findChild<QLineEdit*>(QStringLiteral("fromEdit"));
    typeOver(fromEdit, from % 3 == 0 ? QString() : QString::number(from % oldest));
    typeOver(bar.findChild<QLineEdit*>(QStringLiteral("toEdit")),
             to % 3 == 0 ? QString() : QString::number(from % oldest + to % oldest));
    if (without) {
        bar.findChild<QCheckBox*>(QStringLiteral("noAgeBox"))->click();
    }
    QTest::keyClick(fromEdit, Qt::Key_Return);
}

void BrowsingHands::search(int text) const
{
    static const QStringList texts{QStringLiteral("hero"), QStringLiteral("0000"), QStringLiteral("name"),
                                   QStringLiteral("#3"),   QStringLiteral("d"),    QStringLiteral("nobody at all"),
                                   QStringLiteral("a")};
    m_window.hero().press(Qt::Key_F, Qt::ControlModifier);
    typeOver(m_window.hero().window->findChild<SearchField*>(), texts.at(text % texts.size()));
    m_window.hero().press(Qt::Key_Return);
}

void BrowsingHands::language() const
{
    Language& language = m_window.hero().language;
    const bool isEnglish = language.current() == QStringLiteral("en");
    language.setChoice(isEnglish ? QStringLiteral("de") : QStringLiteral("en"));
}

void BrowsingHands::resize(int width, int height) const
{
    constexpr int least = 320;
    m_window.hero().window->resize(least + width, least + height);
}

} // namespace heroadmin::testing
