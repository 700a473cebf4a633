#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/heropage.h"
#include "gui/messages/barmessage.h"

#include <QWidget>
#include <optional>

namespace heroadmin {

struct Error;
struct PageDifference;
class FilterBar;
class FilterChips;
class HeroBrowsing;
class HeroTableModel;
class HeroTableView;
class MessageBar;
class PagerBar;
class SearchField;

/// The middle of the window: filters, messages, the table of one page, and the pager, all bound to one HeroBrowsing.
class BrowsePane : public QWidget
{
    Q_OBJECT

public:
    /// `searchField` is elsewhere in the window; it is bound here because its text is a part of the filter.
    BrowsePane(HeroBrowsing& browser, HeroTableModel& model, SearchField& searchField, QWidget* parent = nullptr);

    [[nodiscard]] HeroTableView& table() const { return *m_table; }

    [[nodiscard]] PagerBar& pager() const { return *m_pager; }

    [[nodiscard]] FilterBar& filterBar() const { return *m_filterBar; }

    [[nodiscard]] QString filterText() const; ///< The filter as a sentence; empty where there is none.

    void showMessage(const BarMessage& message);
    void dismissMessage(const QString& key);
    void dismissMessages(const QStringList& keys);
    [[nodiscard]] bool isMessageShown(const QString& key) const;

    void clearFilter();              ///< And goes to the table.
    void goToHero(qint64 heroId);    ///< Whatever the filter, which is cleared.
    void lookForHero(qint64 heroId); ///< Among those that match.

    /// Makes that hero current as soon as a page with it is shown.
    void makeCurrent(qint64 heroId);

    /// After a write: the same, and goes to the page that it is on now.
    void follow(qint64 heroId);

    /// The person types into a cell, or for one that is being read: other heroes are only shown when that is over, and
    /// nobody is taken to another cell, because both would close the editor.
    void setEditing(bool isEditing);

    [[nodiscard]] std::optional<qint64> currentHero() const;
    [[nodiscard]] QList<qint64> selectedHeroes() const;
    [[nodiscard]] bool shows(qint64 heroId) const; ///< On the page that is read, in sight or not.

    void setEmptyDatabaseText(const QString& text); ///< What to do where the database has no heroes.

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void bindFilter(SearchField& searchField);
    void bindPager();
    void bindTypeAhead();
    void bindCancelling(SearchField& searchField);
    void showPage(const HeroPage& page, const std::optional<PageDifference>& elsewhere);
    void showLatePage();
    void showRows(const QList<HeroRow>& rows, bool staysInPlace);
    void goToWantedHero();
    void showPagerState();
    void showEmptyText();
    void showFailure(const Error& error);
    void showNotFound(qint64 heroId);

    HeroBrowsing& m_browser;
    HeroTableModel& m_model;
    FilterBar* m_filterBar;
    FilterChips* m_filterChips;
    MessageBar* m_messages;
    HeroTableView* m_table;
    PagerBar* m_pager;
    std::optional<qint64> m_wantedHero;
    bool m_isNameAskedFor = false; ///< By typing in the table; it may have ended there since.
    HeroFilter m_rowsFilter;       ///< Of the rows that were shown last.
    bool m_isEditing = false;
    std::optional<HeroPage> m_latePage; ///< To show when nobody types any more, and no newer one is on its way.
    QString m_emptyDatabaseText;
};

} // namespace heroadmin
