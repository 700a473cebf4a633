#include "gui/assistive/boundedcall.h"

#include <QAccessibleInterface>
#include <QHash>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

constexpr QLatin1String propertiesInterface("org.freedesktop.DBus.Properties");
constexpr QLatin1String assistiveInterfaces("org.a11y.atspi.");

enum class Argument {
    Any,
    Child,  ///< Which child; -1 where there is no such.
    Offset, ///< In the text.
    Item,   ///< The offset of an item; by which end, and of which kind, comes next.
    Grain,  ///< The offset of an item; of which kind comes next.
    End,    ///< Of a range that begins at the offset before; -1 is the end of the text.
    Length, ///< Of the text before, in which Qt counts UTF-16 and others bytes.
};

using Arguments = QList<Argument>;

/// As many as any function of a newer Qt may read that isn't known here.
constexpr qsizetype mostArguments = 8;

/// What the bridge reads of each function, up to Qt 6.8; those that read nothing are left out.
const QHash<QString, Arguments>& knownFunctions()
{
    using enum Argument;
    static const Arguments one{Any};
    static const Arguments two{Any, Any};
    static const Arguments three{Any, Any, Any};
    static const QHash<QString, Arguments> functions{
        {QStringLiteral("Accessible.GetChildAtIndex"), {Child}},
        {QStringLiteral("Application.SetId"), three},
        {QStringLiteral("Application.GetLocale"), one},
        {QStringLiteral("Component.Contains"), three},
        {QStringLiteral("Component.GetAccessibleAtPoint"), three},
        {QStringLiteral("Component.GetExtents"), one},
        {QStringLiteral("Component.GetPosition"), one},
        {QStringLiteral("Action.DoAction"), one},
        {QStringLiteral("Action.GetName"), one},
        {QStringLiteral("Action.GetDescription"), one},
        {QStringLiteral("Action.GetKeyBinding"), one},
        {QStringLiteral("Value.SetCurrentValue"), three},
        {QStringLiteral("Text.AddSelection"), {Offset, Offset}},
        {QStringLiteral("Text.GetAttributeRun"), {Offset, Any}},
        {QStringLiteral("Text.GetAttributeValue"), {Offset, Any}},
        {QStringLiteral("Text.GetAttributes"), {Offset}},
        {QStringLiteral("Text.GetCharacterAtOffset"), {Offset}},
        {QStringLiteral("Text.GetCharacterExtents"), {Offset, Any}},
        {QStringLiteral("Text.GetOffsetAtPoint"), three},
        {QStringLiteral("Text.GetRangeExtents"), {Offset, End, Any}},
        {QStringLiteral("Text.GetSelection"), one},
        {QStringLiteral("Text.GetStringAtOffset"), {Grain, Any}},
        {QStringLiteral("Text.GetText"), {Offset, End}},
        {QStringLiteral("Text.GetTextAfterOffset"), {Offset, Any}},
        {QStringLiteral("Text.GetTextAtOffset"), {Item, Any}},
        {QStringLiteral("Text.GetTextBeforeOffset"), {Offset, Any}},
        {QStringLiteral("Text.RemoveSelection"), one},
        {QStringLiteral("Text.ScrollSubstringTo"), {Offset, End}},
        {QStringLiteral("Text.SetCaretOffset"), {Offset}},
        {QStringLiteral("Text.SetSelection"), {Any, Offset, Offset}},
        {QStringLiteral("EditableText.CopyText"), {Offset, End}},
        {QStringLiteral("EditableText.CutText"), {Offset, End}},
        {QStringLiteral("EditableText.DeleteText"), {Offset, End}},
        {QStringLiteral("EditableText.InsertText"), {Offset, Any, Length}},
        {QStringLiteral("EditableText.PasteText"), {Offset}},
        {QStringLiteral("EditableText.SetTextContents"), one},
        {QStringLiteral("Selection.DeselectChild"), {Child}},
        {QStringLiteral("Selection.DeselectSelectedChild"), one},
        {QStringLiteral("Selection.GetSelectedChild"), one},
        {QStringLiteral("Selection.IsChildSelected"), {Child}},
        {QStringLiteral("Selection.SelectChild"), {Child}},
        {QStringLiteral("Table.GetAccessibleAt"), two},
        {QStringLiteral("Table.GetIndexAt"), two},
        {QStringLiteral("Table.GetColumnAtIndex"), {Child}},
        {QStringLiteral("Table.GetRowAtIndex"), {Child}},
        {QStringLiteral("Table.GetColumnDescription"), one},
        {QStringLiteral("Table.GetRowDescription"), one},
        {QStringLiteral("Table.GetRowColumnExtentsAtIndex"), one},
        {QStringLiteral("Table.GetColumnExtentAt"), two},
        {QStringLiteral("Table.GetRowExtentAt"), two},
        {QStringLiteral("Table.GetColumnHeader"), one},
        {QStringLiteral("Table.GetRowHeader"), one},
        {QStringLiteral("Table.IsColumnSelected"), one},
        {QStringLiteral("Table.IsRowSelected"), one},
        {QStringLiteral("Table.IsSelected"), two},
        {QStringLiteral("Table.AddColumnSelection"), one},
        {QStringLiteral("Table.AddRowSelection"), one},
        {QStringLiteral("Table.RemoveColumnSelection"), one},
        {QStringLiteral("Table.RemoveRowSelection"), one},
    };
    return functions;
}

int lengthOf(QAccessibleInterface& part)
{
    const qsizetype length =
        part.textInterface() ? part.textInterface()->characterCount() : part.text(QAccessible::Value).size();
    return static_cast<int>(std::min<qsizetype>(length, std::numeric_limits<int>::max()));
}

std::optional<QTextBoundaryFinder::BoundaryType> boundaryOf(Argument kind, uint number)
{
    // AT-SPI counts each item twice where it is one by its start or by its end.
    switch (kind == Argument::Item ? number / 2 + number % 2 : number) {
    case 1:
        return QTextBoundaryFinder::Word;
    case 2:
        return QTextBoundaryFinder::Sentence;
    default:
        return {};
    }
}

/// Qt, 6.8 too, looks for ever for what begins at the end of a text, or before a text that begins with none: a screen
/// reader asks for the word at the cursor, which is at the end while somebody types.
int offsetOfItem(int number, std::optional<QTextBoundaryFinder::BoundaryType> type, QAccessibleInterface& part)
{
    const int length = lengthOf(part);
    const int offset = std::clamp(number, 0, length);
    if (!type || length == 0 || !part.textInterface()) {
        return offset;
    }
    QTextBoundaryFinder finder(*type, part.textInterface()->text(0, length));
    finder.setPosition(offset);
    const bool isAtItem =
        finder.boundaryReasons() & (QTextBoundaryFinder::StartOfItem | QTextBoundaryFinder::EndOfItem);
    if (offset == length && isAtItem) {
        return offset - 1;
    }
    return offset == 0 && !isAtItem ? 1 : offset;
}

int boundedNumber(Argument kind, qsizetype i, const QVariantList& arguments, QAccessibleInterface& part)
{
    const int number = arguments.at(i).toInt();
    switch (kind) {
    case Argument::Any:
        break;
    case Argument::Child:
        return number < part.childCount() ? std::max(number, -1) : -1;
    case Argument::Offset:
        return std::clamp(number, 0, lengthOf(part));
    case Argument::Item:
    case Argument::Grain:
        return offsetOfItem(number, boundaryOf(kind, arguments.at(i + 1).toUInt()), part);
    case Argument::End:
        return number == -1 ? lengthOf(part) : std::clamp(number, arguments.at(i - 1).toInt(), lengthOf(part));
    case Argument::Length:
        return std::clamp(number, 0, static_cast<int>(arguments.at(i - 1).toString().size()));
    }
    return number;
}

} // namespace

BoundedCall::BoundedCall(QString interface, QString function, QVariantList arguments)
    : m_interface(std::move(interface))
    , m_function(std::move(function))
    , m_arguments(std::move(arguments))
{}

std::optional<BoundedCall> BoundedCall::of(const QString& interface, const QString& member,
                                           const QVariantList& arguments)
{
    QString asked = interface;
    QString function = member;
    if (interface == propertiesInterface) {
        if (arguments.size() < 2) {
            return {};
        }
        asked = arguments.at(0).toString();
        function += arguments.at(1).toString();
    }
    if (asked.startsWith(assistiveInterfaces)) {
        asked.remove(0, assistiveInterfaces.size());
    }
    return BoundedCall(asked, function, arguments);
}

std::optional<QVariantList> BoundedCall::argumentsFor(QAccessibleInterface& part) const
{
    const auto known = knownFunctions().constFind(m_interface + u'.' + m_function);
    const Arguments read = known != knownFunctions().constEnd() ? *known : Arguments();
    if (m_arguments.size() < read.size() || !isAnsweredBy(part)) {
        return {};
    }
    QVariantList bounded = m_arguments;
    if (known == knownFunctions().constEnd()) {
        bounded.resize(std::max(bounded.size(), mostArguments));
    }
    for (qsizetype i = 0; i < read.size(); ++i) {
        if (read.at(i) != Argument::Any) {
            bounded[i] = boundedNumber(read.at(i), i, bounded, part);
        }
    }
    return bounded;
}

bool BoundedCall::isAnsweredBy(QAccessibleInterface& part) const
{
    if (m_interface == QLatin1String("Table")) {
        return part.tableInterface();
    }
    if (m_interface == QLatin1String("EditableText")) {
        // Qt would write what a person can only read.
        const bool isWritten = m_function != QLatin1String("CopyText");
        return !(isWritten && part.state().readOnly) && (part.textInterface() || !part.editableTextInterface());
    }
    if (m_function == QLatin1String("GetBoundedRanges")) {
        return false; // Qt finds them, but can't send them: who asks would wait for an answer in vain.
    }
    // Its place in a window that isn't there yet.
    return m_function != QLatin1String("GetOffsetAtPoint") || part.window();
}

} // namespace heroadmin
