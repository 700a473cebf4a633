#include "gui/clipboard/copyformat.h"

#include "data/table/herotablemodel.h"
#include "gui/clipboard/copiedcells.h"
#include "gui/clipboard/heroheading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace heroadmin {

namespace {

using Quote = QString (*)(const QString& text);

QString inQuotes(QString text)
{
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

bool hasLineBreak(const QString& text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

QString tabSeparatedCell(const QString& text)
{
    return text.startsWith(u'"') || text.contains(u'\t') || hasLineBreak(text) ? inQuotes(text) : text;
}

QString csvCell(const QString& text)
{
    return text.contains(u'"') || text.contains(u',') || hasLineBreak(text) ? inQuotes(text) : text;
}

QString markdownCell(const QString& cell)
{
    QString text = cell;
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'|', QStringLiteral("\\|"));
    text.replace(u'<', QStringLiteral("\\<"));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("<br>"));
    text.replace(u'\n', QStringLiteral("<br>"));
    text.replace(u'\r', QStringLiteral("<br>"));
    return text;
}

QStringList quotedTexts(const QList<CopiedCells::Cell>& cells, Quote quote)
{
    QStringList texts;
    for (const CopiedCells::Cell& cell : cells) {
        texts.append(quote(cell.value.toString()));
    }
    return texts;
}

QStringList quotedTexts(const QStringList& headings, Quote quote)
{
    QStringList texts;
    for (const QString& heading : headings) {
        texts.append(quote(heading));
    }
    return texts;
}

QString tabSeparated(const CopiedCells& cells, bool withHeadings)
{
    QStringList lines;
    if (withHeadings && !cells.headings.isEmpty()) {
        lines.append(quotedTexts(cells.headings, tabSeparatedCell).join(u'\t'));
    }
    for (const CopiedCells::Row& row : cells.rows) {
        lines.append(quotedTexts(row.cells, tabSeparatedCell).join(u'\t'));
    }
    return lines.join(u'\n');
}

QString csv(const CopiedCells& cells)
{
    const QString lineEnd = QStringLiteral("\r\n");
    QString text = quotedTexts(cells.headings, csvCell).join(u',') + lineEnd;
    for (const CopiedCells::Row& row : cells.rows) {
        text += quotedTexts(row.cells, csvCell).join(u',') + lineEnd;
    }
    return text;
}

QString jsonValue(const QVariant& value)
{
    // Only documents can be written: an array of the one value, without its brackets.
    const QJsonValue json = value.isValid() ? QJsonValue::fromVariant(value) : QJsonValue(QJsonValue::Null);
    const QByteArray text = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

QString json(const CopiedCells& cells)
{
    QStringList objects;
    for (const CopiedCells::Row& row : cells.rows) {
        QStringList members;
        for (qsizetype column = 0; column < cells.columns.size(); ++column) {
            const bool isSecret = cells.columns.at(column) == HeroTableModel::SecretNameColumn;
            if (row.cells.at(column).isSelected && !isSecret) {
                members.append(QStringLiteral("\"%1\": %2")
                                   .arg(fieldNameOf(cells.columns.at(column)), jsonValue(row.cells.at(column).value)));
            }
        }
        objects.append(QStringLiteral("  {%1}").arg(members.join(QStringLiteral(", "))));
    }
    return QStringLiteral("[\n%1\n]\n").arg(objects.join(QStringLiteral(",\n")));
}

QString markdown(const CopiedCells& cells)
{
    const QString between = QStringLiteral(" | ");
    const QString line = QStringLiteral("| %1 |\n");
    QStringList rules;
    for (const int column : cells.columns) {
        const bool isNumber = column == HeroTableModel::IdColumn || column == HeroTableModel::AgeColumn;
        rules.append(isNumber ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    QString text = line.arg(quotedTexts(cells.headings, markdownCell).join(between)) + line.arg(rules.join(between));
    for (const CopiedCells::Row& row : cells.rows) {
        text += line.arg(quotedTexts(row.cells, markdownCell).join(between));
    }
    return text;
}

} // namespace

QString formatted(const CopiedCells& cells, CopyFormat format)
{
    switch (format) {
    case CopyFormat::TabSeparated:
        return tabSeparated(cells, false);
    case CopyFormat::TabSeparatedWithHeadings:
        return tabSeparated(cells, true);
    case CopyFormat::Csv:
        return csv(cells);
    case CopyFormat::Json:
        return json(cells);
    case CopyFormat::Markdown:
        return markdown(cells);
    }
    return {};
}

} // namespace heroadmin
