#include "gui/keys/keyssheet.h"

#include "core/error.h"
#include "gui/keys/actioncatalogue.h"
#include "gui/keys/wordmatch.h"
#include "gui/widgets/plainmessagebox.h"
#include "ui_keyssheet.h"

#include <QEvent>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <utility>

namespace heroadmin {
namespace {

enum SheetColumn { SheetAction, SheetKeys };

QString searchedText(const ActionEntry& entry)
{
    return entry.menu + u' ' + entry.text + u' ' + keysText(entry.keys);
}

QString tableRow(const QString& action, const QString& keys)
{
    return QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(action.toHtmlEscaped(), keys.toHtmlEscaped());
}

} // namespace

KeysSheet::KeysSheet(const ActionCatalogue& catalogue, FileReplacement::IsTaken isTaken, QWidget* parent)
    : QDialog(parent)
    , m_catalogue(catalogue)
    , m_isTaken(std::move(isTaken))
    , m_ui(std::make_unique<Ui::KeysSheet>())
{
    m_ui->setupUi(this);
    m_ui->tree->header()->setSectionResizeMode(SheetAction, QHeaderView::ResizeToContents);
    m_ui->tree->header()->setSectionResizeMode(SheetKeys, QHeaderView::Stretch);
    connect(m_ui->searchField, &QLineEdit::textChanged, this, &KeysSheet::fill);
    connect(m_ui->printButton, &QPushButton::clicked, this, &KeysSheet::choosePrinter);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_catalogue, &ActionCatalogue::changed, this, &KeysSheet::fill);
    const int letter = fontMetrics().averageCharWidth();
    resize(90 * letter, 36 * fontMetrics().lineSpacing());
    fill();
}

KeysSheet::~KeysSheet() = default;

void KeysSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
    }
    QDialog::changeEvent(event);
}

void KeysSheet::fill()
{
    const QList<ActionEntry> entries = m_catalogue.entries();
    const QTreeWidgetItem* const current = m_ui->tree->currentItem();
    const QString currentId = current != nullptr ? current->data(SheetAction, Qt::UserRole).toString() : QString();
    m_listed.clear();
    m_ui->tree->clear();
    QTreeWidgetItem* group = nullptr;
    for (const ActionEntry& entry : entries) {
        if (!matchesWords(m_ui->searchField->text(), searchedText(entry))) {
            continue;
        }
        if (m_listed.isEmpty() || m_listed.last().menu != entry.menu) {
            group = new QTreeWidgetItem(m_ui->tree, {entry.menu});
            group->setFirstColumnSpanned(true);
            QFont bold = m_ui->tree->font();
            bold.setBold(true);
            group->setFont(SheetAction, bold);
            group->setExpanded(true);
        }
        m_listed.append(entry);
        auto* const item = new QTreeWidgetItem(group, {entry.text, keysText(entry.keys)});
        item->setData(SheetAction, Qt::UserRole, entry.id);
        if (entry.id == currentId) {
            m_ui->tree->setCurrentItem(item);
        }
    }
    showCount(entries.size());
}

void KeysSheet::showCount(qsizetype all)
{
    const qsizetype listed = m_listed.size();
    const QString text = listed == all ? tr("%n action(s)", nullptr, static_cast<int>(all))
                                       : tr("%1 of %n action(s)", nullptr, static_cast<int>(all)).arg(listed);
    m_ui->countLabel->setText(text);
    m_ui->searchField->setAccessibleDescription(text);
    m_ui->printButton->setEnabled(listed > 0);
}

void KeysSheet::choosePrinter()
{
    const auto printer = std::make_shared<QPrinter>();
    printer->setDocName(windowTitle());
    auto* const dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { printOn(*printer); });
    dialog->open();
}

void KeysSheet::printOn(QPrinter& printer)
{
    // Qt itself would write over whatever file is chosen.
    const QString file = printer.outputFileName();
    if (file.isEmpty()) {
        print(printer);
    } else if (const Result<void> written = writePdf(file, printer.pageLayout()); !written) {
        auto* const box = new PlainMessageBox(QMessageBox::Warning, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(windowTitle());
        box->setTexts(written.error().message, {});
        box->open();
    }
}

Result<void> KeysSheet::writePdf(const QString& path, const QPageLayout& layout) const
{
    return FileReplacement(path, FileReplacement::Kind::PdfDocument, m_isTaken).write([this, &layout](QIODevice& file) {
        QPdfWriter writer(&file);
        writer.setTitle(windowTitle());
        writer.setPageLayout(layout);
        print(writer);
        return file.isOpen();
    });
}

void KeysSheet::print(QPagedPaintDevice& device) const
{
    QTextDocument document;
    document.setHtml(html());
    document.print(&device);
}

QString KeysSheet::html() const
{
    QString rows;
    QString menu;
    for (const ActionEntry& entry : m_listed) {
        if (entry.menu != menu) {
            menu = entry.menu;
            rows += QStringLiteral("<tr><th align=\"left\" colspan=\"2\">%1</th></tr>").arg(menu.toHtmlEscaped());
        }
        rows += tableRow(entry.text, keysText(entry.keys));
    }
    return QStringLiteral(
               "<h2>%1</h2><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">%2</table>")
        .arg(tr("Keys of Hero Admin").toHtmlEscaped(), rows);
}

} // namespace heroadmin
