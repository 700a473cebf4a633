#include "data/sql/statementtext.h"

#include <QSqlDriver>
#include <QSqlField>

namespace heroadmin {

namespace {

QString literalOf(const QVariant& value, const QSqlDriver& driver)
{
    // What a driver would bind as NULL: QVariant says of a null text that it is a value.
    const bool isNull = value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isNull()) ||
                        (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull());
    QSqlField field(QString(), value.metaType());
    field.setValue(isNull ? QVariant() : value);
    return driver.formatValue(field);
}

} // namespace

QString textOf(const SqlStatement& statement, const QSqlDriver& driver)
{
    QString text;
    QChar quote; // That a name or a text began with, whose end is the next one: a doubled one ends it, and begins anew.
    qsizetype bound = 0;
    for (const QChar character : statement.sql) {
        if (quote.isNull() && character == u'?') {
            text += literalOf(statement.values.value(bound++), driver);
            continue;
        }
        if (quote.isNull() && (character == u'\'' || character == u'"')) {
            quote = character;
        } else if (character == quote) {
            quote = QChar();
        }
        text += character;
    }
    return text;
}

} // namespace heroadmin
