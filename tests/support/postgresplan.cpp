#include "support/postgresplan.h"

#include <QDebug>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

namespace heroadmin::testing {

namespace {

QList<QJsonObject> partsOf(const QJsonObject& node)
{
    QList<QJsonObject> parts;
    const QJsonArray all = node.value(QStringLiteral("Plans")).toArray();
    for (const QJsonValue& part : all) {
        parts.append(part.toObject());
    }
    return parts;
}

/// The tables that are read below a name; a name that a statement gives to what another one reads has several.
QStringList namedTables(const QJsonObject& node, QMap<QString, QStringList>& tables)
{
    QStringList below;
    const QString table = node.value(QStringLiteral("Relation Name")).toString();
    if (!table.isEmpty()) {
        below.append(table);
    }
    const QList<QJsonObject> parts = partsOf(node);
    for (const QJsonObject& part : parts) {
        below += namedTables(part, tables);
    }
    below.removeDuplicates();
    tables[node.value(QStringLiteral("Alias")).toString()] += below;
    return below;
}

/// One behind the other: of a node that only hands on, what its parts give.
QList<QStringList> outputs(const QJsonObject& node)
{
    const QString kind = node.value(QStringLiteral("Node Type")).toString();
    if (node.contains(QStringLiteral("Output"))) {
        return {node.value(QStringLiteral("Output")).toVariant().toStringList()};
    }
    if (kind == u"ModifyTable" || kind == u"LockRows") {
        return {};
    }
    QList<QStringList> all;
    const QList<QJsonObject> parts = partsOf(node);
    for (const QJsonObject& part : parts) {
        const QString relationship = part.value(QStringLiteral("Parent Relationship")).toString();
        if (relationship == u"Member" || relationship == u"Outer") {
            all += outputs(part);
        }
    }
    return all;
}

} // namespace

QStringList columnsGivenBy(const QByteArray& plan)
{
    // A column of the only table has no name in front; one with other letters in it is in quotes.
    static const QRegularExpression column(
        QStringLiteral("^\\(*(?:(?:\"([^\"]+)\"|([a-z_]\\w*))\\.)?([a-z_]\\w*)\\)*$"));
    const QJsonObject root = QJsonDocument::fromJson(plan).object().value(QStringLiteral("Plan")).toObject();
    if (root.isEmpty()) {
        qWarning() << "no plan:" << plan;
    }
    QMap<QString, QStringList> tables;
    const QStringList all = namedTables(root, tables);
    QStringList columns;
    const QList<QStringList> given = outputs(root);
    for (const QStringList& output : given) {
        for (const QString& expression : output) {
            const QRegularExpressionMatch match = column.match(expression);
            const QString name = match.captured(1) + match.captured(2);
            const QStringList places = name.isEmpty() ? all : tables.value(name);
            for (const QString& table : match.hasMatch() ? places : QStringList()) {
                columns.append(table + u'.' + match.captured(3));
            }
        }
    }
    return columns;
}

} // namespace heroadmin::testing
