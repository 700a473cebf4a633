#include "formats/delimitedtext.h"

#include "formats/texttable.h"

#include <QCoreApplication>

namespace heroadmin {

namespace {

class DelimitedReader
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::DelimitedReader)

public:
    DelimitedReader(const QString& text, QChar separator, QuoteRule rule)
        : m_text(text)
        , m_separator(separator)
        , m_rule(rule)
    {}

    [[nodiscard]] Result<QList<QStringList>> read()
    {
        while (m_at < m_text.size()) {
            m_rows.append(QStringList());
            do {
                if (const QString problem = readCell(); !problem.isEmpty()) {
                    const QString place = tr("Row %1, column %2: %3")
                                              .arg(QString::number(m_rows.size()),
                                                   QString::number(m_rows.constLast().size() + 1), problem);
                    return failure(Error::of(ErrorKind::Other, place));
                }
            } while (takeSeparator());
            takeLineBreak();
            if (m_rows.size() > PastedTable::mostRows + 1) { // one more for headings
                break;
            }
        }
        return m_rows;
    }

private:
    /// Returns what is wrong with it.
    [[nodiscard]] QString readCell()
    {
        const qsizetype start = m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            QString cell;
            if (!readQuoted(cell)) {
                return tr("a quotation mark is opened and never closed.");
            }
            if (isCellEnd()) {
                m_rows.last().append(cell);
                return {};
            }
            if (m_rule == QuoteRule::Strict) {
                return tr("there is text behind the closing quotation mark.");
            }
            m_at = start;
        }
        while (!isCellEnd()) {
            ++m_at;
        }
        m_rows.last().append(m_text.sliced(start, m_at - start));
        return {};
    }

    [[nodiscard]] bool readQuoted(QString& cell)
    {
        ++m_at;
        while (true) {
            const qsizetype end = m_text.indexOf(u'"', m_at);
            if (end < 0) {
                return false;
            }
            cell.append(QStringView(m_text).sliced(m_at, end - m_at));
            m_at = end + 1;
            if (m_at >= m_text.size() || m_text.at(m_at) != u'"') {
                return true;
            }
            cell.append(u'"');
            ++m_at;
        }
    }

    [[nodiscard]] bool isLineBreak() const { return m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'; }

    [[nodiscard]] bool isCellEnd() const
    {
        return m_at >= m_text.size() || m_text.at(m_at) == m_separator || isLineBreak();
    }

    [[nodiscard]] bool takeSeparator()
    {
        const bool isSeparator = m_at < m_text.size() && m_text.at(m_at) == m_separator;
        m_at += isSeparator ? 1 : 0;
        return isSeparator;
    }

    void takeLineBreak()
    {
        if (m_at < m_text.size()) {
            const bool isPair = m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n';
            m_at += isPair ? 2 : 1;
        }
    }

    const QString& m_text;
    const QChar m_separator;
    const QuoteRule m_rule;
    qsizetype m_at = 0;
    QList<QStringList> m_rows;
};

} // namespace

Result<QList<QStringList>> splitDelimited(const QString& text, QChar separator, QuoteRule rule)
{
    return DelimitedReader(text, separator, rule).read();
}

} // namespace heroadmin
