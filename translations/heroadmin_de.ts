<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>heroadmin::About</name>
    <message>
        <source>About Hero Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero Admin %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administers the heroes of a FastAPI + SQLModel service, in the service&apos;s own database.

Qt %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::AdminModeQuestion</name>
    <message>
        <source>Enter Admin Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin mode is a curtain here, not a wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret names in %1 are not protected: whoever can read the file can read them, with any program. Admin mode only keeps them off this screen until you ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In admin mode the table has a column for secret names. Each stays hidden until you reveal it, and is hidden again after %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Admin mode ends by itself after %n minute(s) without input.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enter Admin Mode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::BrowsePane</name>
    <message>
        <source>Nothing matches. Esc clears the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::CommandLine</name>
    <message>
        <source>“heroadmin --help” says what can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the database for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint the window with its heroes into the file PNG once, and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administer the heroes of a FastAPI + SQLModel service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite database to open, also as sqlite:///FILE. Without it, the database of last time, or your own default database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one database can be opened at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the database is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the screenshot&apos;s file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::Database</name>
    <message>
        <source>“%1” has no table “hero”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no database of the hero service. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseAddress</name>
    <message>
        <source>The address of the database names no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero Admin opens SQLite files. “%1://” addresses something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SQLite file is addressed as sqlite:///FILE, with three slashes, or four in front of an absolute path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseFile</name>
    <message>
        <source>You have no right to look into the folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder, not a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to read “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” exists already. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to create a file in the folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to write to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to write to the folder of “%1”, where SQLite keeps its journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is locked by another program. Hero Admin waited %2 seconds for it. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” looks encrypted. Hero Admin can&apos;t open encrypted databases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“%1” is cut short: only its first %n bytes are there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is cut short: %2 of its %3 bytes are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read where it is: SQLite has to write beside it, and you have no right to write to the folder “%2”. A copy in a folder of your own can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program stopped in the middle of a write to “%1”. Before it can be read, it has to be opened once by somebody who may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to open “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseOpening</name>
    <message>
        <source>The indexes were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a database of your own, to try things out. It has no heroes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Sample Heroes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexes that the service creates are missing (%1), so paging and searching are slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of last time, %1, is not there any more. This is your own default database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Default Database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseSchema</name>
    <message>
        <source>“hero” is a view there, not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“hero” is a virtual table there, not a table of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “hero” has no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is computed, and can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is of the type “%2”, not for text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is of the type “%2”, not for whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “id” of the table “hero” is not its INTEGER PRIMARY KEY, which decides the ids.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseWorker</name>
    <message>
        <source>No database is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is being closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::DeleteQuestion</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n heroes?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::EditHeroDialog</name>
    <message>
        <source>%1. It was deleted meanwhile. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this hero meanwhile. Their change is taken over, and nothing of yours is lost: save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this hero meanwhile. Nothing is saved yet: saving again writes yours over theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cleared name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cleared age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new secret name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create Ane&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database holds bytes here that are no text. They stay as they are unless something else is typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database holds something here that is no whole number. It stays as it is unless something else is typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t be saved yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will write: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::Error</name>
    <message>
        <source>Hero not found</source>
        <translation>Held nicht gefunden</translation>
    </message>
</context>
<context>
    <name>heroadmin::FilterBar</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How names are compared with the text of the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age fro&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;o age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heroes without an age; together with from or to: those as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is below the age to start from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::FilterChips</name>
    <message>
        <source>Active filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or no age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name starts with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroDelegate</name>
    <message>
        <source>%1 is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still being saved. If that fails, this is lost: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroEditing</name>
    <message>
        <source>No database is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another database was opened meanwhile. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroForm</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the change of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the change of the age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ecret name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed as secret name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the new secret name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long to be edited here. What is typed replaces all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is full: what is beyond %L1 characters was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be cleared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroHeaderView</name>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Current Column &amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Current Column &amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current Column &amp;Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current Column &amp;Narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroMerge</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1 and is now %2 in the database. Yours is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1 and is now %2 in the database. That is taken over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroRepository</name>
    <message>
        <source>A list starts at 0 or later and has at most %1 heroes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” was deleted by somebody else meanwhile. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else meanwhile. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroTableModel</name>
    <message>
        <source>no age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroTableView</name>
    <message>
        <source>Heroes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroValidator</name>
    <message>
        <source>It starts or ends with a space, which is stored as typed.</source>
        <translation>Am Anfang oder Ende steht ein Leerzeichen; es wird so gespeichert, wie es eingegeben ist.</translation>
    </message>
    <message>
        <source>The age is below 0.</source>
        <translation>Das Alter liegt unter 0.</translation>
    </message>
    <message>
        <source>The age is above 150.</source>
        <translation>Das Alter liegt über 150.</translation>
    </message>
    <message>
        <source>The age must be a whole number from %1 to %2, or empty.</source>
        <translation>Das Alter muss eine ganze Zahl von %1 bis %2 sein oder leer bleiben.</translation>
    </message>
    <message>
        <source>A hero needs a name.</source>
        <translation>Ein Held braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name has a character that can&apos;t be stored.</source>
        <translation>Der Name enthält ein Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>This database holds ages from %1 to %2.</source>
        <translation>Diese Datenbank fasst Alter von %1 bis %2.</translation>
    </message>
    <message>
        <source>A hero needs a secret name.</source>
        <translation>Ein Held braucht einen Geheimnamen.</translation>
    </message>
    <message>
        <source>The secret name has a character that can&apos;t be stored.</source>
        <translation>Der Geheimname enthält ein Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>heroadmin::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He&amp;lp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Database...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Hero...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Hero...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;Headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by &amp;ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by &amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by &amp;Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ormal Text Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Page or Hero...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enter Admin Mode...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave Admin Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reveal Secret Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Hero Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin mode ended by itself, because nothing was entered for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hero Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Hero Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is open. Ctrl+O opens one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heroes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heroes yet. Ctrl+N adds the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was added as hero #%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how It</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::MessageRow</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message: its text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::NewHeroDialog</name>
    <message>
        <source>#%1 %2 was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and Add An&amp;other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::PagerBar</name>
    <message>
        <source>&amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page number, or # and the id of a hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows per page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows per page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a page number, or # and the id of a hero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last page is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heroes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hero</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 heroes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-%2 of ... (counting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 heroes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1-%2 of %3 heroes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::RecentDatabases</name>
    <message>
        <source>No Recent Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not found in %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::Screenshot</name>
    <message>
        <source>The picture can&apos;t be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::SearchField</name>
    <message>
        <source>Search names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave when &amp;idle for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave admin mode after minutes without input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide a revealed secret name after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide a revealed secret name after seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::SqlErrorText</name>
    <message>
        <source>Another program is using the database, and did not let go of it in time. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no right to do that in this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database, or the journal beside it, can&apos;t be opened. The right to do so may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged: a part of it can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error while the database was read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was moved or replaced while it was open. Please open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the database can&apos;t be written to, and SQLite keeps its journal there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can only be read, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused it: a column that must have a value was left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused it: another row has the same value, which must be unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused it: another table refers to this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused it: a rule of its own does not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is not open any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>heroadmin::StatusBadges</name>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever can read this file can read the secret names in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin mode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
