"""Reads and presses the ages as a screen reader does, on the real bus: ages.py PROGRAM"""

import sys

from screenreader import awaited, press_key, pyatspi, rows_of, run, table

AGES = [28, 48, None, 16, 17, 1500, "abc", None, 33, 36, -4]
READ = {
    "below 0 years": "1 ",
    "10 to 19 years": "2 ",
    "20 to 29 years": "1 ",
    "30 to 39 years": "2 ",
    "40 to 49 years": "1 ",
    "150 years and over": "1 ",
    "no age": "2 ",
    "not a whole number, so no filter finds them": "1 ",
}


def read_ages():
    """Age to how many heroes, as both are spoken; only where there are any."""
    cells = table("Ages").queryTable()
    if [cells.getColumnDescription(column) for column in range(cells.nColumns)] != ["Age", "Heroes"]:
        sys.exit("the columns have other names")
    ages = {}
    for row in range(cells.nRows):
        age = cells.getAccessibleAt(row, 0).name
        heroes = cells.getAccessibleAt(row, 1).name
        if not heroes.endswith(age):
            sys.exit(f"a cell doesn't say whose it is: {heroes}")
        if not heroes.startswith("0 "):
            ages[age] = heroes[: heroes.index(" ") + 1]
    return ages


def cell(age, column):
    cells = table("Ages").queryTable()
    for row in range(cells.nRows):
        if cells.getAccessibleAt(row, 0).name == age:
            return cells.getAccessibleAt(row, column)
    return None


def is_focused(age):
    return cell(age, 1).getState().contains(pyatspi.STATE_FOCUSED)


def story(_path):
    press_key("ctrl+shift+h")
    awaited("the ages", lambda: read_ages() == READ)
    awaited("the focus on the first bar", lambda: is_focused("below 0 years"))
    press_key("Right")
    awaited("the focus on the next bar", lambda: is_focused("0 to 9 years"))

    def selected():
        return cell("30 to 39 years", 1).getState().contains(pyatspi.STATE_SELECTED)

    cell("30 to 39 years", 1).queryAction().doAction(0)
    awaited("the heroes of an age", lambda: rows_of("Heroes") == 2 and selected())
    cell("30 to 39 years", 1).queryAction().doAction(0)
    awaited("all heroes again", lambda: rows_of("Heroes") == len(AGES) and not selected())


run(sys.argv[1], [(f"Hero {number}", age) for number, age in enumerate(AGES)], story)
