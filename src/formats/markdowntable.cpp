#include "formats/markdowntable.h"

#include <QRegularExpression>

namespace heroadmin {

namespace {

QString unescaped(const QString& cell)
{
    static const QRegularExpression lineBreak(QStringLiteral("<br ?/?>"), QRegularExpression::CaseInsensitiveOption);
    const QString escapable = QStringLiteral("\\|<");
    QString text;
    const QString trimmed = cell.trimmed();
    for (qsizetype at = 0; at < trimmed.size(); ++at) {
        const bool isEscape = trimmed.at(at) == u'\\' && at + 1 < trimmed.size();
        if (isEscape && escapable.contains(trimmed.at(at + 1))) {
            text.append(trimmed.at(++at));
            continue;
        }
        if (trimmed.at(at) == u'<') {
            const QRegularExpressionMatch match = lineBreak.match(trimmed, at, QRegularExpression::NormalMatch,
                                                                  QRegularExpression::AnchorAtOffsetMatchOption);
            if (match.hasMatch()) {
                text.append(u'\n');
                at = match.capturedEnd() - 1;
                continue;
            }
        }
        text.append(trimmed.at(at));
    }
    return text;
}

/// Between bars that aren't escaped.
QStringList cellsOf(const QString& line)
{
    QStringList cells;
    QString cell;
    const QString trimmed = line.trimmed();
    for (qsizetype at = trimmed.startsWith(u'|') ? 1 : 0; at < trimmed.size(); ++at) {
        if (trimmed.at(at) == u'|') {
            cells.append(unescaped(cell));
            cell.clear();
            continue;
        }
        cell.append(trimmed.at(at));
        if (trimmed.at(at) == u'\\' && at + 1 < trimmed.size()) {
            cell.append(trimmed.at(++at));
        }
    }
    if (!cell.trimmed().isEmpty() || cells.isEmpty()) {
        cells.append(unescaped(cell));
    }
    return cells;
}

bool isRule(const QString& line)
{
    static const QRegularExpression rule(QStringLiteral("^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$"));
    return line.contains(u'|') && rule.match(line).hasMatch();
}

} // namespace

std::optional<PastedTable> readMarkdownTable(const QString& text)
{
    const QString whole = text.trimmed();
    if (!whole.startsWith(u'|')) {
        return std::nullopt;
    }
    static const QRegularExpression lineEnd(QStringLiteral("\\r\\n|\\r|\\n"));
    const QStringList lines = whole.split(lineEnd);
    if (lines.size() < 2 || !isRule(lines.at(1))) {
        return std::nullopt;
    }
    PastedTable table;
    table.headings = cellsOf(lines.constFirst());
    for (const QString& line : lines.sliced(2)) {
        if (!line.trimmed().startsWith(u'|')) {
            break; // what follows is no part of the table
        }
        QList<PastedCell> cells;
        const QStringList texts = cellsOf(line);
        for (const QString& cell : texts) {
            cells.append(cell);
        }
        table.rows.append(cells);
    }
    return table;
}

} // namespace heroadmin
