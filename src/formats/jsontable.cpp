#include "formats/jsontable.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heroadmin {

namespace {

class JsonTableReader
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::JsonTableReader)

public:
    [[nodiscard]] Result<PastedTable> read(const QString& text)
    {
        const QByteArray bytes = text.toUtf8();
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
        if (problem.error != QJsonParseError::NoError) {
            const QByteArray before = bytes.first(qMin(qsizetype{problem.offset}, bytes.size()));
            const qsizetype lineStart = before.lastIndexOf('\n') + 1;
            return failure(Error::of(ErrorKind::Other,
                                     tr("This is no JSON: row %1, column %2: %3.")
                                         .arg(QString::number(before.count('\n') + 1),
                                              QString::number(QString::fromUtf8(before.sliced(lineStart)).size() + 1),
                                              problem.errorString())));
        }
        const QJsonArray rows = document.isArray() ? document.array() : QJsonArray{document.object()};
        for (const auto row : rows) {
            const QString wrong = row.isObject()  ? addObject(row.toObject())
                                  : row.isArray() ? addArray(row.toArray())
                                                  : tr("Row %1: it is neither an object nor an array.").arg(number());
            if (!wrong.isEmpty()) {
                return failure(Error::of(ErrorKind::Other, wrong));
            }
        }
        return m_table;
    }

private:
    [[nodiscard]] QString number() const { return QString::number(m_table.rows.size() + 1); }

    [[nodiscard]] QString addObject(const QJsonObject& object)
    {
        if (m_table.headings.isEmpty() && !m_table.rows.isEmpty()) {
            return tr("Row %1: it is an object, and those before are arrays.").arg(number());
        }
        QList<PastedCell> cells(m_table.headings.size());
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            auto place = m_places.constFind(member.key());
            if (place == m_places.constEnd()) {
                place = m_places.insert(member.key(), m_table.headings.size());
                m_table.headings.append(member.key());
                cells.append(PastedCell());
            }
            const PastedCell cell = cellOf(member.value());
            if (!cell) {
                return noCell(member.key());
            }
            cells[*place] = cell;
        }
        m_table.rows.append(cells);
        return {};
    }

    [[nodiscard]] QString addArray(const QJsonArray& array)
    {
        if (!m_table.headings.isEmpty()) {
            return tr("Row %1: it is an array, and those before are objects.").arg(number());
        }
        QList<PastedCell> cells;
        for (const auto value : array) {
            const PastedCell cell = cellOf(value);
            if (!cell) {
                return noCell(QString::number(cells.size() + 1));
            }
            cells.append(cell);
        }
        m_table.rows.append(cells);
        return {};
    }

    [[nodiscard]] QString noCell(const QString& column) const
    {
        return tr("Row %1, column %2: it is neither a text nor a number.").arg(number(), column);
    }

    [[nodiscard]] static PastedCell cellOf(const QJsonValue& value)
    {
        if (value.isString() || value.isDouble()) {
            return value.toVariant().toString();
        }
        return value.isNull() ? PastedCell(QString()) : std::nullopt;
    }

    PastedTable m_table;
    QHash<QString, qsizetype> m_places; ///< Of the headings.
};

} // namespace

bool looksLikeJson(const QString& text)
{
    QString start;
    for (const QChar character : text) {
        if (!character.isSpace()) {
            start.append(character);
        }
        if (start.size() == 2) {
            break;
        }
    }
    return start == QStringLiteral("[{") || start == QStringLiteral("[[") || start == QStringLiteral("{\"");
}

Result<PastedTable> readJsonTable(const QString& text)
{
    return JsonTableReader().read(text);
}

} // namespace heroadmin
