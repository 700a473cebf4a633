#include "gui/clipboard/clipboardtext.h"

#include "core/pastedage.h"
#include "formats/delimitedtext.h"
#include "formats/jsontable.h"
#include "formats/markdowntable.h"
#include "gui/clipboard/heroheading.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

class ClipboardTextReader
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::ClipboardTextReader)

public:
    [[nodiscard]] static Result<PastedTable> read(const QString& text)
    {
        if (text.isEmpty()) {
            return failed(tr("There is no text on the clipboard."));
        }
        if (text.size() > PastedTable::mostCharacters) {
            return failed(tr("There is too much on the clipboard: at most 16 MB of text can be pasted at once."));
        }
        Result<PastedTable> table = readAny(text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text);
        if (table && table->rows.isEmpty()) {
            return failed(tr("There are no rows on the clipboard."));
        }
        if (table && table->rows.size() > PastedTable::mostRows) {
            return failed(tr("There are too many rows on the clipboard: at most %1 can be pasted at once.")
                              .arg(QLocale().toString(PastedTable::mostRows)));
        }
        return table ? checkedWidths(*table) : table;
    }

private:
    [[nodiscard]] static tl::unexpected<Error> failed(const QString& sentence)
    {
        return failure(Error::of(ErrorKind::Other, sentence));
    }

    [[nodiscard]] static Result<PastedTable> readAny(const QString& text)
    {
        if (looksLikeJson(text)) {
            return readJsonTable(text).map(takeHeadings);
        }
        if (std::optional<PastedTable> table = readMarkdownTable(text)) {
            return *table;
        }
        if (const QRegularExpressionMatch stated = separatorStatement().match(text); stated.hasMatch()) {
            return tableOf(
                splitDelimited(text.sliced(stated.capturedEnd()), stated.capturedView(u"separator").front()));
        }
        if (!text.contains(u'\t') || startsWithCsvHeadings(text)) {
            const bool hasMoreSemicolons = text.count(u';') > text.count(u',');
            const QList<QStringList> rows = splitDelimited(text, hasMoreSemicolons ? u';' : u',');
            if (isCsv(rows)) {
                return tableOf(rows);
            }
        }
        return tableOf(splitDelimited(text, u'\t'));
    }

    /// The line that spreadsheets write and read in front of a table: "sep=;".
    [[nodiscard]] static QRegularExpression separatorStatement()
    {
        return QRegularExpression(QStringLiteral("^(\"?)sep=(?<separator>[^\\r\\n])\\1(?:\\r\\n|\\r|\\n)"),
                                  QRegularExpression::CaseInsensitiveOption);
    }

    /// A heading for every cell of them, or for two at least.
    [[nodiscard]] static bool areHeadings(const QStringList& cells)
    {
        const auto known = std::count_if(cells.cbegin(), cells.cend(),
                                         [](const QString& cell) { return columnOfHeading(cell).has_value(); });
        return known > 1 || (known == 1 && cells.size() == 1);
    }

    [[nodiscard]] static bool startsWithCsvHeadings(const QString& text)
    {
        const QString line = text.section(u'\n', 0, 0).trimmed();
        for (const QChar separator : {u',', u';'}) {
            const QStringList cells = line.split(separator);
            if (cells.size() > 1 && areHeadings(cells)) {
                return true;
            }
        }
        return false;
    }

    /// Commas alone make no table: "Wilson, Dive" is a name. So there are headings, or a column of ages beside others.
    [[nodiscard]] static bool isCsv(const QList<QStringList>& rows)
    {
        const qsizetype width = rows.isEmpty() ? 0 : rows.constFirst().size();
        if (width > 1 && areHeadings(rows.constFirst())) {
            return true;
        }
        const auto hasOtherWidth = [width](const QStringList& row) { return row.size() != width; };
        if (width < 2 || std::any_of(rows.cbegin(), rows.cend(), hasOtherWidth)) {
            return false;
        }
        qsizetype ageColumns = 0;
        for (qsizetype column = 0; column < width; ++column) {
            ageColumns += isOfAges(rows, column) ? 1 : 0;
        }
        return ageColumns > 0 && ageColumns < width;
    }

    [[nodiscard]] static bool isOfAges(const QList<QStringList>& rows, qsizetype column)
    {
        bool hasAge = false;
        for (const QStringList& row : rows) {
            const PastedAge age = PastedAge::read(row.at(column));
            if (age.kind == PastedAge::Kind::Other) {
                return false;
            }
            hasAge |= age.isNumber();
        }
        return hasAge;
    }

    [[nodiscard]] static PastedTable tableOf(const QList<QStringList>& rows)
    {
        PastedTable table;
        table.rows.reserve(rows.size());
        for (const QStringList& row : rows) {
            table.rows.append(QList<PastedCell>(row.cbegin(), row.cend()));
        }
        return takeHeadings(table);
    }

    /// A single row is never headings: it may be a text that is pasted into one cell.
    [[nodiscard]] static PastedTable takeHeadings(PastedTable table)
    {
        if (!table.headings.isEmpty() || table.rows.size() < 2) {
            return table;
        }
        QStringList first;
        for (const PastedCell& cell : std::as_const(table.rows.first())) {
            first.append(cell.value_or(QString()));
        }
        if (areHeadings(first)) {
            table.headings = first;
            table.rows.removeFirst();
        }
        return table;
    }

    [[nodiscard]] static Result<PastedTable> checkedWidths(const PastedTable& table)
    {
        const qsizetype width = table.headings.size();
        for (qsizetype row = 0; width > 0 && row < table.rows.size(); ++row) {
            if (table.rows.at(row).size() > width) {
                return failed(tr("Row %1, column %2: there is no heading for this cell.")
                                  .arg(QString::number(row + 1), QString::number(width + 1)));
            }
        }
        return table;
    }
};

} // namespace

Result<PastedTable> readClipboardText(const QString& text)
{
    return ClipboardTextReader::read(text);
}

} // namespace heroadmin
