<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>heroadmin::About</name>
    <message>
        <source>About Hero Admin</source>
        <translation>Über Hero Admin</translation>
    </message>
    <message>
        <source>Hero Admin %1</source>
        <translation>Hero Admin %1</translation>
    </message>
    <message>
        <source>Administers the heroes of a FastAPI + SQLModel service, in the service&apos;s own database.

Qt %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Verwaltet die Helden eines FastAPI- und SQLModel-Dienstes, direkt in dessen Datenbank.

Qt %1. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>heroadmin::AdminModeQuestion</name>
    <message>
        <source>Enter Admin Mode</source>
        <translation>Admin-Modus starten</translation>
    </message>
    <message>
        <source>Admin mode is a curtain here, not a wall.</source>
        <translation>Der Admin-Modus ist hier nur ein Vorhang, keine Mauer.</translation>
    </message>
    <message>
        <source>The secret names in %1 are not protected: whoever can read the file can read them, with any program. Admin mode only keeps them off this screen until you ask for one.</source>
        <translation>Die Geheimnamen in %1 sind nicht geschützt: Wer die Datei lesen kann, kann auch sie lesen, mit jedem Programm. Der Admin-Modus hält sie nur von diesem Bildschirm fern, bis einer aufgedeckt wird.</translation>
    </message>
    <message numerus="yes">
        <source>In admin mode the table has a column for secret names. Each stays hidden until you reveal it, and is hidden again after %n second(s).</source>
        <translation>
            <numerusform>Im Admin-Modus hat die Tabelle eine Spalte für Geheimnamen. Jeder bleibt verdeckt, bis er aufgedeckt wird, und wird nach einer Sekunde wieder verdeckt.</numerusform>
            <numerusform>Im Admin-Modus hat die Tabelle eine Spalte für Geheimnamen. Jeder bleibt verdeckt, bis er aufgedeckt wird, und wird nach %n Sekunden wieder verdeckt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Admin mode ends by itself after %n minute(s) without input.</source>
        <translation>
            <numerusform>Der Admin-Modus endet von selbst nach einer Minute ohne Eingabe.</numerusform>
            <numerusform>Der Admin-Modus endet von selbst nach %n Minuten ohne Eingabe.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Enter Admin Mode</source>
        <translation>Admin-Modus &amp;starten</translation>
    </message>
</context>
<context>
    <name>heroadmin::BrowsePane</name>
    <message>
        <source>Nothing matches. Esc clears the filter.</source>
        <translation>Keine Treffer. Esc setzt den Filter zurück.</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Hero not found: there is no hero #%1.</source>
        <translation>Held nicht gefunden: Es gibt keinen Helden #%1.</translation>
    </message>
    <message>
        <source>Hero #%1 isn&apos;t among the heroes that match the filter.</source>
        <translation>Held #%1 ist nicht unter den Helden, auf die der Filter passt.</translation>
    </message>
    <message>
        <source>&amp;Clear Filter</source>
        <translation>Filter z&amp;urücksetzen</translation>
    </message>
</context>
<context>
    <name>heroadmin::CommandLine</name>
    <message>
        <source>“heroadmin --help” says what can be given.</source>
        <translation>„heroadmin --help“ zeigt, was angegeben werden kann.</translation>
    </message>
    <message>
        <source>Open the database for reading only.</source>
        <translation>Die Datenbank nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>Paint the window with its heroes into the file PNG once, and leave.</source>
        <translation>Das Fenster mit seinen Helden einmal als Bild in die Datei PNG schreiben und beenden.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>Administer the heroes of a FastAPI + SQLModel service.</source>
        <translation>Verwaltet die Helden eines FastAPI- und SQLModel-Dienstes.</translation>
    </message>
    <message>
        <source>The SQLite database to open, also as sqlite:///FILE. Without it, the database of last time, or your own default database.</source>
        <translation>Die zu öffnende SQLite-Datenbank, auch als sqlite:///FILE. Ohne Angabe die zuletzt geöffnete Datenbank oder die eigene Standarddatenbank.</translation>
    </message>
    <message>
        <source>Only one database can be opened at a time.</source>
        <translation>Es kann nur eine Datenbank auf einmal geöffnet werden.</translation>
    </message>
    <message>
        <source>The name of the database is empty.</source>
        <translation>Der Name der Datenbank ist leer.</translation>
    </message>
    <message>
        <source>The name of the screenshot&apos;s file is empty.</source>
        <translation>Der Dateiname für das Bildschirmfoto ist leer.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. “heroadmin --screenshot PNG” paints one without.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster. „heroadmin --screenshot PNG“ zeichnet es ohne.</translation>
    </message>
</context>
<context>
    <name>heroadmin::Database</name>
    <message>
        <source>“%1” has no table “hero”.</source>
        <translation>„%1“ hat keine Tabelle „hero“.</translation>
    </message>
    <message>
        <source>“%1” is no database of the hero service. %2</source>
        <translation>„%1“ ist keine Datenbank des Heldendienstes. %2</translation>
    </message>
    <message>
        <source>It was opened for reading only.</source>
        <translation>Sie wurde nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseAddress</name>
    <message>
        <source>The address of the database names no file.</source>
        <translation>Die Adresse der Datenbank nennt keine Datei.</translation>
    </message>
    <message>
        <source>Hero Admin opens SQLite files. “%1://” addresses something else.</source>
        <translation>Hero Admin öffnet SQLite-Dateien. „%1://“ ist eine andere Art von Adresse.</translation>
    </message>
    <message>
        <source>A SQLite file is addressed as sqlite:///FILE, with three slashes, or four in front of an absolute path.</source>
        <translation>Eine SQLite-Datei wird als sqlite:///DATEI angegeben, mit drei Schrägstrichen, vor einem absoluten Pfad mit vier.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseFile</name>
    <message>
        <source>You have no right to look into the folder “%1”.</source>
        <translation>Das Zugriffsrecht für den Ordner „%1“ fehlt.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a database.</source>
        <translation>„%1“ ist ein Ordner, keine Datenbank.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>You have no right to read “%1”.</source>
        <translation>Das Leserecht für „%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” exists already. It was left as it is.</source>
        <translation>„%1“ gibt es bereits. Die Datei bleibt unverändert.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Den Ordner „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>You have no right to create a file in the folder “%1”.</source>
        <translation>Das Recht, im Ordner „%1“ eine Datei anzulegen, fehlt.</translation>
    </message>
    <message>
        <source>“%1” could not be created.</source>
        <translation>„%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>You have no right to write to “%1”.</source>
        <translation>Das Schreibrecht für „%1“ fehlt.</translation>
    </message>
    <message>
        <source>You have no right to write to the folder of “%1”, where SQLite keeps its journal.</source>
        <translation>Das Schreibrecht für den Ordner von „%1“ fehlt, in dem SQLite sein Journal führt.</translation>
    </message>
    <message>
        <source>“%1” is locked by another program. Hero Admin waited %2 seconds for it. Please try again.</source>
        <translation>„%1“ ist von einem anderen Programm gesperrt. Hero Admin hat %2 s gewartet. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” looks encrypted. Hero Admin can&apos;t open encrypted databases.</source>
        <translation>„%1“ scheint verschlüsselt zu sein. Verschlüsselte Datenbanken kann Hero Admin nicht öffnen.</translation>
    </message>
    <message>
        <source>“%1” is not a SQLite database.</source>
        <translation>„%1“ ist keine SQLite-Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is cut short: only its first %n bytes are there.</source>
        <translation>
            <numerusform>„%1“ ist abgeschnitten: Nur das erste Byte ist vorhanden.</numerusform>
            <numerusform>„%1“ ist abgeschnitten: Nur die ersten %n Bytes sind vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is cut short: %2 of its %3 bytes are there.</source>
        <translation>„%1“ ist abgeschnitten: %2 von %3 Bytes sind vorhanden.</translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it can&apos;t be read.</source>
        <translation>„%1“ ist beschädigt: Ein Teil lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read where it is: SQLite has to write beside it, and you have no right to write to the folder “%2”. A copy in a folder of your own can be opened.</source>
        <translation>„%1“ lässt sich an diesem Ort nicht lesen: SQLite muss daneben schreiben, und das Schreibrecht für den Ordner „%2“ fehlt. Eine Kopie in einem eigenen Ordner lässt sich öffnen.</translation>
    </message>
    <message>
        <source>A program stopped in the middle of a write to “%1”. Before it can be read, it has to be opened once by somebody who may write to it.</source>
        <translation>Ein Programm ist beim Schreiben in „%1“ abgebrochen. Bevor die Datei gelesen werden kann, muss sie einmal von jemandem mit Schreibrecht geöffnet werden.</translation>
    </message>
    <message>
        <source>You have no right to open “%1”.</source>
        <translation>Das Recht, „%1“ zu öffnen, fehlt.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseOpening</name>
    <message>
        <source>The indexes were added.</source>
        <translation>Die Indexe wurden hinzugefügt.</translation>
    </message>
    <message>
        <source>The folder %1 could not be created.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Open Database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>New Database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This is a database of your own, to try things out. It has no heroes yet.</source>
        <translation>Dies ist eine eigene Datenbank zum Ausprobieren. Sie enthält noch keine Helden.</translation>
    </message>
    <message>
        <source>Indexes that the service creates are missing (%1), so paging and searching are slow.</source>
        <translation>Indexe, die der Dienst anlegt, fehlen (%1). Darum sind Blättern und Suchen langsam.</translation>
    </message>
    <message>
        <source>The database of last time, %1, is not there any more. This is your own default database.</source>
        <translation>Die zuletzt geöffnete Datenbank %1 gibt es nicht mehr. Dies ist die eigene Standarddatenbank.</translation>
    </message>
    <message>
        <source>&amp;Create Table</source>
        <translation>Tabelle einri&amp;chten</translation>
    </message>
    <message>
        <source>Open &amp;Default Database</source>
        <translation>Standarddatenbank ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Add &amp;Sample Heroes</source>
        <translation>Beis&amp;pielhelden hinzufügen</translation>
    </message>
    <message>
        <source>Add Inde&amp;xes</source>
        <translation>Inde&amp;xe hinzufügen</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Remove from L&amp;ist</source>
        <translation>A&amp;us Liste entfernen</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseSchema</name>
    <message>
        <source>“hero” is a view there, not a table.</source>
        <translation>„hero“ ist dort eine Sicht, keine Tabelle.</translation>
    </message>
    <message>
        <source>“hero” is a virtual table there, not a table of its own.</source>
        <translation>„hero“ ist dort eine virtuelle Tabelle, keine eigene.</translation>
    </message>
    <message>
        <source>The table “hero” has no column “%1”.</source>
        <translation>Die Tabelle „hero“ hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is computed, and can&apos;t be written.</source>
        <translation>Die Spalte „%1“ der Tabelle „hero“ wird berechnet und kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is of the type “%2”, not for text.</source>
        <translation>Die Spalte „%1“ der Tabelle „hero“ hat den Typ „%2“ und ist nicht für Text gedacht.</translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is of the type “%2”, not for whole numbers.</source>
        <translation>Die Spalte „%1“ der Tabelle „hero“ hat den Typ „%2“ und ist nicht für ganze Zahlen gedacht.</translation>
    </message>
    <message>
        <source>The column “id” of the table “hero” is not its INTEGER PRIMARY KEY, which decides the ids.</source>
        <translation>Die Spalte „id“ der Tabelle „hero“ ist nicht deren INTEGER PRIMARY KEY, der die IDs vergibt.</translation>
    </message>
    <message>
        <source>It stores texts as %1, and the service&apos;s databases as UTF-8.</source>
        <translation>Sie speichert Texte als %1, die Datenbanken des Dienstes speichern sie als UTF-8.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseSession</name>
    <message>
        <source>Another database is being opened. Nothing was written.</source>
        <translation>Gerade wird eine andere Datenbank geöffnet. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseWorker</name>
    <message>
        <source>No database is open.</source>
        <translation>Es ist keine Datenbank geöffnet.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DeleteQuestion</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n heroes?</source>
        <translation>
            <numerusform>%n Held löschen?</numerusform>
            <numerusform>%n Helden löschen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::EditHeroDialog</name>
    <message>
        <source>%1. It was deleted meanwhile. What you typed is still here.</source>
        <translation>%1. Er wurde inzwischen gelöscht. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Somebody else changed this hero meanwhile. Their change is taken over, and nothing of yours is lost: save again.</source>
        <translation>Jemand anders hat diesen Helden inzwischen geändert. Die fremde Änderung ist übernommen, von den eigenen Eingaben ist nichts verloren: bitte noch einmal speichern.</translation>
    </message>
    <message>
        <source>Somebody else changed this hero meanwhile. Nothing is saved yet: saving again writes yours over theirs.</source>
        <translation>Jemand anders hat diesen Helden inzwischen geändert. Noch ist nichts gespeichert: Erneutes Speichern überschreibt die fremde Änderung mit der eigenen.</translation>
    </message>
    <message>
        <source>the cleared name</source>
        <extracomment>Part of the sentence &quot;This is not saved: the cleared name and the age 7.&quot;</extracomment>
        <translation>der geleerte Name</translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation>der Name %1</translation>
    </message>
    <message>
        <source>the cleared age</source>
        <translation>das geleerte Alter</translation>
    </message>
    <message>
        <source>the age %1</source>
        <translation>das Alter %1</translation>
    </message>
    <message>
        <source>a new secret name</source>
        <translation>ein neuer Geheimname</translation>
    </message>
    <message>
        <source>Edit Hero</source>
        <translation>Held bearbeiten</translation>
    </message>
    <message>
        <source>Hero #%1</source>
        <translation>Held #%1</translation>
    </message>
    <message>
        <source>The database holds bytes here that are no text. They stay as they are unless something else is typed.</source>
        <translation>In der Datenbank stehen hier Bytes, die kein Text sind. Sie bleiben unverändert, solange nichts anderes eingegeben wird.</translation>
    </message>
    <message>
        <source>The database holds something here that is no whole number. It stays as it is unless something else is typed.</source>
        <translation>In der Datenbank steht hier etwas, das keine ganze Zahl ist. Es bleibt unverändert, solange nichts anderes eingegeben wird.</translation>
    </message>
    <message>
        <source>Can’t be saved yet: %1</source>
        <translation>Noch nicht speicherbar: %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <extracomment>Part of &quot;Will write: name “Anna”, age none&quot;</extracomment>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>age none</source>
        <translation>kein Alter</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>Alter %1</translation>
    </message>
    <message>
        <source>secret name %1</source>
        <translation>Geheimname %1</translation>
    </message>
    <message>
        <source>Nothing will be written.</source>
        <translation>Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Will write: %1</source>
        <translation>Wird geschrieben: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>C&amp;reate Anew</source>
        <translation>Ne&amp;u anlegen</translation>
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
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name match</source>
        <translation>Namensvergleich</translation>
    </message>
    <message>
        <source>How names are compared with the text of the search field</source>
        <translation>Wie Namen mit dem Text im Suchfeld verglichen werden</translation>
    </message>
    <message>
        <source>Age fro&amp;m</source>
        <translation>Alter &amp;von</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Alter von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>bi&amp;s</translation>
    </message>
    <message>
        <source>Age to</source>
        <translation>Alter bis</translation>
    </message>
    <message>
        <source>N&amp;o age</source>
        <translation>&amp;Ohne Alter</translation>
    </message>
    <message>
        <source>No age</source>
        <translation>Ohne Alter</translation>
    </message>
    <message>
        <source>Heroes without an age; together with from or to: those as well</source>
        <translation>Helden ohne Alter; zusammen mit „von“ oder „bis“: auch diese</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Bitte eine ganze Zahl eingeben.</translation>
    </message>
    <message>
        <source>It is below the age to start from.</source>
        <translation>Das liegt unter dem Anfangsalter.</translation>
    </message>
</context>
<context>
    <name>heroadmin::FilterChips</name>
    <message>
        <source>Active filters</source>
        <translation>Aktive Filter</translation>
    </message>
    <message>
        <source>or no age</source>
        <translation>oder ohne Alter</translation>
    </message>
    <message>
        <source>No age</source>
        <translation>Ohne Alter</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Name starts with “%1”</source>
        <translation>Name beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Name contains “%1”</source>
        <translation>Name enthält „%1“</translation>
    </message>
    <message>
        <source>Age from %1</source>
        <translation>Alter ab %1</translation>
    </message>
    <message>
        <source>Age up to %1</source>
        <translation>Alter bis %1</translation>
    </message>
    <message>
        <source>Age %1</source>
        <translation>Alter %1</translation>
    </message>
    <message>
        <source>Age %1 to %2</source>
        <translation>Alter %1 bis %2</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroActions</name>
    <message>
        <source>“%1” was added as hero #%2.</source>
        <translation>„%1“ wurde als Held #%2 hinzugefügt.</translation>
    </message>
    <message>
        <source>Sho&amp;w It</source>
        <translation>Anz&amp;eigen</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroDelegate</name>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>It is still being saved. If that fails, this is lost: %1.</source>
        <translation>Das Speichern läuft noch. Schlägt es fehl, geht verloren: %1.</translation>
    </message>
    <message>
        <source>This is not saved: %1.</source>
        <translation>Nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroEditing</name>
    <message>
        <source>No database is open.</source>
        <translation>Es ist keine Datenbank geöffnet.</translation>
    </message>
    <message>
        <source>This database can only be read.</source>
        <translation>Diese Datenbank ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Another database was opened meanwhile. Nothing was written.</source>
        <translation>Inzwischen wurde eine andere Datenbank geöffnet. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Take back the change of the name</source>
        <translation>Änderung des Namens zurücknehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Age</source>
        <translation>A&amp;lter</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Take back the change of the age</source>
        <translation>Änderung des Alters zurücknehmen</translation>
    </message>
    <message>
        <source>S&amp;ecret name</source>
        <translation>&amp;Geheimname</translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation>Geheimname</translation>
    </message>
    <message>
        <source>Show what is typed as secret name</source>
        <translation>Eingegebenen Geheimnamen anzeigen</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Take back the new secret name</source>
        <translation>Neuen Geheimnamen zurücknehmen</translation>
    </message>
    <message>
        <source>The name is too long to be edited here. What is typed replaces all of it.</source>
        <translation>Der Name ist zu lang, um hier bearbeitet zu werden. Was eingegeben wird, ersetzt ihn ganz.</translation>
    </message>
    <message>
        <source>This field is full: what is beyond %L1 characters was cut off.</source>
        <translation>Dieses Feld ist voll: Was über %L1 Zeichen hinausgeht, wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>will be set</source>
        <translation>wird gesetzt</translation>
    </message>
    <message>
        <source>will be cleared</source>
        <translation>wird geleert</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroHeaderView</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Move Current Column &amp;Left</source>
        <translation>Aktuelle Spalte nach &amp;links</translation>
    </message>
    <message>
        <source>Move Current Column &amp;Right</source>
        <translation>Aktuelle Spalte nach &amp;rechts</translation>
    </message>
    <message>
        <source>Current Column &amp;Wider</source>
        <translation>Aktuelle Spalte &amp;breiter</translation>
    </message>
    <message>
        <source>Current Column &amp;Narrower</source>
        <translation>Aktuelle Spalte &amp;schmaler</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroMerge</name>
    <message>
        <source>none</source>
        <extracomment>Instead of an age</extracomment>
        <translation>keins</translation>
    </message>
    <message>
        <source>It was %1 and is now %2 in the database. Yours is %3.</source>
        <translation>Vorher: %1, jetzt in der Datenbank: %2, eigene Eingabe: %3.</translation>
    </message>
    <message>
        <source>It was %1 and is now %2 in the database. That is taken over.</source>
        <translation>Vorher: %1, jetzt in der Datenbank: %2. Das ist übernommen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroRepository</name>
    <message>
        <source>A list starts at 0 or later and has at most %1 heroes.</source>
        <translation>Eine Liste beginnt frühestens bei 0 und hat höchstens %1 Helden.</translation>
    </message>
    <message>
        <source>%1: “%2” was deleted by somebody else meanwhile. Nothing was written.</source>
        <translation>%1: „%2“ wurde inzwischen von jemand anderem gelöscht. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else meanwhile. Nothing was written.</source>
        <translation>„%1“ wurde inzwischen von jemand anderem geändert. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroTableModel</name>
    <message>
        <source>no age</source>
        <translation>kein Alter</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation>Geheimname</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroTableView</name>
    <message>
        <source>Heroes</source>
        <translation>Helden</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroValidator</name>
    <message>
        <source>It starts or ends with a space, which is stored as typed.</source>
        <translation>Am Anfang oder Ende steht ein Leerzeichen. Es wird mitgespeichert.</translation>
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
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Hero</source>
        <translation>&amp;Held</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Admin</source>
        <translation>Ad&amp;min</translation>
    </message>
    <message>
        <source>He&amp;lp</source>
        <translation>Hi&amp;lfe</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>New &amp;Database...</source>
        <translation>&amp;Neue Datenbank...</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;New Hero...</source>
        <translation>&amp;Neuer Held...</translation>
    </message>
    <message>
        <source>&amp;Edit Hero...</source>
        <translation>Held &amp;bearbeiten...</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;Headings</source>
        <translation>&amp;Mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Search Names</source>
        <translation>&amp;Namen suchen</translation>
    </message>
    <message>
        <source>&amp;Filter Bar</source>
        <translation>&amp;Filterleiste</translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>Filter &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>&amp;Einstellungen...</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Sort by &amp;ID</source>
        <translation>Nach &amp;ID sortieren</translation>
    </message>
    <message>
        <source>Sort by &amp;Name</source>
        <translation>Nach &amp;Namen sortieren</translation>
    </message>
    <message>
        <source>Sort by &amp;Age</source>
        <translation>Nach A&amp;lter sortieren</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>N&amp;ormal Text Size</source>
        <translation>N&amp;ormale Textgröße</translation>
    </message>
    <message>
        <source>&amp;First Page</source>
        <translation>&amp;Erste Seite</translation>
    </message>
    <message>
        <source>&amp;Previous Page</source>
        <translation>&amp;Vorherige Seite</translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Last Page</source>
        <translation>&amp;Letzte Seite</translation>
    </message>
    <message>
        <source>&amp;Go to Page or Hero...</source>
        <translation>&amp;Gehe zu Seite oder Held...</translation>
    </message>
    <message>
        <source>&amp;Enter Admin Mode...</source>
        <translation>Admin-Modus &amp;starten...</translation>
    </message>
    <message>
        <source>&amp;Leave Admin Mode</source>
        <translation>Admin-Modus &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Reveal Secret Name</source>
        <translation>Geheimnamen &amp;aufdecken</translation>
    </message>
    <message>
        <source>&amp;About Hero Admin</source>
        <translation>Ü&amp;ber Hero Admin</translation>
    </message>
    <message>
        <source>Admin mode ended by itself, because nothing was entered for a while.</source>
        <translation>Der Admin-Modus wurde von selbst beendet, weil eine Weile nichts eingegeben wurde.</translation>
    </message>
    <message>
        <source>Hero Admin</source>
        <translation>Hero Admin</translation>
    </message>
    <message>
        <source>%1 - Hero Admin</source>
        <translation>%1 - Hero Admin</translation>
    </message>
    <message>
        <source>No database is open. Ctrl+O opens one.</source>
        <translation>Keine Datenbank geöffnet. Strg+O öffnet eine.</translation>
    </message>
    <message>
        <source>No heroes yet.</source>
        <translation>Noch keine Helden.</translation>
    </message>
    <message>
        <source>No heroes yet. Ctrl+N adds the first one.</source>
        <translation>Noch keine Helden. Strg+N fügt den ersten hinzu.</translation>
    </message>
</context>
<context>
    <name>heroadmin::MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>heroadmin::MessageRow</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of message: its text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>heroadmin::NewHeroDialog</name>
    <message>
        <source>#%1 %2 was added.</source>
        <translation>#%1 %2 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation>der Name %1</translation>
    </message>
    <message>
        <source>the age %1</source>
        <translation>das Alter %1</translation>
    </message>
    <message>
        <source>a secret name</source>
        <translation>ein Geheimname</translation>
    </message>
    <message>
        <source>New Hero</source>
        <translation>Neuer Held</translation>
    </message>
    <message>
        <source>Save and Add An&amp;other</source>
        <translation>Speichern und &amp;weiteren anlegen</translation>
    </message>
</context>
<context>
    <name>heroadmin::PagerBar</name>
    <message>
        <source>&amp;Page</source>
        <translation>Sei&amp;te</translation>
    </message>
    <message>
        <source>A page number, or # and the id of a hero</source>
        <translation>Seitenzahl oder # und Helden-ID</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Rows per page</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Rows per page</source>
        <translation>Zeilen pro Seite</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>Beside the field Page: how many pages there are</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>of ...</source>
        <translation>von ...</translation>
    </message>
    <message>
        <source>Type a page number, or # and the id of a hero.</source>
        <translation>Seitenzahl oder # und Helden-ID eingeben.</translation>
    </message>
    <message>
        <source>The first page is 1.</source>
        <translation>Die erste Seite ist 1.</translation>
    </message>
    <message>
        <source>The last page is %1.</source>
        <translation>Die letzte Seite ist %1.</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
    <message>
        <source>No heroes</source>
        <translation>Keine Helden</translation>
    </message>
    <message>
        <source>1 hero</source>
        <translation>1 Held</translation>
    </message>
    <message numerus="yes">
        <source>%1 heroes</source>
        <translation>
            <numerusform>%1 Held</numerusform>
            <numerusform>%1 Helden</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>%1-%2 of ... (counting)</source>
        <translation>%1–%2 von ... (wird gezählt)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 heroes</source>
        <translation>
            <numerusform>%1 von %2 Held</numerusform>
            <numerusform>%1 von %2 Helden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1-%2 of %3 heroes</source>
        <translation>
            <numerusform>%1–%2 von %3 Held</numerusform>
            <numerusform>%1–%2 von %3 Helden</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>%1-%2 (not counted)</source>
        <translation>%1–%2 (nicht gezählt)</translation>
    </message>
</context>
<context>
    <name>heroadmin::RecentDatabases</name>
    <message>
        <source>No Recent Databases</source>
        <translation>Keine zuletzt geöffneten Datenbanken</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>%1 (not found in %2)</source>
        <extracomment>%1 is a file, %2 its folder</extracomment>
        <translation>%1 (nicht gefunden in %2)</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (in %2)</translation>
    </message>
</context>
<context>
    <name>heroadmin::Screenshot</name>
    <message>
        <source>The picture can&apos;t be written to %1.</source>
        <translation>Das Bild kann nicht in %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>heroadmin::SearchField</name>
    <message>
        <source>Search names</source>
        <translation>Namen suchen</translation>
    </message>
</context>
<context>
    <name>heroadmin::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Admin mode</source>
        <translation>Admin-Modus</translation>
    </message>
    <message>
        <source>Leave when &amp;idle for:</source>
        <translation>Ohne Eingabe &amp;beenden nach:</translation>
    </message>
    <message>
        <source>Leave admin mode after minutes without input</source>
        <translation>Admin-Modus beenden nach Minuten ohne Eingabe</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Hide a revealed secret name after:</source>
        <translation>Aufgedeckten Geheimnamen &amp;verdecken nach:</translation>
    </message>
    <message>
        <source>Hide a revealed secret name after seconds</source>
        <translation>Aufgedeckten Geheimnamen verdecken nach Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>heroadmin::SqlErrorText</name>
    <message>
        <source>Another program is using the database, and did not let go of it in time. Please try again.</source>
        <translation>Ein anderes Programm benutzt die Datenbank und hat sie nicht rechtzeitig freigegeben. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>You have no right to do that in this database.</source>
        <translation>Das Recht dazu fehlt in dieser Datenbank.</translation>
    </message>
    <message>
        <source>The database, or the journal beside it, can&apos;t be opened. The right to do so may be missing.</source>
        <translation>Die Datenbank oder ihr Journal lässt sich nicht öffnen. Vielleicht fehlt das Recht dazu.</translation>
    </message>
    <message>
        <source>The database is damaged: a part of it can&apos;t be read.</source>
        <translation>Die Datenbank ist beschädigt: Ein Teil lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file is not a SQLite database.</source>
        <translation>Die Datei ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Nothing was written.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The disk reported an error while the database was read or written.</source>
        <translation>Der Datenträger hat beim Lesen oder Schreiben der Datenbank einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The text is too long for the database.</source>
        <translation>Der Text ist zu lang für die Datenbank.</translation>
    </message>
    <message>
        <source>The database could not do that.</source>
        <translation>Die Datenbank konnte das nicht ausführen.</translation>
    </message>
    <message>
        <source>The file was moved or replaced while it was open. Please open it again.</source>
        <translation>Die Datei wurde verschoben oder ersetzt, während sie geöffnet war. Bitte neu öffnen.</translation>
    </message>
    <message>
        <source>The folder of the database can&apos;t be written to, and SQLite keeps its journal there.</source>
        <translation>Der Ordner der Datenbank ist schreibgeschützt, aber SQLite führt dort sein Journal.</translation>
    </message>
    <message>
        <source>The database can only be read, not changed.</source>
        <translation>Die Datenbank ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The database refused it: a column that must have a value was left empty.</source>
        <translation>Von der Datenbank abgelehnt: Eine Spalte, die einen Wert braucht, blieb leer.</translation>
    </message>
    <message>
        <source>The database refused it: another row has the same value, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile hat denselben Wert, der eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: another table refers to this row.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Tabelle verweist auf diese Zeile.</translation>
    </message>
    <message>
        <source>The database refused it: a rule of its own does not allow it.</source>
        <translation>Von der Datenbank abgelehnt: Eine ihrer eigenen Regeln lässt es nicht zu.</translation>
    </message>
    <message>
        <source>The database is not open any more.</source>
        <translation>Die Datenbank ist nicht mehr geöffnet.</translation>
    </message>
</context>
<context>
    <name>heroadmin::StatusBadges</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Datenbanksystem</translation>
    </message>
    <message>
        <source>Not protected</source>
        <translation>Nicht geschützt</translation>
    </message>
    <message>
        <source>Whoever can read this file can read the secret names in it.</source>
        <translation>Wer diese Datei lesen kann, kann die Geheimnamen darin lesen.</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Admin mode</source>
        <translation>Admin-Modus</translation>
    </message>
</context>
</TS>
