"""Times Hero Admin and DB Browser for SQLite by the pixels of their windows; run by compare.sh."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from watchedscreen import QUIET, Screen

WITH_HITS = "carter"  # As heroadmin_make_heroes names them.
WITHOUT_HIT = "zzqx"
SCAN = 5  # Seconds; more than a search takes during which nothing needs to be painted.
GOALS = {"P1 start": 0.15, "P2 last page": 0.05, "P4 search with hits": 0.15, "P4 search without a hit": 0.6, "P6 memory": 0.3}


class Program:
    """Where its window, at the top left of the screen without a window manager, has what is needed."""

    def __init__(self, name, command, title, rows, result, search, cell, last_page):
        self.name = name
        self.command = command
        self.title = title
        self.rows = rows  # Left, top, width, height of a part of the table's body.
        self.result = result  # The body and the number of rows below it.
        self.search = search
        self.cell = cell
        self.last_page = last_page


def has_text(picture):
    """Whether rows are there: many lines of pixels that differ; an empty window has few."""
    line = 4 * 400
    return len({picture[start : start + line] for start in range(0, len(picture), line)}) > 100


def peak_memory(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def find_window(screen, title):
    for _ in range(100):
        windows = screen.windows_named(title)
        if windows:
            return windows[0]
        time.sleep(0.05)
    raise SystemExit(f"No window is called {title}.")


def rest(screen, program):
    return screen.become_final(program.rows, time.monotonic())


def act(screen, region, action, quiet=QUIET):
    """Seconds from the last key of the action until the region has another picture for good."""
    before = screen.picture(region)
    pressed = action()
    return screen.become_final(region, pressed, is_shown=lambda picture: picture != before, quiet=quiet)


def clear_search(screen, program):
    def empty():
        screen.click(*program.search)
        screen.press("Control_L", "a")
        return screen.press("BackSpace")

    act(screen, program.result, empty, quiet=SCAN)


def search(screen, program, region, text):
    screen.click(*program.search)
    rest(screen, program)
    return act(screen, region, lambda: screen.type(text), quiet=SCAN)


def prepare(home):
    """Keeps DB Browser from asking the network for its remote databases, and the person about that."""
    folder = os.path.join(home, "sqlitebrowser")
    os.makedirs(folder)
    with open(os.path.join(folder, "sqlitebrowser.conf"), "w", encoding="ascii") as settings:
        settings.write("[remote]\nactive=false\n\n[checkversion]\nenabled=false\n")


def play(screen, program, home):
    environment = dict(os.environ, HOME=home)
    for folder in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        environment[folder] = home
    started = time.monotonic()
    process = subprocess.Popen(program.command, env=environment, stderr=subprocess.DEVNULL)
    try:
        figures = {"P1 start": 1000 * screen.become_final(program.rows, started, is_shown=has_text, takes_first=True)}
        window = find_window(screen, program.title)
        screen.dismiss_others(window, program.title)
        screen.focus(window)
        screen.click(*program.cell)
        rest(screen, program)
        figures["P2 last page"] = 1000 * act(screen, program.rows, lambda: screen.press(*program.last_page))
        figures["P6 memory"] = peak_memory(process)
        figures["P4 search with hits"] = 1000 * search(screen, program, program.rows, WITH_HITS)
        clear_search(screen, program)
        figures["P4 search without a hit"] = 1000 * search(screen, program, program.result, WITHOUT_HIT)
        return figures
    finally:
        process.kill()
        process.wait()
        time.sleep(0.5)  # Until the display has forgotten the window.


def print_comparison(programs, taken, file, rounds):
    version = subprocess.run(["dpkg-query", "-W", "sqlitebrowser"], capture_output=True, text=True, check=False).stdout
    print(f"{' '.join(version.split())}; {file}; median of {rounds} rounds, in turns; load {os.getloadavg()[0]:.2f}")
    print(f"  {'':26}{'Hero Admin':>12}{'DB Browser':>12}{'ratio':>9}{'goal':>9}")
    for work, goal in GOALS.items():
        ours, theirs = (statistics.median(figures[work] for figures in taken[program.name]) for program in programs)
        unit = "MiB" if work == "P6 memory" else "ms"
        reached = "PASS" if ours <= goal * theirs else "FAIL"
        print(f"  {work + ', ' + unit:26}{ours:12.1f}{theirs:12.1f}{ours / theirs:7.2f} x{goal:7.2f} x  {reached}")


def main(heroadmin, file, rounds):
    programs = [
        Program("Hero Admin", [heroadmin, file], "Hero Admin", (10, 85, 400, 340), (10, 85, 800, 530), (520, 38), (200, 140),
                ("Control_L", "Alt_L", "Next")),
        Program("DB Browser", ["sqlitebrowser", "-R", "-t", "hero", file], "DB Browser for SQLite", (20, 195, 400, 340), (20, 195, 460, 400),
                (190, 174), (190, 260), ("Control_L", "End")),
    ]
    screen = Screen()
    taken = {program.name: [] for program in programs}
    # The bus of the session that the programs have started may write there to the last.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        prepare(home)
        for number in range(-1, rounds):
            for program in programs if number % 2 == 0 else reversed(programs):
                figures = play(screen, program, home)
                if number >= 0:  # The one before reads programs and file into the system's cache.
                    taken[program.name].append(figures)
        print_comparison(programs, taken, file, rounds)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
