#pragma once

#include <QStringList>
#include <vector>

namespace heroadmin::testing {

/// Tables that refer to heroes, in ways of their own, with rows that refer to the heroes 1 to 7.
struct ReferenceDefinition
{
    const char* name;
    QStringList statements;
    QStringList tables;     ///< Whose rows are looked at.
    QStringList afterwards; ///< What each of them holds when hero 7 is deleted, where the definition is followed.
};

[[nodiscard]] inline const std::vector<ReferenceDefinition>& referenceDefinitions()
{
    static const std::vector<ReferenceDefinition> all{
        {"a link table",
         {QStringLiteral("CREATE TABLE link (team_id INTEGER NOT NULL, hero_id INTEGER NOT NULL, PRIMARY KEY (team_id, "
                         "hero_id), FOREIGN KEY(hero_id) REFERENCES hero (id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES (1, 7), (1, 2), (2, 7)")},
         {QStringLiteral("link")},
         {QStringLiteral("2:1,2")}},
        {"a key without a column",
         {QStringLiteral("CREATE TABLE part (n INTEGER PRIMARY KEY, h REFERENCES hero ON DELETE CASCADE, note BLOB)"),
          QStringLiteral("INSERT INTO part VALUES (5, 7, x'00FF'), (6, 1, NULL), (7, 7, 1.5)")},
         {QStringLiteral("part")},
         {QStringLiteral("6:6,1,NULL")}},
        {"let go",
         {QStringLiteral("CREATE TABLE team (name TEXT, lead INTEGER REFERENCES hero(id) ON DELETE SET NULL)"),
          QStringLiteral("INSERT INTO team VALUES ('A', 7), ('B', 2), ('C', NULL)")},
         {QStringLiteral("team")},
         {QStringLiteral("1:'A',NULL 2:'B',2 3:'C',NULL")}},
        {"let go for somebody else",
         {QStringLiteral("CREATE TABLE team (lead INTEGER DEFAULT 1 REFERENCES hero(id) ON DELETE SET DEFAULT)"),
          QStringLiteral("INSERT INTO team VALUES (7), (2)")},
         {QStringLiteral("team")},
         {QStringLiteral("1:1 2:2")}},
        {"they stay",
         {QStringLiteral("CREATE TABLE log (hero_id INTEGER REFERENCES hero(id), other INTEGER REFERENCES hero(id) ON "
                         "DELETE RESTRICT)"),
          QStringLiteral("INSERT INTO log VALUES (7, 1), (2, 7)")},
         {QStringLiteral("log")},
         {QStringLiteral("1:7,1 2:2,7")}},
        {"several, and names to be quoted",
         {QStringLiteral("CREATE TABLE \"a \"\"b\"\" <b>%1</b>\" (\"order\" INTEGER REFERENCES hero ON DELETE CASCADE, "
                         "\"%2 x\" INTEGER REFERENCES hero ON DELETE SET NULL)"),
          QStringLiteral("INSERT INTO \"a \"\"b\"\" <b>%1</b>\" VALUES (7, 7), (7, 1), (1, 7), (2, 3)"),
          QStringLiteral("CREATE TABLE \"name\" (age INTEGER REFERENCES hero ON DELETE CASCADE, secret_name)"),
          QStringLiteral("INSERT INTO \"name\" VALUES (7, 'x'), (6, 'y')")},
         {QStringLiteral("a \"b\" <b>%1</b>"), QStringLiteral("name")},
         {QStringLiteral("3:1,NULL 4:2,3"), QStringLiteral("2:6,'y'")}},
        {"two heroes of one row",
         {QStringLiteral("CREATE TABLE duel (winner INTEGER REFERENCES hero(id) ON DELETE CASCADE, loser INTEGER "
                         "REFERENCES hero(id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO duel VALUES (7, 1), (7, 7), (2, 7), (1, 2)")},
         {QStringLiteral("duel")},
         {QStringLiteral("4:1,2")}},
        {"a key of several columns",
         {QStringLiteral("CREATE UNIQUE INDEX hero_both ON hero (id, name)"),
          QStringLiteral("CREATE TABLE nick (id INTEGER, hero_name TEXT, nick TEXT, FOREIGN KEY (hero_name, id) "
                         "REFERENCES hero (name, id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO nick VALUES (7, 'Hero 7', 'a'), (7, 'Other', 'b'), (NULL, 'Hero 7', 'c')")},
         {QStringLiteral("nick")},
         {QStringLiteral("2:7,'Other','b' 3:NULL,'Hero 7','c'")}},
        {"a table without row numbers",
         {QStringLiteral(
              "CREATE TABLE link (team TEXT COLLATE NOCASE, hero INTEGER REFERENCES hero(id) ON DELETE CASCADE, "
              "PRIMARY KEY (team, hero)) WITHOUT ROWID"),
          QStringLiteral("INSERT INTO link VALUES ('A', 7), ('b', 7), ('a', 1)")},
         {QStringLiteral("link")},
         {QStringLiteral("'a',1")}},
        {"a table whose row number has no name",
         {QStringLiteral("CREATE TABLE link (rowid TEXT, _rowid_ TEXT, oid TEXT PRIMARY KEY, hero INTEGER REFERENCES "
                         "hero(id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES ('x', 'y', 'z', 7), ('x', 'y', 'w', 1)")},
         {QStringLiteral("link")},
         {QStringLiteral("'x','y','w',1")}},
        {"computed columns, and texts as ids",
         {QStringLiteral("CREATE TABLE note (hero TEXT REFERENCES hero(id) ON DELETE CASCADE, twice AS (hero || hero), "
                         "kept TEXT AS (hero || '!') STORED)"),
          QStringLiteral("INSERT INTO note (hero) VALUES ('7'), ('1')")},
         {QStringLiteral("note")},
         {QStringLiteral("2:'1'")}},
        {"a trigger that counts",
         {QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero(id) ON DELETE CASCADE)"),
          QStringLiteral(
              "CREATE TRIGGER counts AFTER DELETE ON link BEGIN UPDATE hero SET age = age + 1 WHERE id = 1; END"),
          QStringLiteral("INSERT INTO link VALUES (7), (1)")},
         {QStringLiteral("link")},
         {QStringLiteral("2:1")}},
        {"a trigger that does it already",
         {QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero(id) ON DELETE CASCADE, n)"),
          QStringLiteral(
              "CREATE TRIGGER does BEFORE DELETE ON hero BEGIN DELETE FROM link WHERE hero_id = OLD.id; END"),
          QStringLiteral("INSERT INTO link VALUES (7, 'a'), (1, 'b')")},
         {QStringLiteral("link")},
         {QStringLiteral("2:1,'b'")}},
        {"a trigger that vetoes in silence",
         {QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero(id) ON DELETE CASCADE, n)"),
          QStringLiteral("CREATE TRIGGER no BEFORE DELETE ON link WHEN OLD.n = 'a' BEGIN SELECT RAISE(IGNORE); END"),
          QStringLiteral("INSERT INTO link VALUES (7, 'a'), (7, 'b')")},
         {QStringLiteral("link")},
         {QStringLiteral("1:7,'a'")}},
        {"heroes that go with heroes",
         {QStringLiteral("ALTER TABLE hero ADD COLUMN mentor_id INTEGER REFERENCES hero(id) ON DELETE CASCADE"),
          QStringLiteral("UPDATE hero SET mentor_id = 7 WHERE id = 5"),
          QStringLiteral("UPDATE hero SET mentor_id = 5 WHERE id IN (3, 4)"),
          QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero(id) ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES (7), (1), (4)")},
         {QStringLiteral("link"), QStringLiteral("hero")},
         {QStringLiteral("2:1"), QStringLiteral("1:'Hero 1',10,1,'s1',NULL 2:'Hero 2',20,2,'s2',NULL "
                                                "6:'Hero 6',60,6,'s6',NULL")}},
        {"heroes that let go of heroes",
         {QStringLiteral("ALTER TABLE hero ADD COLUMN mentor_id INTEGER REFERENCES hero(id) ON DELETE SET NULL"),
          QStringLiteral("DELETE FROM hero WHERE id BETWEEN 2 AND 5"),
          QStringLiteral("UPDATE hero SET mentor_id = 7 WHERE id = 6")},
         {QStringLiteral("hero")},
         {QStringLiteral("1:'Hero 1',10,1,'s1',NULL 6:'Hero 6',60,6,'s6',NULL")}},
        {"rows that refer to rows",
         {QStringLiteral(
              "CREATE TABLE link (n INTEGER PRIMARY KEY, hero_id INTEGER REFERENCES hero ON DELETE CASCADE)"),
          QStringLiteral("CREATE TABLE detail (code TEXT PRIMARY KEY, link INTEGER REFERENCES link ON DELETE CASCADE)"),
          QStringLiteral("CREATE TABLE note (detail TEXT REFERENCES detail(code) ON DELETE SET NULL, text)"),
          QStringLiteral("CREATE TABLE log (link INTEGER REFERENCES link)"),
          QStringLiteral("INSERT INTO link VALUES (1, 7), (2, 1), (3, 7)"),
          QStringLiteral("INSERT INTO detail VALUES ('a', 1), ('b', 2), ('c', 3), ('d', NULL)"),
          QStringLiteral("INSERT INTO note VALUES ('a', 1), ('b', 2), ('c', 3), ('d', 4)"),
          QStringLiteral("INSERT INTO log VALUES (1), (2)")},
         {QStringLiteral("link"), QStringLiteral("detail"), QStringLiteral("note"), QStringLiteral("log")},
         {QStringLiteral("2:2,1"), QStringLiteral("2:'b',2 4:'d',NULL"),
          QStringLiteral("1:NULL,1 2:'b',2 3:NULL,3 4:'d',4"), QStringLiteral("1:1 2:2")}},
        {"rows that refer to rows by several columns",
         {QStringLiteral("CREATE TABLE link (team TEXT COLLATE NOCASE, hero INTEGER REFERENCES hero ON DELETE CASCADE, "
                         "PRIMARY KEY (team, hero)) WITHOUT ROWID"),
          QStringLiteral("CREATE TABLE detail (h INTEGER, t TEXT, n INTEGER, FOREIGN KEY (t, h) REFERENCES link ON "
                         "DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES ('A', 7), ('B', 7), ('a', 1)"),
          QStringLiteral("INSERT INTO detail VALUES (7, 'a', 1), (1, 'a', 2), (7, 'b', 3), (7, 'x', 4)")},
         {QStringLiteral("link"), QStringLiteral("detail")},
         {QStringLiteral("'a',1"), QStringLiteral("2:1,'a',2 4:7,'x',4")}},
        {"answers to answers, and tables in a circle",
         {QStringLiteral("CREATE TABLE post (id INTEGER PRIMARY KEY, hero INTEGER REFERENCES hero ON DELETE CASCADE, "
                         "answers INTEGER REFERENCES post ON DELETE CASCADE, pin INTEGER REFERENCES pin ON DELETE "
                         "CASCADE)"),
          QStringLiteral("CREATE TABLE pin (id INTEGER PRIMARY KEY, post INTEGER REFERENCES post ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO post VALUES (1, 7, NULL, NULL), (2, 1, 1, NULL), (3, 2, 2, NULL), "
                         "(4, 3, NULL, 9), (5, 3, NULL, NULL), (6, 3, 4, NULL)"),
          QStringLiteral("INSERT INTO pin VALUES (8, 5), (9, 3)")},
         {QStringLiteral("post"), QStringLiteral("pin")},
         {QStringLiteral("5:5,3,NULL,NULL"), QStringLiteral("8:8,5")}},
        {"heroes of a team that goes",
         {QStringLiteral("CREATE TABLE team (id INTEGER PRIMARY KEY, lead INTEGER REFERENCES hero ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO team VALUES (1, 7), (2, 1)"),
          QStringLiteral("DELETE FROM hero WHERE id BETWEEN 2 AND 5"),
          QStringLiteral("ALTER TABLE hero ADD COLUMN team INTEGER REFERENCES team ON DELETE CASCADE"),
          QStringLiteral("UPDATE hero SET team = 1 WHERE id = 6")},
         {QStringLiteral("team"), QStringLiteral("hero")},
         {QStringLiteral("2:2,1"), QStringLiteral("1:'Hero 1',10,1,'s1',NULL 6:'Hero 6',60,6,'s6',1")}},
        {"heroes by their names",
         {QStringLiteral("CREATE UNIQUE INDEX hero_name ON hero (name)"),
          QStringLiteral("CREATE TABLE nick (hero TEXT REFERENCES hero(name) ON DELETE CASCADE, nick)"),
          QStringLiteral("CREATE TABLE fan (hero TEXT REFERENCES hero(name) ON DELETE SET NULL)"),
          QStringLiteral("INSERT INTO nick VALUES ('Hero 7', 'a'), ('hero 7', 'b'), ('Hero 1', 'c')"),
          QStringLiteral("INSERT INTO fan VALUES ('Hero 7'), ('Hero 1')")},
         {QStringLiteral("nick"), QStringLiteral("fan")},
         {QStringLiteral("2:'hero 7','b' 3:'Hero 1','c'"), QStringLiteral("1:NULL 2:'Hero 1'")}},
    };
    return all;
}

} // namespace heroadmin::testing
