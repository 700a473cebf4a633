"""Finds circles: among rooms, and among the classes of one room."""


def circles_of(graph):
    """`graph`: name -> those that it leads to. Each circle as a list that ends where it begins."""
    circles = []
    finished = set()

    def walk(name, way):
        if name in way:
            circles.append(way[way.index(name) :] + [name])
            return
        if name in finished:
            return
        for target in sorted(graph.get(name, ())):
            walk(target, way + [name])
        finished.add(name)

    for name in sorted(graph):
        walk(name, [])
    return circles


def unit_of(path):
    """A class: its header and its source as one."""
    return path.rsplit(".", 1)[0]


def class_graph(sources):
    """Which class includes which other one of its room. `sources`: path -> CppSource."""
    graph = {}
    for path, source in sources.items():
        unit = unit_of(path)
        room = unit.rpartition("/")[0]
        targets = {unit_of(header) for _, header in source.own_includes}
        graph.setdefault(unit, set()).update(
            target for target in targets if target != unit and target.rpartition("/")[0] == room
        )
    return graph
