#include "formats/delimitedtext.h"

#include "formats/texttable.h"

namespace heroadmin {

namespace {

class DelimitedReader
{
public:
    DelimitedReader(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {}

    [[nodiscard]] QList<QStringList> read()
    {
        while (m_at < m_text.size()) {
            m_rows.append(QStringList());
            do {
                m_rows.last().append(readCell());
            } while (takeSeparator());
            takeLineBreak();
            if (m_rows.size() > PastedTable::mostRows + 1) { // one more for headings
                break;
            }
        }
        return m_rows;
    }

private:
    [[nodiscard]] QString readCell()
    {
        const qsizetype start = m_at;
        QString quoted;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"' && readQuoted(quoted) && isCellEnd()) {
            return quoted;
        }
        m_at = start;
        while (!isCellEnd()) {
            ++m_at;
        }
        return m_text.sliced(start, m_at - start);
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
    qsizetype m_at = 0;
    QList<QStringList> m_rows;
};

} // namespace

QList<QStringList> splitDelimited(const QString& text, QChar separator)
{
    return DelimitedReader(text, separator).read();
}

} // namespace heroadmin
