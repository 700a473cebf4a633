#include "fuzzer/script.h"

#include <QDebug>
#include <QFile>

namespace heroadmin::testing {

namespace {

QString plainWord()
{
    return QStringLiteral("plain");
}

QString journalWord()
{
    return QStringLiteral("journal");
}

} // namespace

bool Script::write(const QString& path, const QStringList& remarks) const
{
    QStringList lines;
    for (const QString& remark : remarks) {
        lines.append(QStringLiteral("# ") + remark);
    }
    lines.append(definition + u' ' + (isPlain ? plainWord() : journalWord()));
    for (const Operation& operation : operations) {
        lines.append(operation.toText());
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write((lines.join(u'\n') + u'\n').toUtf8()) > 0;
}

std::optional<Script> Script::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning() << path << file.errorString();
        return {};
    }
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith(u'#'); });
    const QStringList heading = lines.isEmpty() ? QStringList() : lines.takeFirst().split(u' ');
    if (heading.size() != 2 || !QStringList{plainWord(), journalWord()}.contains(heading.at(1))) {
        qWarning() << path << "has no line that says what it is opened on";
        return {};
    }
    Script script{heading.at(0), heading.at(1) == plainWord(), {}};
    for (const QString& line : lines) {
        const std::optional<Operation> operation = Operation::of(line);
        if (!operation) {
            qWarning() << path << "has no operation in" << line;
            return {};
        }
        script.operations.push_back(*operation);
    }
    return script;
}

} // namespace heroadmin::testing
