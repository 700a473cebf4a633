#pragma once

#include <QStringList>
#include <vector>

namespace heroadmin::testing {

/// A definition of the table `hero`, with rules of its own.
struct Definition
{
    const char* name;
    const char* columns;    ///< Beside the service's own.
    const char* constraint; ///< Behind its key.
    QStringList statements;
};

[[nodiscard]] inline const std::vector<Definition>& definitions()
{
    static const std::vector<Definition> all{
        {"plain", "", "", {}},
        {"replaces a name", "", ", UNIQUE (name) ON CONFLICT REPLACE", {}},
        {"replaces a name and age", "", ", UNIQUE (name, age) ON CONFLICT REPLACE", {}},
        {"ignores a taken name", "", ", UNIQUE (name) ON CONFLICT IGNORE", {}},
        {"vetoes adding in silence",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t BEFORE INSERT ON hero WHEN NEW.name LIKE 'test%' BEGIN SELECT RAISE(IGNORE); END")}},
        {"vetoes changing in silence",
         "",
         "",
         {QStringLiteral("CREATE TRIGGER t BEFORE UPDATE ON hero WHEN OLD.id = 1 BEGIN SELECT RAISE(IGNORE); END")}},
        {"vetoes deleting in silence",
         "",
         "",
         {QStringLiteral("CREATE TRIGGER t BEFORE DELETE ON hero WHEN OLD.id = 1 BEGIN SELECT RAISE(IGNORE); END")}},
        {"deletes softly",
         "deleted INTEGER NOT NULL DEFAULT 0,",
         "",
         {QStringLiteral("CREATE TRIGGER t BEFORE DELETE ON hero BEGIN UPDATE hero SET deleted = 1 WHERE id = OLD.id; "
                         "SELECT RAISE(IGNORE); END")}},
        {"trims names",
         "",
         "",
         {QStringLiteral(
              "CREATE TRIGGER t AFTER UPDATE OF name ON hero WHEN NEW.name <> trim(NEW.name) BEGIN UPDATE hero "
              "SET name = trim(NEW.name) WHERE id = NEW.id; END"),
          QStringLiteral("CREATE TRIGGER n AFTER INSERT ON hero WHEN NEW.name <> trim(NEW.name) BEGIN UPDATE hero "
                         "SET name = trim(NEW.name) WHERE id = NEW.id; END")}},
        {"counts changes",
         "changes INTEGER NOT NULL DEFAULT 0,",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER UPDATE OF name, age ON hero BEGIN UPDATE hero SET changes = changes + 1 "
             "WHERE id = NEW.id; END")}},
        {"changes the next one",
         "",
         "",
         {QStringLiteral("CREATE TRIGGER t AFTER UPDATE OF age ON hero WHEN NEW.id < 100 BEGIN UPDATE hero SET name = "
                         "name || '!' WHERE id = NEW.id + 1; END")}},
        {"deletes the next one",
         "",
         "",
         {QStringLiteral("CREATE TRIGGER t AFTER DELETE ON hero BEGIN DELETE FROM hero WHERE id = OLD.id + 1; END")}},
        {"adds a companion",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER INSERT ON hero WHEN NEW.name NOT LIKE '%''s friend' BEGIN INSERT INTO hero "
             "(name, age, secret_name) VALUES (NEW.name || '''s friend', 1, 's'); END")}},
        {"keeps the oldest age",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER UPDATE OF age ON hero WHEN NEW.age > 50 BEGIN UPDATE hero SET age = OLD.age "
             "WHERE id = NEW.id; END")}},
        {"odd column names",
         "\"a\"\"b %1\" TEXT, \"step\" INTEGER, \"key\" TEXT, \"kind\" INTEGER,",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER UPDATE OF age ON hero BEGIN UPDATE hero SET \"a\"\"b %1\" = 'x', step = 4 "
             "WHERE id = NEW.id; END")}},
        {"moves who is deleted",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t BEFORE DELETE ON hero WHEN OLD.id < 1000 BEGIN UPDATE hero SET id = OLD.id + "
             "1000 WHERE id = OLD.id; SELECT RAISE(IGNORE); END")}},
        {"moves who is added",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER INSERT ON hero WHEN NEW.id BETWEEN 8 AND 999 BEGIN UPDATE hero SET id = "
             "NEW.id + 1000 WHERE id = NEW.id; END")}},
        {"moves who is renamed",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER UPDATE OF name ON hero WHEN NEW.id < 1000 AND NEW.name <> OLD.name BEGIN "
             "UPDATE hero SET id = NEW.id + 1000 WHERE id = NEW.id; END")}},
        {"deletes who is changed to an age",
         "",
         "",
         {QStringLiteral(
             "CREATE TRIGGER t AFTER UPDATE OF age ON hero WHEN NEW.age = 55 BEGIN DELETE FROM hero WHERE id "
             "= NEW.id; END")}},
        {"deletes who is added",
         "",
         "",
         {QStringLiteral("CREATE TRIGGER t AFTER INSERT ON hero WHEN NEW.id > 7 BEGIN DELETE FROM hero WHERE id = "
                         "NEW.id; END")}},
        {"leaves a stone for who is deleted",
         "",
         "",
         {QStringLiteral("CREATE TRIGGER t AFTER DELETE ON hero WHEN OLD.name NOT LIKE 'RIP%' BEGIN INSERT INTO hero "
                         "(name, secret_name) VALUES ('RIP ' || OLD.name, ''); END")}},
    };
    return all;
}

} // namespace heroadmin::testing
