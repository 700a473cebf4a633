"""The pixels of a display, watched by its damage events, and keys that are pressed on it."""

import select
import time

from Xlib import X, XK, display
from Xlib.ext import damage, xtest

QUIET = 1.5  # Seconds without a change after which the picture is final.


class Screen:
    def __init__(self):
        self.display = display.Display()
        self.root = self.display.screen().root
        self.display.damage_query_version()
        self.root.damage_create(damage.DamageReportRawRectangles)
        self.display.sync()

    def picture(self, region):
        return self.root.get_image(*region, X.ZPixmap, 0xFFFFFFFF).data

    def become_final(self, region, started, patience=60, is_shown=None, takes_first=False, quiet=QUIET):
        """Seconds from `started` until the region looked as it does when nothing has changed in it for a while.

        Each picture is taken when something was painted, and its time when it is here: never too early. With
        `is_shown`, a picture which that rejects isn't final, however long it stays; with
        `takes_first` the first picture that it accepts is taken, though others may follow.
        """
        frames = []
        last = time.monotonic()
        while time.monotonic() - started < patience:
            current = self.picture(region)
            now = time.monotonic()
            if not frames or frames[-1][1] != current:
                frames.append((now, current))
                last = now
            if now - last > quiet and (is_shown is None or is_shown(current)):
                accepted = [taken for taken, picture in frames if takes_first and is_shown(picture)]
                return (accepted or [frames[-1][0]])[0] - started
            self._wait_for_painting(0.1)
        raise SystemExit("The picture never came to rest.")

    def _wait_for_painting(self, seconds):
        if not self.display.pending_events():
            select.select([self.display.fileno()], [], [], seconds)
        for _ in range(self.display.pending_events()):
            self.display.next_event()

    def press(self, *names):
        """Keys held together, as in press("Control_L", "End"); returns when the last one went down."""
        codes = [self.display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        for code in codes:
            xtest.fake_input(self.display, X.KeyPress, code)
        self.display.sync()
        pressed = time.monotonic()
        for code in reversed(codes):
            xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()
        return pressed

    def type(self, text):
        """Returns when the last letter went down."""
        pressed = time.monotonic()
        for letter in text:
            pressed = self.press(letter)
        return pressed

    def click(self, x, y):
        xtest.fake_input(self.display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self.display, X.ButtonPress, 1)
        xtest.fake_input(self.display, X.ButtonRelease, 1)
        self.display.sync()

    def windows_named(self, part):
        """Those on the screen whose title has that part, the largest first."""
        found = []
        for window in self.root.query_tree().children:
            name = window.get_full_text_property(self.display.get_atom("_NET_WM_NAME"))
            geometry = window.get_geometry()
            is_seen = geometry.width > 1 and window.get_attributes().map_state == X.IsViewable
            if name and part in name and is_seen:
                found.append((geometry.width, window))
        return [window for _, window in sorted(found, key=lambda pair: -pair[0])]

    def dismiss_others(self, kept, part):
        """Escape in each of its dialogs: DB Browser asks "database is busy, abort?" by itself, and answers nothing else."""
        for window in self.windows_named(part):
            if window.id != kept.id:
                place = window.get_geometry()
                self.click(place.x + 10, place.y + 10)
                self.focus(window)
                self.press("Escape")
                time.sleep(0.5)

    def focus(self, window):
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.display.sync()
