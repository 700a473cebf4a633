"""Calls every function of every part with stale, wild and negative numbers, while pages turn, rows vanish and dialogs
open and close; the program has to live on: wildcalls.py PROGRAM [SEED [CALLS]]"""

import random
import sqlite3
import sys

from bus import ATSPI, NONE, PROPERTIES, ROOT, Bus
from gi.repository import GLib
from screenreader import awaited, press_key, run, table

HEROES = [(f"Hero {number}", number % 90 or None) for number in range(250)]
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 20240517
CALLS = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
CALLS_BETWEEN_DEEDS = 150
MOST_PARTS = 3_000

WILD = [0, 1, 2, 3, -1, -2, -3, 7, 50, 99, 100, 101, 403, 404, 405, 65_536, 2**31 - 1, -(2**31), 2**30, -(2**30)]

# The functions of each interface, with the types of their arguments as AT-SPI has them.
FUNCTIONS = {
    "Accessible": "GetChildAtIndex(i) GetChildren() GetIndexInParent() GetRelationSet() GetRole() GetRoleName()"
    " GetLocalizedRoleName() GetState() GetAttributes() GetApplication() GetInterfaces()",
    "Application": "GetLocale(u) GetApplicationBusAddress() SetId()",
    "Component": "Contains(iiu) GetAccessibleAtPoint(iiu) GetExtents(u) GetPosition(u) GetSize() GetLayer() GetAlpha()"
    " GetMDIZOrder() GrabFocus() SetExtents(iiiiu) SetPosition(iiu) SetSize(ii)",
    "Action": "GetName(i) GetDescription(i) GetKeyBinding(i) GetActions()",
    "Value": "SetCurrentValue()",
    "Text": "AddSelection(ii) GetAttributeRun(ib) GetAttributeValue(is) GetAttributes(i) GetBoundedRanges(iiiiuuu)"
    " GetCharacterAtOffset(i) GetCharacterExtents(iu) GetDefaultAttributeSet() GetDefaultAttributes() GetNSelections()"
    " GetOffsetAtPoint(iiu) GetRangeExtents(iiu) GetSelection(i) GetText(ii) GetTextAfterOffset(iu) GetTextAtOffset(iu)"
    " GetTextBeforeOffset(iu) GetStringAtOffset(iu) RemoveSelection(i) ScrollSubstringTo(iiu) SetCaretOffset(i)"
    " SetSelection(iii)",
    "EditableText": "CopyText(ii) CutText(ii) DeleteText(ii) InsertText(isi) PasteText(i) SetTextContents(s)",
    "Selection": "ClearSelection() DeselectChild(i) DeselectSelectedChild(i) GetSelectedChild(i) IsChildSelected(i)"
    " SelectAll() SelectChild(i)",
    "Table": "GetAccessibleAt(ii) GetIndexAt(ii) GetColumnAtIndex(i) GetRowAtIndex(i) GetColumnDescription(i)"
    " GetRowDescription(i) GetRowColumnExtentsAtIndex(i) GetColumnExtentAt(ii) GetRowExtentAt(ii) GetColumnHeader(i)"
    " GetRowHeader(i) GetSelectedColumns() GetSelectedRows() IsColumnSelected(i) IsRowSelected(i) IsSelected(ii)"
    " AddColumnSelection(i) AddRowSelection(i) RemoveColumnSelection(i) RemoveRowSelection(i)",
    "TableCell": "GetColumnHeaderCells() GetRowHeaderCells() GetRowColumnSpan()",
}
VALUES = {
    "Accessible": ["Name", "Description", "Parent", "ChildCount"],
    "Application": ["ToolkitName", "Version", "Id"],
    "Action": ["NActions"],
    "Value": ["MinimumValue", "MaximumValue", "MinimumIncrement", "CurrentValue"],
    "Text": ["CharacterCount", "CaretOffset", "BoundedRanges"],
    "Selection": ["NSelectedChildren"],
    "Table": ["NRows", "NColumns", "Caption", "Summary", "NSelectedRows", "NSelectedColumns"],
    "TableCell": ["ColumnSpan", "Position", "RowSpan", "Table"],
}
TEXTS = ["", "abc", "16", "\u00e9\U0001f9b8 \u05d0", "x" * 3_000]

# What Qt's bridge, from 6.8 on, says by itself of such calls, and answers with an error.
ANNOUNCED = [
    r"warning: Could not find (application|selection|table cell) interface for: .*",
    r"warning: Invalid index for tableInterface GetAccessibleAt \( -?\d+ , -?\d+ \)",
    r"warning: Unknown value \d+ for AT-SPI (coord|text granularity) type",
    r"info: AtSpiAdaptor::ScrollSubstringTo .*",
]

# What a person does meanwhile: a key that opens something, after which Escape closes it.
OPENING = ["ctrl+n", "ctrl+k", "ctrl+slash", "ctrl+comma", "ctrl+g", "ctrl+shift+f", "F2", "Return", "ctrl+shift+v"]
TURNING = ["ctrl+Next", "ctrl+Prior", "ctrl+alt+Next", "ctrl+alt+Prior", "F5", "ctrl+a", "ctrl+End", "alt+h", "ctrl+c"]


class WildCalls:
    def __init__(self, path):
        self._path = path
        self._random = random.Random(SEED)
        self._bus = Bus()
        self._parts = [ROOT]  # Those that are gone stay in it.
        self._answering = {interface: [] for interface in FUNCTIONS}  # Parts, by what they have.
        self._tables = []
        self._cells = []
        self._is_open = False
        self._know([ROOT])

    def make(self):
        while self._bus.calls < CALLS:
            for _ in range(CALLS_BETWEEN_DEEDS):
                self._call()
            self._do()
            self._know([*self._bus.children(ROOT), *self._random.sample(self._tables, 2)])
        for _ in range(3):
            press_key("Escape")

    def _know(self, parts):
        """All that is there now, of long tables some."""
        known = set(self._parts)
        while parts:
            part = parts.pop()
            if part not in known:
                known.add(part)
                self._parts.append(part)
                for interface in self._bus.interfaces(part) & self._answering.keys():
                    self._answering[interface].append(part)
                if self._bus.value(part, "Table", "NRows") is not None:
                    self._tables.append(part)
            children = self._bus.children(part) if part not in self._tables else self._some_of(part)
            parts.extend(child for child in children if child not in known)
        if len(self._parts) > MOST_PARTS:
            self._parts = [ROOT, *self._random.sample(self._parts, MOST_PARTS // 2)]

    def _some_of(self, part):
        children = self._bus.children(part)
        some = self._random.sample(children, min(len(children), 12))
        self._cells.extend(some)
        return some

    def _number(self):
        return self._random.choice(WILD) if self._random.random() < 0.7 else self._random.randrange(-10, 500)

    def _argument(self, kind):
        if kind == "i":
            return self._number()
        if kind == "u":
            return self._random.choice([0, 1, 2, 3, 4, 2**31, 2**32 - 1])
        return self._random.choice(TEXTS) if kind == "s" else self._random.random() < 0.5

    def _call(self):
        interface = self._random.choice(list(FUNCTIONS))
        answering = self._answering[interface] if self._random.random() < 0.8 else []
        part = self._random.choice(answering or self._parts)
        chance = self._random.random()
        if chance < 0.15 and interface in VALUES:
            self._bus.value(part, interface, self._random.choice(VALUES[interface]))
        elif chance < 0.17:
            self._call_oddly(part, interface)
        elif chance < 0.2:
            number = self._random.choice([float(self._number()), float("nan"), float("inf"), -1e300])
            value = GLib.Variant("(ssv)", (ATSPI + "Value", "CurrentValue", GLib.Variant("d", number)))
            self._bus.call(part, PROPERTIES, "Set", value)
        elif chance < 0.22:
            # What a part really does may be to leave the program; cells only select.
            part, action = self._random.choice([(part, -1), (part, 2**31 - 1), (self._random.choice(self._cells), 0)])
            self._bus.call(part, ATSPI + "Action", "DoAction", GLib.Variant("(i)", (action,)))
        else:
            function, kinds = self._random.choice(FUNCTIONS[interface].split()).rstrip(")").split("(")
            if self._random.random() < 0.06:
                kinds = kinds[: self._random.randrange(len(kinds) + 1)]
            arguments = tuple(self._argument(kind) for kind in kinds)
            self._bus.call(part, ATSPI + interface, function, GLib.Variant(f"({kinds})", arguments))

    def _call_oddly(self, part, interface):
        """As tools do that look at any object of a bus, and at paths that nobody has."""
        number = self._random.choice([0, 1, 2**31 - 1, 2**31, 2**32 - 1, 2**40])
        path = self._random.choice([part, f"/org/a11y/atspi/accessible/{number}", NONE, part + "/1"])
        if self._random.random() < 0.5:
            self._bus.call(path, "org.freedesktop.DBus.Introspectable", "Introspect")
        else:
            self._bus.call(path, PROPERTIES, "GetAll", GLib.Variant("(s)", (ATSPI + interface,)))

    def _do(self):
        chance = self._random.random()
        if self._is_open and chance < 0.6:
            press_key("Escape")
            self._is_open = False
        elif chance < 0.3:
            press_key(self._random.choice(OPENING))
            self._is_open = True
        elif chance < 0.4:
            press_key("ctrl+shift+h")
        elif chance < 0.5:
            with sqlite3.connect(self._path, timeout=20) as database:
                database.execute("DELETE FROM hero WHERE id > 3 AND id % 11 = ?", (self._random.randrange(11),))
        else:
            press_key(self._random.choice(TURNING))


def story(path):
    WildCalls(path).make()

    def told():
        cells = table("Heroes").queryTable()
        headings = [cells.getColumnDescription(column) for column in range(3)]
        # What was written into the search field may have left no hero.
        return headings == ["ID", "Name", "Age"] and (cells.nRows == 0 or cells.getAccessibleAt(0, 0).name.isdigit())

    awaited("the table of heroes, behind all calls", told)


run(sys.argv[1], HEROES, story, ANNOUNCED)
