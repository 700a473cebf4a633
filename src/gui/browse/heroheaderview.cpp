#include "gui/browse/heroheaderview.h"

#include "data/table/herotablemodel.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QMenu>
#include <QScopedValueRollback>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr quint32 layoutVersion = 0x48414C31; // "HAL1"
constexpr double widthStep = 1;
constexpr double narrowestColumn = 1;
constexpr double widestColumn = 100;
constexpr int nameColumn = HeroTableModel::NameColumn;

int columnOf(HeroSort::Column column)
{
    switch (column) {
    case HeroSort::Column::Id:
        return HeroTableModel::IdColumn;
    case HeroSort::Column::Name:
        return HeroTableModel::NameColumn;
    case HeroSort::Column::Age:
        return HeroTableModel::AgeColumn;
    }
    return -1;
}

} // namespace

HeroHeaderView::HeroHeaderView(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_columnsMenu(new QMenu(this))
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    makeMenu();
    retranslateMenu();
    setSort(m_sort);
    connect(this, &QHeaderView::sectionClicked, this, &HeroHeaderView::clickHeading);
    connect(this, &QHeaderView::sectionResized, this, &HeroHeaderView::keepWidth);
    connect(this, &QHeaderView::sectionMoved, this, &HeroHeaderView::keepOrder);
    connect(this, &QHeaderView::sectionCountChanged, this, &HeroHeaderView::applyLayout);
}

void HeroHeaderView::setModel(QAbstractItemModel* model)
{
    QHeaderView::setModel(model);
    applyLayout();
    updateMenu();
}

void HeroHeaderView::setSort(HeroSort sort)
{
    m_sort = sort;
    setSortIndicator(columnOf(sort.column), sort.order);
}

QByteArray HeroHeaderView::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << layoutVersion << m_layout.order;
    for (const Column& column : m_layout.columns) {
        stream << column.width << column.isHidden;
    }
    return bytes;
}

void HeroHeaderView::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    Layout restored;
    stream >> version >> restored.order;
    for (Column& column : restored.columns) {
        stream >> column.width >> column.isHidden;
    }
    if (stream.status() == QDataStream::Ok && version == layoutVersion && isValid(restored)) {
        m_layout = restored;
        applyLayout();
    }
}

void HeroHeaderView::initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == HeroTableModel::IdColumn || logicalIndex == HeroTableModel::AgeColumn) {
        option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->text += QChar(QChar::Nbsp); // away from the next heading, which starts where this one ends
    }
}

QSize HeroHeaderView::sectionSizeFromContents(int logicalIndex) const
{
    // Qt measures in bold letters, which it draws where sections are highlighted. None is here, and a font more takes a
    // twentieth of the time until a window stands.
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    QSize size = style()->sizeFromContents(QStyle::CT_HeaderSection, &option, QSize(), this);
    if (isSortIndicatorShown()) {
        size.rwidth() += size.height() + style()->pixelMetric(QStyle::PM_HeaderMargin, &option, this);
    }
    return size;
}

void HeroHeaderView::contextMenuEvent(QContextMenuEvent* event)
{
    m_columnsMenu->popup(event->globalPos());
}

void HeroHeaderView::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyLayout();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslateMenu();
    }
}

HeroHeaderView::Layout HeroHeaderView::defaultLayout()
{
    return {{Column{5}, Column{20}, Column{4}, Column{11}}, {0, 1, 2, 3}};
}

bool HeroHeaderView::isValid(const Layout& layout)
{
    QList<int> order = layout.order;
    std::sort(order.begin(), order.end());
    const auto hasUsableWidth = [](const Column& column) {
        return column.width >= narrowestColumn && column.width <= widestColumn;
    };
    return order == defaultLayout().order && !layout.columns.at(nameColumn).isHidden &&
           std::all_of(layout.columns.cbegin(), layout.columns.cend(), hasUsableWidth);
}

void HeroHeaderView::clickHeading(int logicalIndex)
{
    setSort(m_sort); // Qt has already turned the arrow, but the rows are not sorted yet.
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        if (columnOf(column) == logicalIndex) {
            Q_EMIT sortClicked(column);
        }
    }
}

void HeroHeaderView::makeMenu()
{
    for (const int column : {HeroTableModel::IdColumn, HeroTableModel::AgeColumn, HeroTableModel::SecretNameColumn}) {
        QAction* const action = m_columnsMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(column);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
        m_columnActions.append(action);
    }
    m_columnsMenu->addSeparator();
    m_moveLeft = m_columnsMenu->addAction(QString(), this, [this] { moveCurrentColumn(-1); });
    m_moveRight = m_columnsMenu->addAction(QString(), this, [this] { moveCurrentColumn(1); });
    m_wider = m_columnsMenu->addAction(QString(), this, [this] { widenCurrentColumn(widthStep); });
    m_narrower = m_columnsMenu->addAction(QString(), this, [this] { widenCurrentColumn(-widthStep); });
    m_columnsMenu->addSeparator();
    m_reset = m_columnsMenu->addAction(QString(), this, [this] {
        m_layout = defaultLayout();
        applyLayout();
    });
    connect(m_columnsMenu, &QMenu::aboutToShow, this, &HeroHeaderView::updateMenu);
}

void HeroHeaderView::retranslateMenu()
{
    m_columnsMenu->setTitle(tr("&Columns"));
    m_moveLeft->setText(tr("Move Current Column &Left"));
    m_moveRight->setText(tr("Move Current Column &Right"));
    m_wider->setText(tr("Current Column &Wider"));
    m_narrower->setText(tr("Current Column &Narrower"));
    m_reset->setText(tr("Reset Columns"));
    updateMenu();
}

void HeroHeaderView::updateMenu()
{
    for (QAction* const action : std::as_const(m_columnActions)) {
        const int column = action->data().toInt();
        const bool isThere = column < count();
        action->setVisible(isThere);
        action->setChecked(!m_layout.columns.at(static_cast<size_t>(column)).isHidden);
        action->setText(isThere ? model()->headerData(column, Qt::Horizontal).toString() : QString());
    }
    const int column = currentColumn();
    const bool canBeSized = column >= 0 && column != nameColumn;
    m_moveLeft->setEnabled(column >= 0);
    m_moveRight->setEnabled(column >= 0);
    m_wider->setEnabled(canBeSized);
    m_narrower->setEnabled(canBeSized);
}

void HeroHeaderView::applyLayout()
{
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    const int sections = std::min(count(), columnCount);
    for (int column = 0; column < sections; ++column) {
        const Column& wanted = m_layout.columns.at(static_cast<size_t>(column));
        setSectionHidden(column, wanted.isHidden);
        setSectionResizeMode(column, column == nameColumn ? Stretch : Interactive);
        if (column != nameColumn && !wanted.isHidden) {
            resizeSection(column, qRound(wanted.width * fontMetrics().height()));
        }
    }
    int visual = 0;
    for (const int column : std::as_const(m_layout.order)) {
        if (column < sections) {
            moveSection(visualIndex(column), visual++);
        }
    }
    Q_EMIT layoutApplied();
}

void HeroHeaderView::keepWidth(int logicalIndex, int oldWidth, int newWidth)
{
    Q_UNUSED(oldWidth)
    // A column that is hidden tells so by a width of 0.
    if (!m_isApplying && newWidth > 0 && logicalIndex < columnCount && logicalIndex != nameColumn) {
        const double width = static_cast<double>(newWidth) / fontMetrics().height();
        m_layout.columns.at(static_cast<size_t>(logicalIndex)).width = std::clamp(width, narrowestColumn, widestColumn);
    }
}

void HeroHeaderView::keepOrder()
{
    if (m_isApplying) {
        return;
    }
    QList<int> order;
    for (int visual = 0; visual < count(); ++visual) {
        order.append(logicalIndex(visual));
    }
    for (int place = 0; place < m_layout.order.size(); ++place) {
        if (const int column = m_layout.order.at(place); column >= count()) {
            order.insert(std::min<qsizetype>(place, order.size()), column);
        }
    }
    m_layout.order = order;
}

void HeroHeaderView::setColumnHidden(int logicalIndex, bool isHidden)
{
    m_layout.columns.at(static_cast<size_t>(logicalIndex)).isHidden = isHidden;
    applyLayout();
}

void HeroHeaderView::moveCurrentColumn(int places)
{
    const int column = currentColumn();
    int visual = visualIndex(column) + places;
    while (visual >= 0 && visual < count() && isSectionHidden(logicalIndex(visual))) {
        visual += places;
    }
    if (column >= 0 && visual >= 0 && visual < count()) {
        moveSection(visualIndex(column), visual);
    }
}

void HeroHeaderView::widenCurrentColumn(double fontHeights)
{
    const int column = currentColumn();
    if (column < 0 || column == nameColumn) {
        return;
    }
    double& width = m_layout.columns.at(static_cast<size_t>(column)).width;
    width = std::clamp(width + fontHeights, narrowestColumn, widestColumn);
    applyLayout();
}

int HeroHeaderView::currentColumn() const
{
    return selectionModel() != nullptr ? selectionModel()->currentIndex().column() : -1;
}

} // namespace heroadmin
