"""Reads C++ source just well enough for the checks: its includes, its string literals, and its code without either."""

import re

_TOKEN = re.compile(
    r"""
    //[^\n]*
    | /\*.*?\*/
    | R"(?P<delimiter>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=delimiter)"
    | "(?P<text>(?:\\.|[^"\\\n])*)"
    | (?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'
    """,
    re.VERBOSE | re.DOTALL,
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<(?P<system>[^>\n]+)>|"(?P<own>[^"\n]+)")', re.MULTILINE)


def lines_of(text):
    return text.count("\n") + (not text.endswith("\n"))


class CppSource:
    """`includes`, `own_includes` and `literals` are lists of (line, text); `code` has none of them, and no comments."""

    def __init__(self, text):
        self.line_count = lines_of(text)
        without_comments = []
        code = []
        literal_places = []
        position = 0
        for token in _TOKEN.finditer(text):
            between = text[position : token.start()]
            position = token.end()
            blank = re.sub(r"[^\n]", " ", token.group())
            is_comment = token.group().startswith("/")
            without_comments += [between, blank if is_comment else token.group()]
            code += [between, blank]
            content = token.group("raw") if token.group("raw") is not None else token.group("text")
            if content is not None:
                literal_places.append((token.start(), content))
        without_comments.append(text[position:])
        code.append(text[position:])

        # An #include's "file" is no string literal, and its <class> is not used by it alone.
        visible = "".join(without_comments)
        self.includes = []
        self.own_includes = []
        include_lines = set()
        for match in _INCLUDE.finditer(visible):
            line = visible.count("\n", 0, match.start()) + 1
            include_lines.add(line)
            if match.group("system"):
                self.includes.append((line, match.group("system")))
            else:
                self.own_includes.append((line, match.group("own")))
        places = [(text.count("\n", 0, start) + 1, content) for start, content in literal_places]
        code_lines = "".join(code).split("\n")
        self.code = "\n".join("" if number in include_lines else line for number, line in enumerate(code_lines, 1))
        self.literals = [(line, content) for line, content in places if line not in include_lines]
