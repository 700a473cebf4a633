<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>heroadmin::AboutDialog</name>
    <message>
        <source>About Hero Admin</source>
        <translation>Über Hero Admin</translation>
    </message>
    <message>
        <source>&amp;Made of:</source>
        <translation>&amp;Bestandteile:</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Its &amp;licence:</source>
        <translation>&amp;Lizenz:</translation>
    </message>
    <message>
        <source>Its licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1

Administers the heroes of a FastAPI + SQLModel service, in the service&apos;s own database. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>%1

Verwaltet die Helden eines Dienstes mit FastAPI und SQLModel, in dessen eigener Datenbank. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>heroadmin::AddressReader</name>
    <message>
        <source>The address of the PostgreSQL database can&apos;t be read. It is postgresql://USER@HOST:PORT/DATABASE, and signs such as : / ? # @ in a name or a password are percent-encoded: %40 is @.</source>
        <translation>Die Adresse der PostgreSQL-Datenbank lässt sich nicht lesen. Sie hat die Form postgresql://BENUTZER@RECHNER:PORT/DATENBANK, und Zeichen wie : / ? # @ in einem Namen oder Passwort werden prozentkodiert: %40 ist @.</translation>
    </message>
    <message>
        <source>The address of the PostgreSQL database has the option “%1”, which Hero Admin doesn&apos;t know.</source>
        <translation>Die Adresse der PostgreSQL-Datenbank hat die Option „%1“, die Hero Admin nicht kennt.</translation>
    </message>
    <message>
        <source>In the address of the PostgreSQL database, the option “%1” has a sign that can&apos;t be handed on, such as a semicolon.</source>
        <translation>In der Adresse der PostgreSQL-Datenbank enthält die Option „%1“ ein Zeichen, das sich nicht weitergeben lässt, etwa ein Semikolon.</translation>
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
    <message>
        <source>The secret names in %1 are not protected: whoever can read the database can read them, with any program. Admin mode only keeps them off this screen until you ask for one.</source>
        <translation>Die Geheimnamen in %1 sind nicht geschützt: Wer die Datenbank lesen kann, kann auch sie lesen, mit jedem Programm. Der Admin-Modus hält sie nur von diesem Bildschirm fern, bis einer aufgedeckt wird.</translation>
    </message>
</context>
<context>
    <name>heroadmin::AgeBarModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A bar of a histogram; %1: &quot;20 to 29 years&quot;, %2: &quot;1,234 heroes&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: &quot;1,234 heroes&quot;, %2: &quot;20 to 29 years&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Heroes</source>
        <translation>Helden</translation>
    </message>
    <message>
        <source>Below %1</source>
        <extracomment>Ages</extracomment>
        <translation>Unter %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <extracomment>Ages, from and to</extracomment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 and over</source>
        <extracomment>Ages</extracomment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>No age</source>
        <translation>Ohne Alter</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Ages that are no whole numbers</extracomment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>below %1 years</source>
        <translation>unter %1 Jahren</translation>
    </message>
    <message>
        <source>%1 to %2 years</source>
        <translation>%1 bis %2 Jahre</translation>
    </message>
    <message>
        <source>%1 years and over</source>
        <translation>ab %1 Jahren</translation>
    </message>
    <message>
        <source>no age</source>
        <translation>kein Alter</translation>
    </message>
    <message>
        <source>not a whole number, so no filter finds them</source>
        <translation>keine ganze Zahl, daher findet sie kein Filter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hero(es)</source>
        <translation>
            <numerusform>%Ln Held</numerusform>
            <numerusform>%Ln Helden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::AgeHistogram</name>
    <message>
        <source>Ages</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Enter shows the heroes of an age only, and once more all again.</source>
        <translation>Die Eingabetaste zeigt nur die Helden eines Alters, noch einmal gedrückt wieder alle.</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>The ages could not be counted.</source>
        <translation>Die Alter konnten nicht gezählt werden.</translation>
    </message>
    <message>
        <source>No heroes.</source>
        <translation>Keine Helden.</translation>
    </message>
</context>
<context>
    <name>heroadmin::AgeHistogramDock</name>
    <message>
        <source>Ages</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>heroadmin::BrokenRule</name>
    <message>
        <source>The database refused it: another table refers to this row.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Tabelle verweist auf diese Zeile.</translation>
    </message>
    <message>
        <source>The database refused it: the column “%1” doesn&apos;t take a value of that type.</source>
        <translation>Von der Datenbank abgelehnt: Die Spalte „%1“ nimmt keinen Wert dieses Typs an.</translation>
    </message>
    <message>
        <source>The database refused it: its rule “%1” does not allow it.</source>
        <translation>Von der Datenbank abgelehnt: Ihre Regel „%1“ lässt es nicht zu.</translation>
    </message>
    <message>
        <source>The database refused it: a rule of its own does not allow it.</source>
        <translation>Von der Datenbank abgelehnt: Eine ihrer eigenen Regeln lässt es nicht zu.</translation>
    </message>
    <message>
        <source>The database refused it, and says: “%1”</source>
        <translation>Von der Datenbank abgelehnt, mit den Worten: „%1“</translation>
    </message>
    <message>
        <source>The database refused it: another row has the same value, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile hat denselben Wert, der eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: another row has the same in its index “%1”, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile hat dasselbe in ihrem Index „%1“, der eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: another row of the table “%1” has the same %2, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile der Tabelle „%1“ hat dasselbe in %2, was eindeutig sein muss.</translation>
    </message>
    <message>
        <source>Another hero has that name already: names are unique here.</source>
        <translation>Diesen Namen hat schon ein anderer Held: Namen sind hier eindeutig.</translation>
    </message>
    <message>
        <source>Another hero has the same %1 already, which must be unique here.</source>
        <translation>Ein anderer Held hat schon dasselbe in %1, was hier eindeutig sein muss.</translation>
    </message>
    <message>
        <source>Another hero has the same %1 already, which must be unique together here.</source>
        <translation>Ein anderer Held hat schon dasselbe in %1, was hier zusammen eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: a column that must have a value was left empty.</source>
        <translation>Von der Datenbank abgelehnt: Eine Spalte, die einen Wert braucht, blieb leer.</translation>
    </message>
    <message>
        <source>The database refused it: the column “%1” must have a value.</source>
        <translation>Von der Datenbank abgelehnt: Die Spalte „%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>The database refused it: the column “%1” of the table “%2” must have a value.</source>
        <translation>Von der Datenbank abgelehnt: Die Spalte „%1“ der Tabelle „%2“ braucht einen Wert.</translation>
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
    <message>
        <source>Searching...</source>
        <translation>Wird gesucht...</translation>
    </message>
    <message>
        <source>The search was stopped. F5 searches again, Esc clears the filter.</source>
        <translation>Die Suche wurde angehalten. F5 sucht noch einmal, Esc hebt den Filter auf.</translation>
    </message>
    <message>
        <source>The heroes could not be read. F5 tries again.</source>
        <translation>Die Helden konnten nicht gelesen werden. F5 versucht es noch einmal.</translation>
    </message>
</context>
<context>
    <name>heroadmin::CellEditing</name>
    <message>
        <source>the cleared name</source>
        <extracomment>Part of the sentence &quot;This is not saved: the name “Anna”.&quot;</extracomment>
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
        <source>This can only be edited in the dialog.</source>
        <translation>Das lässt sich nur im Dialog bearbeiten.</translation>
    </message>
</context>
<context>
    <name>heroadmin::CellEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Secret name</source>
        <translation>Geheimname</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>This field is full: what is beyond %L1 characters was cut off.</source>
        <translation>Dieses Feld ist voll: Was über %L1 Zeichen hinausgeht, wurde abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>heroadmin::ClipboardTextReader</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>There is too much on the clipboard: at most 16 MB of text can be pasted at once.</source>
        <translation>In der Zwischenablage ist zu viel: Höchstens 16 MB Text lassen sich auf einmal einfügen.</translation>
    </message>
    <message>
        <source>There are no rows on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Zeilen.</translation>
    </message>
    <message>
        <source>There are too many rows on the clipboard: at most %1 can be pasted at once.</source>
        <translation>In der Zwischenablage sind zu viele Zeilen: Höchstens %1 lassen sich auf einmal einfügen.</translation>
    </message>
    <message>
        <source>Row %1, column %2: there is no heading for this cell.</source>
        <translation>Zeile %1, Spalte %2: Für diese Zelle gibt es keine Überschrift.</translation>
    </message>
</context>
<context>
    <name>heroadmin::ClosingGuard</name>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Open another database without saving?</source>
        <translation>Andere Datenbank öffnen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Close Hero Admin?</source>
        <translation>Hero Admin schließen?</translation>
    </message>
    <message>
        <source>Open another database?</source>
        <translation>Andere Datenbank öffnen?</translation>
    </message>
    <message>
        <source>&amp;Wait and Close</source>
        <translation>&amp;Warten und schließen</translation>
    </message>
    <message>
        <source>&amp;Wait and Open</source>
        <translation>&amp;Warten und öffnen</translation>
    </message>
    <message>
        <source>&amp;Discard, Wait and Close</source>
        <translation>&amp;Verwerfen, warten und schließen</translation>
    </message>
    <message>
        <source>&amp;Discard, Wait and Open</source>
        <translation>&amp;Verwerfen, warten und öffnen</translation>
    </message>
    <message>
        <source>Cancel the W&amp;rite</source>
        <translation>&amp;Schreiben abbrechen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Hero Admin closes as soon as this write has ended.</source>
        <translation>Hero Admin wird geschlossen, sobald dieser Schreibvorgang beendet ist.</translation>
    </message>
    <message>
        <source>The other database opens as soon as this write has ended.</source>
        <translation>Die andere Datenbank wird geöffnet, sobald dieser Schreibvorgang beendet ist.</translation>
    </message>
    <message>
        <source>A change is being written.</source>
        <translation>Eine Änderung wird gerade geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes are being written.</source>
        <translation>
            <numerusform>Ein Held wird gerade geschrieben.</numerusform>
            <numerusform>%Ln Helden werden gerade geschrieben.</numerusform>
        </translation>
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
    <message>
        <source>Begin with a new hero.</source>
        <translation>Mit einem neuen Helden beginnen.</translation>
    </message>
    <message>
        <source>Begin with choosing another database.</source>
        <translation>Mit der Wahl einer anderen Datenbank beginnen.</translation>
    </message>
    <message>
        <source>Only one of --new-hero and --open can be begun with.</source>
        <translation>Es kann nur mit einem von --new-hero und --open begonnen werden.</translation>
    </message>
    <message>
        <source>The database to open: a SQLite file, also as sqlite:///FILE, or a PostgreSQL database, as postgresql://USER@HOST/DATABASE or service=NAME, whose password is asked for. Without it, the database of last time, or your own default database.</source>
        <translation>Die zu öffnende Datenbank: eine SQLite-Datei, auch als sqlite:///FILE, oder eine PostgreSQL-Datenbank, als postgresql://USER@HOST/DATABASE oder service=NAME, nach deren Passwort gefragt wird. Ohne Angabe die zuletzt geöffnete Datenbank oder die eigene Standarddatenbank.</translation>
    </message>
</context>
<context>
    <name>heroadmin::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
</context>
<context>
    <name>heroadmin::CommandPaletteModel</name>
    <message>
        <source>not now</source>
        <translation>gerade nicht</translation>
    </message>
</context>
<context>
    <name>heroadmin::ConflictHandling</name>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Try A&amp;gain</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>%1: nothing was written, because somebody else changed the same.</source>
        <translation>%1: Nichts wurde geschrieben, weil jemand anders dasselbe geändert hat.</translation>
    </message>
    <message>
        <source>Decide &amp;Now...</source>
        <translation>&amp;Jetzt entscheiden …</translation>
    </message>
</context>
<context>
    <name>heroadmin::ConflictModel</name>
    <message>
        <source>Hero</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigener Stand</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren Stand</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Whole hero</source>
        <translation>Ganzer Held</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A field and its value</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>Eigenen schreiben</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Deren behalten</translation>
    </message>
    <message>
        <source>Delete anyway</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>Nichts mehr zu tun</translation>
    </message>
    <message>
        <source>Create it anew</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Gelöscht lassen</translation>
    </message>
    <message>
        <source>theirs: %1. %2. %3</source>
        <extracomment>Read to a person: what somebody else did with a hero, what will be done, and which hero</extracomment>
        <translation>deren Stand: %1. %2. %3</translation>
    </message>
    <message>
        <source>writes mine</source>
        <translation>eigener Stand wird geschrieben</translation>
    </message>
    <message>
        <source>keeps theirs</source>
        <translation>deren Stand bleibt</translation>
    </message>
    <message>
        <source>%1, changed by both, %2. %3</source>
        <translation>%1, von beiden geändert, %2. %3</translation>
    </message>
    <message>
        <source>%1, was %2, yours %3, theirs %4, %5. %6</source>
        <translation>%1, vorher %2, eigener Stand %3, deren Stand %4, %5. %6</translation>
    </message>
</context>
<context>
    <name>heroadmin::ConflictSheet</name>
    <message>
        <source>Changed Meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Space changes the decision</source>
        <translation>Leertaste ändert die Entscheidung</translation>
    </message>
    <message>
        <source>Space or a double click changes the decision</source>
        <translation>Leertaste oder Doppelklick ändert die Entscheidung</translation>
    </message>
    <message>
        <source>Keep &amp;Theirs</source>
        <translation>&amp;Deren behalten</translation>
    </message>
    <message>
        <source>Keep theirs in the selected rows</source>
        <translation>Deren Stand in den ausgewählten Zeilen behalten</translation>
    </message>
    <message>
        <source>Write &amp;Mine</source>
        <translation>&amp;Eigenen schreiben</translation>
    </message>
    <message>
        <source>Write mine in the selected rows</source>
        <translation>Eigenen Stand in den ausgewählten Zeilen schreiben</translation>
    </message>
    <message>
        <source>A&amp;ll Theirs</source>
        <translation>Überall de&amp;ren</translation>
    </message>
    <message>
        <source>Keep theirs everywhere</source>
        <translation>Überall deren Stand behalten</translation>
    </message>
    <message>
        <source>&amp;All Mine</source>
        <translation>Überall ei&amp;genen</translation>
    </message>
    <message>
        <source>Write mine everywhere</source>
        <translation>Überall eigenen Stand schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed %Ln heroes meanwhile. Nothing is written yet.</source>
        <translation>
            <numerusform>Jemand anders hat inzwischen einen Helden geändert. Noch ist nichts geschrieben.</numerusform>
            <numerusform>Jemand anders hat inzwischen %Ln Helden geändert. Noch ist nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Everything listed stays as theirs.</source>
        <translation>Alles Aufgeführte bleibt bei deren Stand.</translation>
    </message>
    <message numerus="yes">
        <source>Yours goes over theirs in %Ln of these places.</source>
        <translation>
            <numerusform>An einer dieser Stellen ersetzt der eigene Stand den anderen.</numerusform>
            <numerusform>An %Ln dieser Stellen ersetzt der eigene Stand den anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more come after these.</source>
        <translation>
            <numerusform>Danach kommt noch ein Konflikt.</numerusform>
            <numerusform>Danach kommen noch %Ln Konflikte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed and stay as theirs.</source>
        <translation>
            <numerusform>Ein weiterer ist nicht aufgeführt und bleibt bei deren Stand.</numerusform>
            <numerusform>%Ln weitere sind nicht aufgeführt und bleiben bei deren Stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of their changes are taken over.</source>
        <translation>
            <numerusform>Eine weitere fremde Änderung ist übernommen.</numerusform>
            <numerusform>%Ln weitere fremde Änderungen sind übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What doesn’t clash merges by itself.</source>
        <translation>Was sich nicht widerspricht, wird von selbst zusammengeführt.</translation>
    </message>
    <message>
        <source>%1: %2 %3 is taken over.</source>
        <comment>hero, field, value</comment>
        <translation>%1: %2 %3 ist übernommen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::ConflictWords</name>
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
    <message>
        <source>changed</source>
        <extracomment>Instead of a secret name</extracomment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Instead of an age</extracomment>
        <translation>keins</translation>
    </message>
</context>
<context>
    <name>heroadmin::ConnectionFacts</name>
    <message>
        <source>The connection is encrypted, and the server has proved that it is the right one.</source>
        <translation>Die Verbindung ist verschlüsselt, und der Server hat nachgewiesen, dass er der richtige ist.</translation>
    </message>
    <message>
        <source>%1, not checked</source>
        <translation>%1, nicht geprüft</translation>
    </message>
    <message>
        <source>The connection is encrypted, but the server didn&apos;t have to prove that it is the right one.</source>
        <translation>Die Verbindung ist verschlüsselt, aber der Server musste nicht nachweisen, dass er der richtige ist.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>The server is on this computer. The connection is not encrypted.</source>
        <translation>Der Server läuft auf diesem Rechner. Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>The connection is not encrypted: whoever is on the way to the server can read and change everything.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Wer auf dem Weg zum Server sitzt, kann alles lesen und ändern.</translation>
    </message>
    <message>
        <source>The server knows you as “%1”.</source>
        <translation>Beim Server angemeldet als „%1“.</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>The server is a standby: it repeats what another one writes, and nothing can be written.</source>
        <translation>Der Server ist ein Standby-Server: Er wiederholt nur, was ein anderer schreibt. Hier kann nichts geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>heroadmin::ConnectionRefusal</name>
    <message>
        <source>The PostgreSQL server at %1 doesn&apos;t let “%2” in: there is no such user, or the password is wrong.</source>
        <translation>Der PostgreSQL-Server (%1) weist „%2“ ab: Den Benutzer gibt es nicht, oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 doesn&apos;t let “%2” in: it checks who that is by other means than a password, and they tell it otherwise.</source>
        <translation>Der PostgreSQL-Server (%1) weist „%2“ ab: Er prüft auf anderem Weg als mit einem Passwort, wer das ist, und diese Prüfung ist gescheitert.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 doesn&apos;t let “%2” into the database “%3” from this computer without TLS (pg_hba.conf).</source>
        <translation>Der PostgreSQL-Server (%1) lässt „%2“ von diesem Rechner aus ohne TLS nicht in die Datenbank „%3“ (pg_hba.conf).</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 doesn&apos;t let “%2” into the database “%3” from this computer (pg_hba.conf).</source>
        <translation>Der PostgreSQL-Server (%1) lässt „%2“ von diesem Rechner aus nicht in die Datenbank „%3“ (pg_hba.conf).</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 has no database “%2”.</source>
        <translation>Der PostgreSQL-Server (%1) hat keine Datenbank „%2“.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 has too many connections now. Please try again.</source>
        <translation>Der PostgreSQL-Server (%1) hat gerade zu viele Verbindungen. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 doesn&apos;t let you into the database “%2”: the user is not there, or has no right to do that.</source>
        <translation>Der PostgreSQL-Server (%1) gewährt keinen Zugang zur Datenbank „%2“: Den Benutzer gibt es nicht, oder ihm fehlt das Recht dazu.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 has no TLS, and the connection was to be encrypted.</source>
        <translation>Der PostgreSQL-Server (%1) hat kein TLS, aber die Verbindung sollte verschlüsselt sein.</translation>
    </message>
    <message>
        <source>The file with the authorities that the PostgreSQL server&apos;s certificate is to be trusted by, %1, is not there or has no certificate in it.</source>
        <translation>Die Datei „%1“ mit den Zertifizierungsstellen, die für das Zertifikat des PostgreSQL-Servers bürgen sollen, gibt es nicht, oder sie enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of the PostgreSQL server at %1 is for another name.</source>
        <translation>Das Zertifikat des PostgreSQL-Servers (%1) gilt für einen anderen Namen.</translation>
    </message>
    <message>
        <source>The encrypted connection to the PostgreSQL server at %1 did not come about.</source>
        <translation>Die verschlüsselte Verbindung zum PostgreSQL-Server (%1) kam nicht zustande.</translation>
    </message>
    <message>
        <source>The certificate of the PostgreSQL server at %1 has expired.</source>
        <translation>Das Zertifikat des PostgreSQL-Servers (%1) ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of the PostgreSQL server at %1 is not valid yet. Is the clock of this computer right?</source>
        <translation>Das Zertifikat des PostgreSQL-Servers (%1) ist noch nicht gültig. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>The certificate of the PostgreSQL server at %1 is by an authority that isn&apos;t trusted here.</source>
        <translation>Das Zertifikat des PostgreSQL-Servers (%1) stammt von einer Zertifizierungsstelle, der hier nicht vertraut wird.</translation>
    </message>
    <message>
        <source>The certificate of the PostgreSQL server at %1 can&apos;t be trusted.</source>
        <translation>Dem Zertifikat des PostgreSQL-Servers (%1) ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 is starting or stopping, and takes no connection yet. Please try again.</source>
        <translation>Der PostgreSQL-Server (%1) wird gerade gestartet oder beendet und nimmt keine Verbindung an. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>None of the PostgreSQL servers at %1 is what the address asks for (target_session_attrs).</source>
        <translation>Keiner der PostgreSQL-Server (%1) ist so, wie es die Adresse verlangt (target_session_attrs).</translation>
    </message>
    <message>
        <source>The computer of the PostgreSQL server, %1, is unknown here. Its name may be misspelled, or the network missing.</source>
        <translation>Der Rechner des PostgreSQL-Servers, %1, ist hier unbekannt. Vielleicht ist sein Name falsch geschrieben, oder das Netzwerk fehlt.</translation>
    </message>
    <message>
        <source>There is no answer from the PostgreSQL server at %1. The network may be missing, or a firewall in the way.</source>
        <translation>Der PostgreSQL-Server (%1) antwortet nicht. Vielleicht fehlt das Netzwerk, oder eine Firewall ist im Weg.</translation>
    </message>
    <message>
        <source>At %1 there is no PostgreSQL server that takes connections.</source>
        <translation>An dieser Adresse nimmt kein PostgreSQL-Server Verbindungen an: %1.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s service file has no entry “%1” here.</source>
        <translation>Die Servicedatei von PostgreSQL hat hier keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>What answers at %1 is a connection pooler that takes no settings of a connection. Please connect to the PostgreSQL server itself.</source>
        <translation>Statt des PostgreSQL-Servers (%1) antwortet ein Verbindungspooler, der keine Einstellungen einer Verbindung annimmt. Bitte direkt mit dem PostgreSQL-Server verbinden.</translation>
    </message>
    <message>
        <source>An option in the address of the PostgreSQL database has a value that doesn&apos;t belong there, or isn&apos;t known to this computer&apos;s PostgreSQL library.</source>
        <translation>Eine Option in der Adresse der PostgreSQL-Datenbank hat einen Wert, der dort nicht hingehört, oder die PostgreSQL-Bibliothek dieses Rechners kennt sie nicht.</translation>
    </message>
    <message>
        <source>What answers at %1 is no PostgreSQL server, or broke off at once.</source>
        <translation>An dieser Adresse antwortet kein PostgreSQL-Server, oder er hat sofort abgebrochen: %1.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 can&apos;t be connected to.</source>
        <translation>Mit dem PostgreSQL-Server (%1) kommt keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The PostgreSQL server at %1 asks for a password, and none was given. It can stand in PostgreSQL&apos;s password file (~/.pgpass), which nobody else may read.</source>
        <translation>Der PostgreSQL-Server (%1) verlangt ein Passwort, aber es wurde keines angegeben. Es kann in der Passwortdatei von PostgreSQL (~/.pgpass) stehen, die sonst niemand lesen darf.</translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseMark</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name that a person gave a database, %2 its own</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>None</source>
        <comment>colour</comment>
        <translation>Keine</translation>
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
    <message>
        <source>“%1” is being opened. If another program is writing to it, Hero Admin waits up to %2 seconds.</source>
        <translation>„%1“ wird geöffnet. Falls ein anderes Programm gerade hineinschreibt, wartet Hero Admin bis zu %2 Sekunden.</translation>
    </message>
    <message>
        <source>Only one database can be opened at a time.</source>
        <translation>Es lässt sich immer nur eine Datenbank öffnen.</translation>
    </message>
    <message>
        <source>The address held a password. Whoever sees a command line, or the history of one, sees it as well: leave it out, and Hero Admin asks for it.</source>
        <translation>Die Adresse enthielt ein Passwort. Wer die Befehlszeile oder ihren Verlauf sieht, sieht es mit: bitte weglassen, Hero Admin fragt danach.</translation>
    </message>
    <message>
        <source>“%1” is being opened. Hero Admin waits for the server, %2.</source>
        <translation>„%1“ wird geöffnet. Hero Admin wartet auf den Server (%2).</translation>
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
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln heroes?</source>
        <translation>
            <numerusform>Einen Helden löschen?</numerusform>
            <numerusform>%Ln Helden löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings back what was deleted.</source>
        <translation>„Rückgängig“ bringt Gelöschtes zurück.</translation>
    </message>
    <message>
        <source>These are all heroes of this database.</source>
        <translation>Das sind alle Helden dieser Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und ein weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Change these &amp;rows as the definition says</source>
        <translation>Diese &amp;Zeilen ändern, wie es die Definition sagt</translation>
    </message>
    <message>
        <source>Delete these &amp;rows, too</source>
        <translation>Auch diese &amp;Zeilen löschen</translation>
    </message>
</context>
<context>
    <name>heroadmin::DraftOffer</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Hero Admin ended while you were adding a hero. Your text is still here.</source>
        <translation>Hero Admin wurde beendet, während ein Held hinzugefügt wurde. Der Entwurf ist noch da.</translation>
    </message>
    <message>
        <source>Hero Admin ended while you were editing hero #%1. Your text is still here.</source>
        <translation>Hero Admin wurde beendet, während Held #%1 bearbeitet wurde. Der Entwurf ist noch da.</translation>
    </message>
    <message>
        <source>Hero Admin ended while you were adding %1. Your text is still here.</source>
        <translation>Hero Admin wurde beendet, während %1 hinzugefügt wurde. Der Entwurf ist noch da.</translation>
    </message>
    <message>
        <source>Hero Admin ended while you were editing %1. Your text is still here.</source>
        <translation>Hero Admin wurde beendet, während %1 bearbeitet wurde. Der Entwurf ist noch da.</translation>
    </message>
    <message>
        <source>A typed secret name is never kept: type it again.</source>
        <translation>Ein eingegebener Geheimname wird nie aufgehoben: bitte neu eingeben.</translation>
    </message>
    <message>
        <source>(%1 of %2)</source>
        <extracomment>In front of the sentence: the first of three</extracomment>
        <translation>(%1 von %2)</translation>
    </message>
</context>
<context>
    <name>heroadmin::DraftStore</name>
    <message>
        <source>What you type is not kept for the case of a crash: it can’t be written to disk.</source>
        <translation>Eingaben werden nicht für den Fall eines Absturzes aufgehoben: Sie lassen sich nicht auf den Datenträger schreiben.</translation>
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
    <message numerus="yes">
        <source>%Ln heroes</source>
        <translation>
            <numerusform>%Ln Held</numerusform>
            <numerusform>%Ln Helden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will write to %Ln heroes: %1</source>
        <translation>
            <numerusform>Wird in einen Helden geschrieben: %1</numerusform>
            <numerusform>Wird in %Ln Helden geschrieben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays unless something else is typed.</source>
        <translation>Es bleibt so, wenn nichts anderes eingegeben wird.</translation>
    </message>
    <message>
        <source>It stays unless something is typed, or Clear is pressed.</source>
        <translation>Es bleibt so, wenn nichts eingegeben und auch nicht auf „Leeren“ gedrückt wird.</translation>
    </message>
</context>
<context>
    <name>heroadmin::EffectSentences</name>
    <message numerus="yes">
        <source>A rule of the database left %Ln hero(es) out%1.</source>
        <extracomment>%1: their names, in parentheses.</extracomment>
        <translation>
            <numerusform>Eine Regel der Datenbank hat %Ln Helden ausgelassen%1.</numerusform>
            <numerusform>Eine Regel der Datenbank hat %Ln Helden ausgelassen%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database wrote something else than was asked for to %Ln hero(es)%1.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat bei %Ln Helden etwas anderes geschrieben als verlangt%1.</numerusform>
            <numerusform>Eine Regel der Datenbank hat bei %Ln Helden etwas anderes geschrieben als verlangt%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database changed %Ln hero(es) instead of deleting them%1.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat %Ln Helden geändert, statt ihn zu löschen%1.</numerusform>
            <numerusform>Eine Regel der Datenbank hat %Ln Helden geändert, statt sie zu löschen%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database changed %Ln other hero(es) with it%1.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat dabei %Ln anderen Helden geändert%1.</numerusform>
            <numerusform>Eine Regel der Datenbank hat dabei %Ln andere Helden geändert%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database deleted %Ln other hero(es) with it%1.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat dabei %Ln anderen Helden gelöscht%1.</numerusform>
            <numerusform>Eine Regel der Datenbank hat dabei %Ln andere Helden gelöscht%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database added %Ln other hero(es) with it%1.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat dabei %Ln anderen Helden hinzugefügt%1.</numerusform>
            <numerusform>Eine Regel der Datenbank hat dabei %Ln andere Helden hinzugefügt%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hero(es) stayed as they are, because somebody else changed them meanwhile%1.</source>
        <translation>
            <numerusform>Ein Held blieb, wie er ist, weil ihn inzwischen jemand anders geändert hat%1.</numerusform>
            <numerusform>%Ln Helden blieben, wie sie sind, weil sie inzwischen jemand anders geändert hat%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This database has rules of its own, so all of it is written at once: until that is done, nobody else can write.</source>
        <translation>Diese Datenbank hat eigene Regeln, darum wird alles auf einmal geschrieben: Bis das fertig ist, kann sonst niemand schreiben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::Engines</name>
    <message>
        <source>Hero Admin opens %1. “%2://” addresses something else.</source>
        <translation>Hero Admin öffnet %1. „%2://“ ist eine andere Art von Adresse.</translation>
    </message>
</context>
<context>
    <name>heroadmin::Error</name>
    <message>
        <source>No database is open.</source>
        <translation>Es ist keine Datenbank geöffnet.</translation>
    </message>
    <message>
        <source>Hero not found</source>
        <translation>Held nicht gefunden</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The database would delete hero #%1 for it, because no two may be alike in that: nothing was written.</source>
        <translation>Die Datenbank würde dafür Held #%1 löschen, weil darin keine zwei gleich sein dürfen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>A rule of the database left it out: nothing was written.</source>
        <translation>Eine Regel der Datenbank hat es ausgelassen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Another database is being opened. Nothing was written.</source>
        <translation>Gerade wird eine andere Datenbank geöffnet. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::FileReplacement</name>
    <message>
        <source>%1 is the place of a database. Nothing was written to it.</source>
        <translation>%1 ist der Platz einer Datenbank. Es wurde nichts dorthin geschrieben.</translation>
    </message>
    <message>
        <source>%1 exists already and is no PNG picture. It was left as it is.</source>
        <translation>%1 gibt es schon, und es ist kein PNG-Bild. Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>%1 exists already and is no PDF document. It was left as it is.</source>
        <translation>%1 gibt es schon, und es ist kein PDF-Dokument. Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
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
    <message>
        <source>Hero #%1</source>
        <translation>Held #%1</translation>
    </message>
    <message>
        <source>or an age that is no number</source>
        <translation>oder ein Alter, das keine Zahl ist</translation>
    </message>
    <message>
        <source>Age is no number</source>
        <translation>Alter ist keine Zahl</translation>
    </message>
    <message>
        <source>Name is no text</source>
        <translation>Name ist kein Text</translation>
    </message>
</context>
<context>
    <name>heroadmin::HelpWindow</name>
    <message>
        <source>User Guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>The guide is in English only, and names the menus in English.</source>
        <translation>Das Handbuch gibt es nur auf Englisch, auch die Menüs nennt es mit englischem Namen.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>V&amp;orheriger</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t in the guide.</source>
        <translation>„%1“ steht nicht im Handbuch.</translation>
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
    <message>
        <source>All heroes that match are selected, on every page.</source>
        <translation>Alle Treffer sind ausgewählt, auf allen Seiten.</translation>
    </message>
    <message>
        <source>%1 Not written: %2.</source>
        <translation>%1 Nicht geschrieben: %2.</translation>
    </message>
    <message>
        <source>“%1” was duplicated as hero #%2.</source>
        <translation>„%1“ wurde als Held #%2 dupliziert.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>Clear &amp;Selection</source>
        <translation>A&amp;uswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln heroes that match are selected, on every page.</source>
        <translation>
            <numerusform>Der einzige Treffer ist ausgewählt.</numerusform>
            <numerusform>Alle %Ln Treffer sind ausgewählt, auf allen Seiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes were duplicated.</source>
        <translation>
            <numerusform>Ein Held wurde dupliziert.</numerusform>
            <numerusform>%Ln Helden wurden dupliziert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes were deleted.</source>
        <translation>
            <numerusform>Ein Held wurde gelöscht.</numerusform>
            <numerusform>%Ln Helden wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hero #%1 isn&apos;t on this page any more.</source>
        <translation>Held #%1 ist nicht mehr auf dieser Seite.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln heroes were deleted before that.</source>
        <translation>
            <numerusform>Angehalten: Ein Held wurde davor gelöscht.</numerusform>
            <numerusform>Angehalten: %Ln Helden wurden davor gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln heroes were changed before that.</source>
        <translation>
            <numerusform>Angehalten: Ein Held wurde davor geändert.</numerusform>
            <numerusform>Angehalten: %Ln Helden wurden davor geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about the rest: %Ln heroes were deleted before it.</source>
        <translation>
            <numerusform>Das gilt dem Rest: Ein Held wurde davor gelöscht.</numerusform>
            <numerusform>Das gilt dem Rest: %Ln Helden wurden davor gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about the rest: %Ln heroes were changed before it.</source>
        <translation>
            <numerusform>Das gilt dem Rest: Ein Held wurde davor geändert.</numerusform>
            <numerusform>Das gilt dem Rest: %Ln Helden wurden davor geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>A hero needs a name: nothing was emptied. %1 deletes %Ln heroes.</source>
        <extracomment>%1: a key</extracomment>
        <translation>
            <numerusform>Ein Held braucht einen Namen: Nichts wurde geleert. %1 löscht den Helden.</numerusform>
            <numerusform>Ein Held braucht einen Namen: Nichts wurde geleert. %1 löscht die %Ln Helden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are neither ages alone nor whole rows. %1 deletes %Ln heroes.</source>
        <extracomment>%1: a key</extracomment>
        <translation>
            <numerusform>Das sind weder nur Alter noch ganze Zeilen. %1 löscht den Helden.</numerusform>
            <numerusform>Das sind weder nur Alter noch ganze Zeilen. %1 löscht die %Ln Helden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The age of “%1” was cleared.</source>
        <translation>Das Alter von „%1“ wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>The ages of %Ln heroes were cleared.</source>
        <translation>
            <numerusform>Das Alter von %Ln Helden wurde gelöscht.</numerusform>
            <numerusform>Das Alter von %Ln Helden wurde gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This waits until what you changed before is written.</source>
        <translation>Das wartet, bis geschrieben ist, was vorher geändert wurde.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroClipboard</name>
    <message>
        <source>Select the cells to paste over first.</source>
        <translation>Bitte zuerst die Zellen auswählen, die überschrieben werden sollen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroControls</name>
    <message>
        <source>A cell of the table is not saved: %1.</source>
        <translation>Eine Zelle der Tabelle ist nicht gespeichert: %1.</translation>
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
    <message>
        <source>A typed secret name is never kept: type it again.</source>
        <translation>Ein eingegebener Geheimname wird nie aufgehoben: bitte neu eingeben.</translation>
    </message>
    <message>
        <source>&amp;Stop Saving</source>
        <translation>&amp;Speichern abbrechen</translation>
    </message>
    <message>
        <source>The database can be reached again. Nothing was saved yet.</source>
        <translation>Die Datenbank ist wieder erreichbar. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Connect A&amp;gain</source>
        <translation>Erneut &amp;verbinden</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroEditing</name>
    <message>
        <source>%1 was changed by somebody else meanwhile. Nothing was written.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>A new hero is not saved: %1.</source>
        <translation>Ein neuer Held ist nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Several heroes are not saved: %1.</source>
        <translation>Mehrere Helden sind nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>%1 is not saved: %2.</source>
        <extracomment>%1: the name of a hero in quotation marks; %2: &quot;the age 31 and a new secret name&quot;</extracomment>
        <translation>%1 ist nicht gespeichert: %2.</translation>
    </message>
    <message>
        <source>The hero in the open dialog is being saved.</source>
        <translation>Der Held im geöffneten Dialog wird gerade gespeichert.</translation>
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
    <message>
        <source>Clear the age of all</source>
        <translation>Das Alter aller leeren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>(several values)</source>
        <extracomment>Instead of a value, where several heroes have different ones</extracomment>
        <translation>(mehrere Werte)</translation>
    </message>
    <message>
        <source>Clear the age</source>
        <translation>Alter leeren</translation>
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
    <name>heroadmin::HeroRemoval</name>
    <message numerus="yes">
        <source>%Ln heroes are being deleted.</source>
        <translation>
            <numerusform>Ein Held wird gerade gelöscht.</numerusform>
            <numerusform>%Ln Helden werden gerade gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroRepository</name>
    <message>
        <source>A list starts at 0 or later and has at most %1 heroes.</source>
        <translation>Eine Liste beginnt frühestens bei 0 und hat höchstens %1 Helden.</translation>
    </message>
    <message>
        <source>This database has no secret names.</source>
        <translation>Diese Datenbank hat keine Geheimnamen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroRules</name>
    <message>
        <source>No hero can be added to this database: its table demands a value in %1, which the service doesn&apos;t know.</source>
        <translation>In dieser Datenbank lässt sich kein Held hinzufügen: Ihre Tabelle verlangt einen Wert in %1, den der Dienst nicht kennt.</translation>
    </message>
    <message>
        <source>A rule of this database lets one hero take the place of another: what is lost that way can&apos;t be told, and isn&apos;t undone.</source>
        <translation>Eine Regel dieser Datenbank lässt einen Helden an die Stelle eines anderen treten: Was so verloren geht, lässt sich nicht sagen und nicht zurückholen.</translation>
    </message>
    <message>
        <source>Rules of this database write to other tables as well: what they wrote there isn&apos;t undone.</source>
        <translation>Regeln dieser Datenbank schreiben auch in andere Tabellen: Was sie dort geschrieben haben, wird nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>A rule of this database may refuse heroes: one that it would refuse doesn&apos;t come back when its deletion is undone.</source>
        <translation>Eine Regel dieser Datenbank weist manche Helden zurück: Wen sie zurückwiese, der kommt nicht wieder, wenn sein Löschen rückgängig gemacht wird.</translation>
    </message>
    <message>
        <source>Rows of “%1” refer to heroes by “%2”. By the definition of the database they follow where that is changed; that isn&apos;t done here: they stay as they are, and refer to nobody then.</source>
        <extracomment>%1: a table; %2: a column</extracomment>
        <translation>Zeilen von „%1“ verweisen mit „%2“ auf Helden. Nach der Definition der Datenbank folgen sie, wo das geändert wird; das geschieht hier nicht: Sie bleiben, wie sie sind, und verweisen dann auf niemanden.</translation>
    </message>
    <message>
        <source>Rows of “%1” refer to heroes by “%2”. By the definition of the database they let go where that is changed; that isn&apos;t done here: they stay as they are, and refer to nobody then.</source>
        <translation>Zeilen von „%1“ verweisen mit „%2“ auf Helden. Nach der Definition der Datenbank lassen sie los, wo das geändert wird; das geschieht hier nicht: Sie bleiben, wie sie sind, und verweisen dann auf niemanden.</translation>
    </message>
    <message>
        <source>Rows of “%1” refer to heroes by “%2”. The definition of the database forbids to change that as long as there are such rows; that isn&apos;t enforced here: they stay as they are, and refer to nobody then.</source>
        <translation>Zeilen von „%1“ verweisen mit „%2“ auf Helden. Die Definition der Datenbank verbietet, das zu ändern, solange es solche Zeilen gibt; das wird hier nicht erzwungen: Sie bleiben, wie sie sind, und verweisen dann auf niemanden.</translation>
    </message>
    <message>
        <source>Rules of this database change other heroes as well, beside those that are written: what they made of these can&apos;t be told, and isn&apos;t undone.</source>
        <translation>Regeln dieser Datenbank ändern neben den geschriebenen noch andere Helden: Was sie aus den anderen gemacht haben, lässt sich nicht sagen und wird nicht rückgängig gemacht.</translation>
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
    <message>
        <source>being saved</source>
        <translation>wird gespeichert</translation>
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
    <message>
        <source>It can’t be told whether the age is %1 or a fraction: leave the separator out.</source>
        <translation>Es ist nicht zu erkennen, ob das Alter %1 oder ein Bruch ist: bitte ohne Trennzeichen schreiben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroWriter</name>
    <message>
        <source>That can&apos;t be taken back any more.</source>
        <translation>Das lässt sich nicht mehr zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroWriting</name>
    <message>
        <source>Add of “%1”</source>
        <extracomment>After &quot;Undo&quot; in a menu.</extracomment>
        <translation>Hinzufügen von „%1“</translation>
    </message>
    <message>
        <source>Edit of “%1”</source>
        <translation>Bearbeiten von „%1“</translation>
    </message>
    <message>
        <source>Delete of “%1”</source>
        <translation>Löschen von „%1“</translation>
    </message>
    <message>
        <source>Duplicate of “%1”</source>
        <translation>Duplizieren von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Add of %Ln heroes</source>
        <translation>
            <numerusform>Hinzufügen eines Helden</numerusform>
            <numerusform>Hinzufügen von %Ln Helden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit of %Ln heroes</source>
        <translation>
            <numerusform>Bearbeiten eines Helden</numerusform>
            <numerusform>Bearbeiten von %Ln Helden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete of %Ln heroes</source>
        <translation>
            <numerusform>Löschen eines Helden</numerusform>
            <numerusform>Löschen von %Ln Helden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate of %Ln heroes</source>
        <translation>
            <numerusform>Duplizieren eines Helden</numerusform>
            <numerusform>Duplizieren von %Ln Helden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste of %Ln heroes</source>
        <translation>
            <numerusform>Einfügen eines Helden</numerusform>
            <numerusform>Einfügen von %Ln Helden</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete of many heroes</source>
        <translation>Löschen vieler Helden</translation>
    </message>
    <message>
        <source>Edit of many heroes</source>
        <translation>Änderung vieler Helden</translation>
    </message>
</context>
<context>
    <name>heroadmin::HistoryActions</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Wiederholt: %1.</translation>
    </message>
    <message>
        <source>The id #%1 was taken meanwhile: the hero came back as #%2.</source>
        <translation>Die ID #%1 wurde inzwischen vergeben: Der Held ist als #%2 zurück.</translation>
    </message>
    <message>
        <source>&amp;Do Again</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes came back with another id, because theirs were taken meanwhile.</source>
        <translation>
            <numerusform>Ein Held ist mit einer anderen ID zurück, weil seine inzwischen vergeben wurde.</numerusform>
            <numerusform>%Ln Helden sind mit anderen IDs zurück, weil ihre inzwischen vergeben wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Undone in part: %1.</source>
        <translation>Zum Teil rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Done again in part: %1.</source>
        <translation>Zum Teil wiederholt: %1.</translation>
    </message>
    <message>
        <source>Go &amp;On</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>heroadmin::HistoryModel</name>
    <message>
        <source>Start</source>
        <extracomment>The state before anything was written</extracomment>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>%1 – now</source>
        <extracomment>%1: a step of the history, up to which everything is written now</extracomment>
        <translation>%1 – jetzt</translation>
    </message>
    <message>
        <source>%1 – undone</source>
        <extracomment>%1: a step of the history</extracomment>
        <translation>%1 – rückgängig</translation>
    </message>
</context>
<context>
    <name>heroadmin::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Enter goes back or forth to a step</source>
        <translation>Enter geht zurück oder vor zu einem Schritt</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::IdHint</name>
    <message>
        <source>The database gives each hero an id, and it stays.</source>
        <translation>Die Datenbank gibt jedem Helden eine ID, und sie bleibt.</translation>
    </message>
</context>
<context>
    <name>heroadmin::IndexNotice</name>
    <message>
        <source>The index %1 doesn&apos;t match its table: searches may miss heroes.</source>
        <translation>Der Index %1 passt nicht zu seiner Tabelle: Suchen können Helden übersehen.</translation>
    </message>
    <message>
        <source>The indexes %1 don&apos;t match their table: searches may miss heroes.</source>
        <translation>Die Indexe %1 passen nicht zu ihrer Tabelle: Suchen können Helden übersehen.</translation>
    </message>
    <message>
        <source>Whoever keeps this database can rebuild it.</source>
        <translation>Wer diese Datenbank pflegt, kann das mit einem Neuaufbau beheben.</translation>
    </message>
    <message>
        <source>Re&amp;build</source>
        <translation>Neu auf&amp;bauen</translation>
    </message>
    <message>
        <source>The indexes are being rebuilt. Nobody can write until that is done.</source>
        <translation>Die Indexe werden neu aufgebaut. Bis dahin kann niemand schreiben.</translation>
    </message>
    <message>
        <source>The indexes were rebuilt.</source>
        <translation>Die Indexe wurden neu aufgebaut.</translation>
    </message>
    <message>
        <source>The indexes were not rebuilt. %1</source>
        <translation>Die Indexe wurden nicht neu aufgebaut. %1</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
</context>
<context>
    <name>heroadmin::JsonTableReader</name>
    <message>
        <source>This is no JSON: row %1, column %2: %3.</source>
        <translation>Das ist kein JSON: Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>Row %1: it is neither an object nor an array.</source>
        <translation>Zeile %1: Das ist weder ein Objekt noch ein Array.</translation>
    </message>
    <message>
        <source>Row %1: it is an object, and those before are arrays.</source>
        <translation>Zeile %1: Das ist ein Objekt, die davor sind Arrays.</translation>
    </message>
    <message>
        <source>Row %1: it is an array, and those before are objects.</source>
        <translation>Zeile %1: Das ist ein Array, die davor sind Objekte.</translation>
    </message>
    <message>
        <source>Row %1, column %2: it is neither a text nor a number.</source>
        <translation>Zeile %1, Spalte %2: Das ist weder ein Text noch eine Zahl.</translation>
    </message>
</context>
<context>
    <name>heroadmin::KeyGuide</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>heroadmin::KeysPage</name>
    <message>
        <source>S&amp;earch:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Action or key</source>
        <translation>Aktion oder Taste</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>&amp;First key:</source>
        <translation>&amp;Erste Taste:</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>Erste Taste</translation>
    </message>
    <message>
        <source>Second ke&amp;y:</source>
        <translation>&amp;Zweite Taste:</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Zweite Taste</translation>
    </message>
    <message>
        <source>Re&amp;move Keys</source>
        <translation>Taste&amp;n entfernen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>This key can&apos;t be changed.</source>
        <translation>Diese Taste lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>%1: the table needs this key itself</source>
        <translation>%1: Diese Taste braucht die Tabelle selbst</translation>
    </message>
    <message>
        <source>%1 also: %2</source>
        <translation>%1 auch: %2</translation>
    </message>
</context>
<context>
    <name>heroadmin::KeysSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Action or key</source>
        <translation>Aktion oder Taste</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>&amp;Drucken...</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n action(s)</source>
        <translation>
            <numerusform>%1 von %n Aktion</numerusform>
            <numerusform>%1 von %n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys of Hero Admin</source>
        <translation>Tasten von Hero Admin</translation>
    </message>
</context>
<context>
    <name>heroadmin::LiveChanges</name>
    <message>
        <source>Open Aga&amp;in</source>
        <translation>Erneut ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes changed elsewhere.</source>
        <translation>
            <numerusform>Ein Held wurde anderswo geändert.</numerusform>
            <numerusform>%Ln Helden wurden anderswo geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database “%1” was replaced by another one. What is shown is from the one before.</source>
        <translation>Die Datenbank „%1“ wurde durch eine andere ersetzt. Was zu sehen ist, stammt aus der vorherigen.</translation>
    </message>
    <message>
        <source>The database “%1” is no longer there. What is shown was read from it before.</source>
        <translation>Die Datenbank „%1“ ist nicht mehr da. Was zu sehen ist, wurde vorher aus ihr gelesen.</translation>
    </message>
    <message>
        <source>What is shown was read before.</source>
        <translation>Was zu sehen ist, wurde vorher gelesen.</translation>
    </message>
    <message>
        <source>Connect Aga&amp;in</source>
        <translation>&amp;Erneut verbinden</translation>
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
        <source>No heroes yet.</source>
        <translation>Noch keine Helden.</translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation>Ko&amp;pieren als</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Edit &amp;Cell</source>
        <translation>&amp;Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Clear the &amp;Age</source>
        <translation>&amp;Alter leeren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Paste...</source>
        <translation>E&amp;infügen...</translation>
    </message>
    <message>
        <source>Paste as &amp;New Heroes...</source>
        <translation>Als neue &amp;Helden einfügen...</translation>
    </message>
    <message>
        <source>Select R&amp;ow</source>
        <translation>Zei&amp;le auswählen</translation>
    </message>
    <message>
        <source>Select Colu&amp;mn</source>
        <translation>&amp;Spalte auswählen</translation>
    </message>
    <message>
        <source>S&amp;elect All That Match</source>
        <translation>Alle &amp;Treffer auswählen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Copy Secret Name</source>
        <translation>Geheimnamen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenübersicht</translation>
    </message>
    <message>
        <source>&amp;Command Palette...</source>
        <translation>Be&amp;fehlspalette...</translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation>Es ist keine Datenbank geöffnet.</translation>
    </message>
    <message>
        <source>No database is open. %1 opens one.</source>
        <translation>Es ist keine Datenbank geöffnet. %1 öffnet eine.</translation>
    </message>
    <message>
        <source>No heroes yet. %1 adds the first one.</source>
        <translation>Noch keine Helden. %1 fügt den ersten hinzu.</translation>
    </message>
    <message>
        <source>A&amp;ges</source>
        <translation>&amp;Alter</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>Benutzer&amp;handbuch</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>&amp;Sicherheit</translation>
    </message>
    <message>
        <source>A database is being opened.</source>
        <translation>Eine Datenbank wird geöffnet.</translation>
    </message>
    <message>
        <source>Empty Cells or &amp;Delete Rows</source>
        <translation>Zellen leeren o&amp;der Zeilen löschen</translation>
    </message>
    <message>
        <source>Open Ser&amp;ver...</source>
        <translation>&amp;Server öffnen...</translation>
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
    <name>heroadmin::MissingPart</name>
    <message>
        <source>the collation “%1”, which Hero Admin doesn&apos;t have</source>
        <extracomment>Behind &quot;needs&quot;</extracomment>
        <translation>die Sortierfolge „%1“, die Hero Admin nicht hat</translation>
    </message>
    <message>
        <source>the function “%1”, which Hero Admin doesn&apos;t have</source>
        <translation>die Funktion „%1“, die Hero Admin nicht hat</translation>
    </message>
    <message>
        <source>the module “%1”, which Hero Admin doesn&apos;t have</source>
        <translation>das Modul „%1“, das Hero Admin nicht hat</translation>
    </message>
    <message>
        <source>the table “%1”, which isn&apos;t there</source>
        <translation>die Tabelle „%1“, die es nicht gibt</translation>
    </message>
    <message>
        <source>the column “%1”, which isn&apos;t there</source>
        <translation>die Spalte „%1“, die es nicht gibt</translation>
    </message>
    <message>
        <source>The database could not do that: its definition needs %1.</source>
        <translation>Die Datenbank konnte das nicht ausführen: Ihre Definition braucht %1.</translation>
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
    <name>heroadmin::OddHeroesNotice</name>
    <message numerus="yes">
        <source>%Ln heroes have an age that is no number: the service can&apos;t list its heroes.</source>
        <translation>
            <numerusform>%Ln Held hat ein Alter, das keine Zahl ist: Der Dienst kann seine Helden nicht auflisten.</numerusform>
            <numerusform>%Ln Helden haben ein Alter, das keine Zahl ist: Der Dienst kann seine Helden nicht auflisten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes have an age that is no number.</source>
        <translation>
            <numerusform>%Ln Held hat ein Alter, das keine Zahl ist.</numerusform>
            <numerusform>%Ln Helden haben ein Alter, das keine Zahl ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes have a name that is no text: the service can&apos;t list its heroes.</source>
        <translation>
            <numerusform>%Ln Held hat einen Namen, der kein Text ist: Der Dienst kann seine Helden nicht auflisten.</numerusform>
            <numerusform>%Ln Helden haben einen Namen, der kein Text ist: Der Dienst kann seine Helden nicht auflisten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes have a name that is no text.</source>
        <translation>
            <numerusform>%Ln Held hat einen Namen, der kein Text ist.</numerusform>
            <numerusform>%Ln Helden haben einen Namen, der kein Text ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Anzei&amp;gen</translation>
    </message>
</context>
<context>
    <name>heroadmin::OddValue</name>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>bytes %1</source>
        <translation>Bytes %1</translation>
    </message>
    <message>
        <source>%1, no text</source>
        <extracomment>%1: &quot;the bytes 00 FF&quot;</extracomment>
        <translation>%1, kein Text</translation>
    </message>
    <message>
        <source>%1, no whole number</source>
        <extracomment>%1: &quot;the text “abc”&quot;</extracomment>
        <translation>%1, keine ganze Zahl</translation>
    </message>
    <message>
        <source>%1, no number</source>
        <translation>%1, keine Zahl</translation>
    </message>
    <message>
        <source>This hero has no name at all, not even an empty one.</source>
        <translation>Dieser Held hat gar keinen Namen, nicht einmal einen leeren.</translation>
    </message>
    <message>
        <source>This name is no text, but %1.</source>
        <extracomment>%1: &quot;the bytes 00 FF&quot;</extracomment>
        <translation>Dieser Name ist kein Text, sondern %1.</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>This age is no number, but %1.</source>
        <extracomment>%1: &quot;the text “abc”&quot;</extracomment>
        <translation>Dieses Alter ist keine Zahl, sondern %1.</translation>
    </message>
    <message>
        <source>The service can&apos;t list its heroes because of it.</source>
        <translation>Der Dienst kann seine Helden deshalb nicht auflisten.</translation>
    </message>
    <message>
        <source>bytes that are partly letters, %1</source>
        <translation>Bytes, die nur zum Teil Buchstaben sind, %1</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>ein leerer Text</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>der Text %1</translation>
    </message>
    <message>
        <source>a row of no bytes</source>
        <translation>eine leere Folge von Bytes</translation>
    </message>
    <message>
        <source>the bytes %1</source>
        <translation>die Bytes %1</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
</context>
<context>
    <name>heroadmin::OpeningDialogs</name>
    <message>
        <source>Open Database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>New Database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
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
    <message>
        <source>Searching... %1 %</source>
        <translation>Wird gesucht... %1 %</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Wird gesucht...</translation>
    </message>
    <message>
        <source>Search stopped</source>
        <translation>Suche angehalten</translation>
    </message>
    <message numerus="yes">
        <source>About %1 heroes</source>
        <translation>
            <numerusform>Etwa %1 Held</numerusform>
            <numerusform>Etwa %1 Helden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1-%2 of about %3</source>
        <translation>%1-%2 von etwa %3</translation>
    </message>
    <message>
        <source>Not read</source>
        <extracomment>Where it would say how many heroes there are: they could not be read</extracomment>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Dies ist die erste Seite.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>Dies ist die letzte Seite.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PasswordQuestion</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>“%1” (%2) asks for a password. It is kept until Hero Admin ends, and nowhere else.</source>
        <translation>„%1“ (%2) verlangt ein Passwort. Hero Admin behält es, bis das Programm beendet wird, und speichert es nirgends.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>heroadmin::PasteEffect</name>
    <message>
        <source>Changes the secret name of #%1.</source>
        <translation>Ändert den Geheimnamen von #%1.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Changes the name of #%1 from %2 to %3.</source>
        <translation>Ändert den Namen von #%1 von %2 in %3.</translation>
    </message>
    <message>
        <source>Clears the age of #%1, which was %2.</source>
        <translation>Leert das Alter von #%1, bisher %2.</translation>
    </message>
    <message>
        <source>Sets the age of #%1 to %2.</source>
        <translation>Setzt das Alter von #%1 auf %2.</translation>
    </message>
    <message>
        <source>Changes the age of #%1 from %2 to %3.</source>
        <translation>Ändert das Alter von #%1 von %2 auf %3.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PasteModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>no secret name</source>
        <translation>kein Geheimname</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>no age</source>
        <translation>kein Alter</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Ausgelassen.</translation>
    </message>
    <message>
        <source>Adds a hero.</source>
        <translation>Fügt einen Helden hinzu.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PastePlanner</name>
    <message>
        <source>Nothing on the clipboard says what a hero is called.</source>
        <translation>Nichts in der Zwischenablage sagt, wie ein Held heißt.</translation>
    </message>
    <message>
        <source>There are only blank rows on the clipboard.</source>
        <translation>In der Zwischenablage sind nur leere Zeilen.</translation>
    </message>
    <message>
        <source>There is nothing to paste over here: ids are decided by the database.</source>
        <translation>Hier lässt sich nichts überschreiben: Die IDs vergibt die Datenbank.</translation>
    </message>
    <message>
        <source>The ids on the clipboard are ignored: the database decides them.</source>
        <translation>Die IDs in der Zwischenablage werden nicht beachtet: Die Datenbank vergibt sie.</translation>
    </message>
    <message>
        <source>These columns of the clipboard are ignored: %1.</source>
        <translation>Diese Spalten der Zwischenablage werden nicht beachtet: %1.</translation>
    </message>
    <message>
        <source>Secret names were hidden when they were copied, so they aren&apos;t pasted.</source>
        <translation>Die Geheimnamen waren beim Kopieren verdeckt, darum werden sie nicht eingefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the clipboard are beyond the selected rows.</source>
        <translation>
            <numerusform>Eine Zeile der Zwischenablage liegt hinter den ausgewählten Zeilen.</numerusform>
            <numerusform>%Ln Zeilen der Zwischenablage liegen hinter den ausgewählten Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the clipboard are beyond the end of the page.</source>
        <translation>
            <numerusform>Eine Zeile der Zwischenablage liegt hinter dem Ende der Seite.</numerusform>
            <numerusform>%Ln Zeilen der Zwischenablage liegen hinter dem Ende der Seite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::PasteRehearsal</name>
    <message>
        <source>Secret &amp;name for all without one:</source>
        <translation>&amp;Geheimname für alle ohne:</translation>
    </message>
    <message>
        <source>Secret name for all without one</source>
        <translation>Geheimname für alle ohne</translation>
    </message>
    <message>
        <source>What &amp;would happen:</source>
        <translation>Was geschehen &amp;würde:</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>F2 edits a cell, Delete leaves a row out, F8 goes to the next problem.</source>
        <translation>F2 bearbeitet eine Zelle, Entf lässt eine Zeile aus, F8 geht zum nächsten Problem.</translation>
    </message>
    <message>
        <source>Paste as New Heroes</source>
        <translation>Als neue Helden einfügen</translation>
    </message>
    <message>
        <source>Paste over Heroes</source>
        <translation>Über Helden einfügen</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>Wird eingefügt…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Discard what was changed here?</source>
        <translation>Änderungen im Probelauf verwerfen?</translation>
    </message>
    <message>
        <source>It is still being pasted. If that fails, this is lost.</source>
        <translation>Das Einfügen läuft noch. Schlägt es fehl, gehen die Änderungen verloren.</translation>
    </message>
    <message>
        <source>Nothing was pasted yet.</source>
        <translation>Noch wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Stop Pasting</source>
        <translation>&amp;Einfügen abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes will be added</source>
        <translation>
            <numerusform>%Ln Held wird hinzugefügt</numerusform>
            <numerusform>%Ln Helden werden hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes will be changed</source>
        <translation>
            <numerusform>%Ln Held wird geändert</numerusform>
            <numerusform>%Ln Helden werden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with problems</source>
        <translation>
            <numerusform>%Ln Zeile mit Problemen</numerusform>
            <numerusform>%Ln Zeilen mit Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pasted, because of row %1. %2</source>
        <translation>Wegen der Zeile %1 wurde nichts eingefügt. %2</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresAddress</name>
    <message>
        <source>PostgreSQL of this computer</source>
        <translation>PostgreSQL dieses Rechners</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresBrokenRule</name>
    <message>
        <source>The database refused it, and says: “%1”</source>
        <translation>Von der Datenbank abgelehnt, mit den Worten: „%1“</translation>
    </message>
    <message>
        <source>The database refused it: a row would refer to one that isn&apos;t there.</source>
        <translation>Von der Datenbank abgelehnt: Eine Zeile würde auf eine verweisen, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The database refused it: rows of the table “%1” refer to it.</source>
        <translation>Von der Datenbank abgelehnt: Zeilen der Tabelle „%1“ verweisen darauf.</translation>
    </message>
    <message>
        <source>The database refused it: a rule of its own does not allow it.</source>
        <translation>Von der Datenbank abgelehnt: Eine ihrer eigenen Regeln lässt es nicht zu.</translation>
    </message>
    <message>
        <source>The database refused it: its rule “%1” does not allow it.</source>
        <translation>Von der Datenbank abgelehnt: Ihre Regel „%1“ lässt es nicht zu.</translation>
    </message>
    <message>
        <source>The database refused it: another row has the same value, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile hat denselben Wert, der eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: another row has the same in its index “%1”, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile hat dasselbe in ihrem Index „%1“, der eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: another row of the table “%1” has the same %2, which must be unique.</source>
        <translation>Von der Datenbank abgelehnt: Eine andere Zeile der Tabelle „%1“ hat dasselbe in %2, was eindeutig sein muss.</translation>
    </message>
    <message>
        <source>Another hero has that name already: names are unique here.</source>
        <translation>Diesen Namen hat schon ein anderer Held: Namen sind hier eindeutig.</translation>
    </message>
    <message>
        <source>Another hero has the same %1 already, which must be unique here.</source>
        <translation>Ein anderer Held hat schon dasselbe in %1, was hier eindeutig sein muss.</translation>
    </message>
    <message>
        <source>Another hero has the same %1 already, which must be unique together here.</source>
        <translation>Ein anderer Held hat schon dasselbe in %1, was hier zusammen eindeutig sein muss.</translation>
    </message>
    <message>
        <source>The database refused it: a column that must have a value was left empty.</source>
        <translation>Von der Datenbank abgelehnt: Eine Spalte, die einen Wert braucht, blieb leer.</translation>
    </message>
    <message>
        <source>The database refused it: the column “%1” must have a value.</source>
        <translation>Von der Datenbank abgelehnt: Die Spalte „%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>The database refused it: the column “%1” of the table “%2” must have a value.</source>
        <translation>Von der Datenbank abgelehnt: Die Spalte „%1“ der Tabelle „%2“ braucht einen Wert.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresConnection</name>
    <message>
        <source>Databases of PostgreSQL can&apos;t be opened, because Qt&apos;s driver for them is not installed. On Debian and Ubuntu it is the package libqt6sql6-psql, on Fedora qt6-qtbase-postgresql.</source>
        <translation>PostgreSQL-Datenbanken lassen sich nicht öffnen, weil der Treiber von Qt dafür nicht installiert ist. Das Paket heißt unter Debian und Ubuntu libqt6sql6-psql, unter Fedora qt6-qtbase-postgresql.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1. Hero Admin works with version 13 and newer ones.</source>
        <translation>Auf dem Server läuft PostgreSQL %1. Hero Admin braucht Version 13 oder eine neuere.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresDatabase</name>
    <message>
        <source>It was opened for reading only.</source>
        <translation>Sie wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This database can only be read. %1</source>
        <translation>Diese Datenbank kann nur gelesen werden. %1</translation>
    </message>
    <message>
        <source>The table “hero” is not there any more in “%1”.</source>
        <translation>Die Tabelle „hero“ ist in „%1“ nicht mehr da.</translation>
    </message>
    <message>
        <source>The table “hero” in “%1” has another shape by now. %2</source>
        <translation>Die Tabelle „hero“ in „%1“ hat inzwischen eine andere Form. %2</translation>
    </message>
    <message>
        <source>“%1” has no table “hero”.</source>
        <translation>„%1“ hat keine Tabelle „hero“.</translation>
    </message>
    <message>
        <source>“%1” is no database of the hero service. %2</source>
        <translation>„%1“ ist keine Datenbank des Heldendienstes. %2</translation>
    </message>
    <message>
        <source>The address names no database that could be created.</source>
        <translation>Die Adresse nennt keine Datenbank, die sich anlegen ließe.</translation>
    </message>
    <message>
        <source>The database “%1” exists already.</source>
        <translation>Die Datenbank „%1“ gibt es schon.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresEngine</name>
    <message>
        <source>PostgreSQL databases</source>
        <translation>PostgreSQL-Datenbanken</translation>
    </message>
    <message>
        <source>That is no address of a PostgreSQL database.</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresError</name>
    <message>
        <source>The connection to the database is gone.</source>
        <translation>Die Verbindung zur Datenbank ist abgebrochen.</translation>
    </message>
    <message>
        <source>Somebody else is writing the same, and did not finish in time. Please try again.</source>
        <translation>Jemand anders schreibt gerade dasselbe und wurde nicht rechtzeitig fertig. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The database can only be read, not changed.</source>
        <translation>Die Datenbank ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Your role has no right to do that in this database.</source>
        <translation>Der eigenen Rolle fehlt in dieser Datenbank das Recht dazu.</translation>
    </message>
    <message>
        <source>A pooler is in front of the server that gives each transaction another session. Please ask for one in session mode, or for the address of the server itself.</source>
        <translation>Vor dem Server steht ein Verbindungspooler, der jeder Transaktion eine andere Sitzung gibt. Bitte nach einem im Sitzungsmodus fragen oder nach der Adresse des Servers selbst.</translation>
    </message>
    <message>
        <source>The database is damaged: a part of it can&apos;t be read.</source>
        <translation>Die Datenbank ist beschädigt: Ein Teil lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>No hero can be added any more: the ids are used up.</source>
        <translation>Es kann kein Held mehr hinzukommen: Die IDs sind aufgebraucht.</translation>
    </message>
    <message>
        <source>The number is too large for its column.</source>
        <translation>Die Zahl ist zu groß für ihre Spalte.</translation>
    </message>
    <message>
        <source>The text is too long for the database.</source>
        <translation>Der Text ist zu lang für die Datenbank.</translation>
    </message>
    <message>
        <source>The text has a character that the database can&apos;t hold.</source>
        <translation>Der Text enthält ein Zeichen, das die Datenbank nicht speichern kann.</translation>
    </message>
    <message>
        <source>There is no room left on the server&apos;s disk. Nothing was written.</source>
        <translation>Auf dem Datenträger des Servers ist kein Platz mehr. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The server has not enough memory.</source>
        <translation>Der Arbeitsspeicher des Servers reicht nicht aus.</translation>
    </message>
    <message>
        <source>The database could not do that.</source>
        <translation>Die Datenbank konnte das nicht ausführen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresLimits</name>
    <message>
        <source>The server may hide heroes from you, or refuse to have them written: the table “hero” has rules about its rows (row level security).</source>
        <translation>Vielleicht verbirgt der Server manche Helden oder weist Änderungen an ihnen zurück: Die Tabelle „hero“ hat Regeln für ihre Zeilen (Row-Level Security).</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresRights</name>
    <message>
        <source>The role “%1” may not read the ids, names and ages of the table “hero”.</source>
        <translation>Die Rolle „%1“ darf IDs, Namen und Alter der Tabelle „hero“ nicht lesen.</translation>
    </message>
    <message>
        <source>Its server is a standby, which follows another one and writes nothing by itself.</source>
        <translation>Der Server ist ein Standby-Server, der einem anderen folgt und selbst nichts schreibt.</translation>
    </message>
    <message>
        <source>Its server lets this connection read only.</source>
        <translation>Der Server lässt diese Verbindung nur lesen.</translation>
    </message>
    <message>
        <source>The role “%1” may not write heroes.</source>
        <translation>Die Rolle „%1“ darf keine Helden schreiben.</translation>
    </message>
    <message>
        <source>The role “%1” may not make temporary tables, in which Hero Admin keeps what was there before.</source>
        <translation>Die Rolle „%1“ darf keine temporären Tabellen anlegen, in denen Hero Admin aufhebt, was vorher da war.</translation>
    </message>
    <message>
        <source>add heroes</source>
        <extracomment>What can&apos;t be done, in a list</extracomment>
        <translation>Helden hinzufügen</translation>
    </message>
    <message>
        <source>change names</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>change ages</source>
        <translation>Alter ändern</translation>
    </message>
    <message>
        <source>change secret names</source>
        <translation>Geheimnamen ändern</translation>
    </message>
    <message>
        <source>delete heroes</source>
        <translation>Helden löschen</translation>
    </message>
    <message>
        <source>duplicate heroes</source>
        <translation>Helden duplizieren</translation>
    </message>
    <message>
        <source>bring back heroes who were deleted</source>
        <translation>gelöschte Helden zurückholen</translation>
    </message>
    <message>
        <source>reveal secret names</source>
        <translation>Geheimnamen aufdecken</translation>
    </message>
    <message>
        <source>The role “%1” doesn&apos;t have all rights on the table “hero”. So it is impossible here to %2.</source>
        <translation>Die Rolle „%1“ hat nicht alle Rechte an der Tabelle „hero“. Darum geht hier nicht: %2.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresSchema</name>
    <message>
        <source>“hero” is no table there.</source>
        <translation>„hero“ ist dort keine Tabelle.</translation>
    </message>
    <message>
        <source>It stores texts as %1, and the service&apos;s databases as UTF-8.</source>
        <translation>Sie speichert Texte als %1, die Datenbanken des Dienstes speichern sie als UTF-8.</translation>
    </message>
    <message>
        <source>The table “hero” has no column “%1”.</source>
        <translation>Die Tabelle „hero“ hat keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>“hero” is a view there, not a table.</source>
        <translation>„hero“ ist dort eine Sicht, keine Tabelle.</translation>
    </message>
    <message>
        <source>“hero” is a foreign table there: its heroes are in another database.</source>
        <translation>„hero“ ist dort eine Fremdtabelle: Ihre Helden sind in einer anderen Datenbank.</translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is computed, and can&apos;t be written.</source>
        <translation>Die Spalte „%1“ der Tabelle „hero“ wird berechnet und kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Other tables inherit from the table “hero”: their heroes may have the same ids.</source>
        <translation>Andere Tabellen erben von der Tabelle „hero“: Deren Helden können dieselben IDs haben.</translation>
    </message>
    <message>
        <source>The column “id” of the table “hero” is not its key by itself: heroes may have the same.</source>
        <translation>Die Spalte „id“ der Tabelle „hero“ ist nicht für sich allein deren Schlüssel: Helden können dieselbe ID haben.</translation>
    </message>
    <message>
        <source>Two columns of the table “hero” are called “%1”, but for the case of letters.</source>
        <translation>Zwei Spalten der Tabelle „hero“ heißen bis auf Groß- und Kleinschreibung gleich: „%1“.</translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is of the type “%2”, not for whole numbers.</source>
        <translation>Die Spalte „%1“ der Tabelle „hero“ hat den Typ „%2“ und ist nicht für ganze Zahlen gedacht.</translation>
    </message>
    <message>
        <source>The column “%1” of the table “hero” is of the type “%2”, not for any text.</source>
        <translation>Die Spalte „%1“ der Tabelle „hero“ hat den Typ „%2“ und ist nicht für beliebigen Text gedacht.</translation>
    </message>
    <message>
        <source>It has heroes without an id.</source>
        <translation>Sie hat Helden ohne ID.</translation>
    </message>
    <message>
        <source>Several of its heroes have the same id.</source>
        <translation>Mehrere ihrer Helden haben dieselbe ID.</translation>
    </message>
</context>
<context>
    <name>heroadmin::PostgresServers</name>
    <message>
        <source>Encrypted, and the server is checked</source>
        <translation>Verschlüsselt, der Server wird geprüft</translation>
    </message>
    <message>
        <source>Encrypted, and the server&apos;s authority is checked</source>
        <translation>Verschlüsselt, die Zertifizierungsstelle des Servers wird geprüft</translation>
    </message>
    <message>
        <source>Encrypted, and nothing is checked</source>
        <translation>Verschlüsselt, ohne Prüfung</translation>
    </message>
    <message>
        <source>Encrypted where the server can, and nothing is checked</source>
        <translation>Verschlüsselt, falls der Server es kann, ohne Prüfung</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>A server is written as NAME or NAME:PORT, and several have commas between them.</source>
        <translation>Ein Server wird als NAME oder NAME:PORT geschrieben, mehrere mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>Der Name der Datenbank fehlt.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>A password has a field of its own.</source>
        <translation>Für das Passwort gibt es ein eigenes Feld.</translation>
    </message>
    <message>
        <source>Encrypted and checked, except on this computer</source>
        <translation>Verschlüsselt und geprüft, außer auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>heroadmin::ReadingProgress</name>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Stop the search (Esc)</source>
        <translation>Die Suche anhalten (Esc)</translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>Die Suche abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
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
        <extracomment>%1 is a file, %2 its folder; or a database and its server</extracomment>
        <translation>%1 (nicht gefunden in %2)</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (in %2)</translation>
    </message>
</context>
<context>
    <name>heroadmin::ReferrerSentences</name>
    <message>
        <source>this hero</source>
        <extracomment>Behind &quot;refer to&quot;.</extracomment>
        <translation>diesen Helden</translation>
    </message>
    <message>
        <source>these heroes</source>
        <translation>diese Helden</translation>
    </message>
    <message>
        <source>Whether rows of %1 refer to %2 can&apos;t be told quickly: it has very many, and no index of that.</source>
        <extracomment>%1: a table; %2: &quot;this hero&quot; or &quot;these heroes&quot;</extracomment>
        <translation>Ob Zeilen von %1 auf %2 verweisen, lässt sich nicht schnell sagen: Es sind sehr viele, ohne einen Index davon.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln row(s) of %1 refer to %2.</source>
        <extracomment>%1: a table; %2: &quot;this hero&quot; or &quot;these heroes&quot;</extracomment>
        <translation>
            <numerusform>Mindestens %Ln Zeile von %1 verweist auf %2.</numerusform>
            <numerusform>Mindestens %Ln Zeilen von %1 verweisen auf %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to %2.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist auf %2.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen auf %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The definition of the database deletes such rows with their hero.</source>
        <translation>Die Definition der Datenbank löscht solche Zeilen mit ihrem Helden.</translation>
    </message>
    <message>
        <source>The definition of the database has such rows stay, and refer to no hero any more.</source>
        <translation>Nach der Definition der Datenbank bleiben solche Zeilen und verweisen auf keinen Helden mehr.</translation>
    </message>
    <message>
        <source>Such rows stay, refer to nobody then, and belong to whoever gets the same id next.</source>
        <translation>Solche Zeilen bleiben, verweisen dann auf niemanden und gehören dem Nächsten, der dieselbe ID bekommt.</translation>
    </message>
    <message>
        <source>Such rows stay, refer to nobody then, and belong to whoever gets the same ids next.</source>
        <translation>Solche Zeilen bleiben, verweisen dann auf niemanden und gehören den Nächsten, die dieselben IDs bekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 were deleted, too.</source>
        <extracomment>%1: a table</extracomment>
        <translation>
            <numerusform>Auch %Ln Zeile von %1 wurde gelöscht.</numerusform>
            <numerusform>Auch %Ln Zeilen von %1 wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to no hero any more.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist auf keinen Helden mehr.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen auf keinen Helden mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database kept %Ln row(s) of %1 that should have gone with it.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat %Ln Zeile von %1 behalten, die mit gelöscht werden sollte.</numerusform>
            <numerusform>Eine Regel der Datenbank hat %Ln Zeilen von %1 behalten, die mit gelöscht werden sollten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 are as they were, too.</source>
        <translation>
            <numerusform>Auch %Ln Zeile von %1 ist wieder, wie sie war.</numerusform>
            <numerusform>Auch %Ln Zeilen von %1 sind wieder, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to #%2 already.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist schon auf #%2.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen schon auf #%2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to the same ids already.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist schon auf dieselben IDs.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen schon auf dieselben IDs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of %1 that refer to what is deleted with it are deleted, too.</source>
        <extracomment>%1: a table</extracomment>
        <translation>Zeilen von %1, die auf damit Gelöschtes verweisen, werden auch gelöscht.</translation>
    </message>
    <message>
        <source>Rows of %1 that refer to what is deleted with it stay, and refer to nothing any more.</source>
        <translation>Zeilen von %1, die auf damit Gelöschtes verweisen, bleiben und verweisen auf nichts mehr.</translation>
    </message>
    <message>
        <source>Rows of %1 that refer to what is deleted with it stay, and get the default of their table instead.</source>
        <translation>Zeilen von %1, die auf damit Gelöschtes verweisen, bleiben und bekommen stattdessen die Vorgabe ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Rows of %1 that refer to what is deleted with it stay, and refer to nothing then.</source>
        <translation>Zeilen von %1, die auf damit Gelöschtes verweisen, bleiben und verweisen dann ins Leere.</translation>
    </message>
    <message>
        <source>The definition of the database deletes such heroes with theirs, and then whatever refers to them likewise.</source>
        <translation>Die Definition der Datenbank löscht solche Helden mit dem ihren, und dann ebenso, was auf sie verweist.</translation>
    </message>
    <message>
        <source>The definition of the database has such rows stay, and get the default of their table instead.</source>
        <translation>Nach der Definition der Datenbank bleiben solche Zeilen und bekommen stattdessen die Vorgabe ihrer Tabelle.</translation>
    </message>
    <message>
        <source>The definition of the database forbids to delete a hero that such rows refer to. That isn&apos;t enforced here: they stay, and refer to nobody then.</source>
        <translation>Die Definition der Datenbank verbietet es, einen Helden zu löschen, auf den solche Zeilen verweisen. Das wird hier nicht erzwungen: Sie bleiben und verweisen dann auf niemanden.</translation>
    </message>
    <message>
        <source>Such rows stay, refer to nobody then, and belong to whoever holds the same value next.</source>
        <translation>Solche Zeilen bleiben, verweisen dann auf niemanden und gehören dem, der als Nächster denselben Wert hat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 got the default of their table instead.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 hat stattdessen die Vorgabe ihrer Tabelle.</numerusform>
            <numerusform>%Ln Zeilen von %1 haben stattdessen die Vorgabe ihrer Tabelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to nothing any more.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist auf nichts mehr.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen auf nichts mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database kept %Ln row(s) of %1 as they were: they refer to what is gone.</source>
        <translation>
            <numerusform>Eine Regel der Datenbank hat %Ln Zeile von %1 gelassen, wie sie war: Sie verweist auf etwas, das fort ist.</numerusform>
            <numerusform>Eine Regel der Datenbank hat %Ln Zeilen von %1 gelassen, wie sie waren: Sie verweisen auf etwas, das fort ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 came back, and a rule of the database changed them.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 ist zurück, und eine Regel der Datenbank hat sie geändert.</numerusform>
            <numerusform>%Ln Zeilen von %1 sind zurück, und eine Regel der Datenbank hat sie geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 are not as they were: somebody else changed something there meanwhile, or a rule of the database kept them away.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 ist nicht, wie sie war: Jemand anderes hat dort inzwischen etwas geändert, oder eine Regel der Datenbank hat sie ferngehalten.</numerusform>
            <numerusform>%Ln Zeilen von %1 sind nicht, wie sie waren: Jemand anderes hat dort inzwischen etwas geändert, oder eine Regel der Datenbank hat sie ferngehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 referred to what was there before, and refer to nobody now.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verwies auf das, was vorher dort stand, und verweist jetzt auf niemanden.</numerusform>
            <numerusform>%Ln Zeilen von %1 verwiesen auf das, was vorher dort stand, und verweisen jetzt auf niemanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>With very many of them that takes its time, and nobody else can write meanwhile.</source>
        <translation>Bei sehr vielen davon braucht das seine Zeit, und niemand sonst kann solange schreiben.</translation>
    </message>
    <message>
        <source>That isn&apos;t done here, since it couldn&apos;t be taken back: nothing tells one row of that table from another.</source>
        <translation>Das geschieht hier nicht, da es sich nicht zurücknehmen ließe: Nichts unterscheidet die Zeilen dieser Tabelle voneinander.</translation>
    </message>
    <message>
        <source>That isn&apos;t done here, since it couldn&apos;t be taken back: it is done with heroes only where they refer to others by their id alone.</source>
        <translation>Das geschieht hier nicht, da es sich nicht zurücknehmen ließe: Mit Helden geschieht es nur, wo sie allein mit der ID auf andere verweisen.</translation>
    </message>
    <message>
        <source>The definition of the database deletes rows of %1 that refer to what is deleted with it.</source>
        <extracomment>%1: a table</extracomment>
        <translation>Die Definition der Datenbank löscht Zeilen von %1, die auf damit Gelöschtes verweisen.</translation>
    </message>
    <message>
        <source>The definition of the database changes rows of %1 that refer to what is deleted with it.</source>
        <translation>Die Definition der Datenbank ändert Zeilen von %1, die auf damit Gelöschtes verweisen.</translation>
    </message>
    <message>
        <source>Rules of that table write to others as well: what they write there isn&apos;t undone.</source>
        <translation>Regeln dieser Tabelle schreiben auch in andere: Was sie dort schreiben, wird nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Undo doesn&apos;t take that back.</source>
        <translation>„Rückgängig“ nimmt das nicht zurück.</translation>
    </message>
    <message>
        <source>Rows of %1 that refer to what is deleted with it forbid to delete that.</source>
        <translation>Zeilen von %1, die auf damit Gelöschtes verweisen, verbieten das Löschen.</translation>
    </message>
    <message>
        <source>The definition of the database forbids to delete a hero that such rows refer to.</source>
        <translation>Die Definition der Datenbank verbietet es, einen Helden zu löschen, auf den solche Zeilen verweisen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::RefusedHero</name>
    <message>
        <source>Nothing was written, because of hero #%1, %2. %3</source>
        <translation>Wegen des Helden #%1, %2, wurde nichts geschrieben. %3</translation>
    </message>
    <message>
        <source>A copy has all that its original has, so it can&apos;t be added. %1</source>
        <translation>Eine Kopie hat alles, was ihr Original hat, und kann darum nicht hinzukommen. %1</translation>
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
    <name>heroadmin::SecretClipboard</name>
    <message numerus="yes">
        <source>The secret name is on the clipboard for %n s.</source>
        <translation>
            <numerusform>Der Geheimname liegt %n s in der Zwischenablage.</numerusform>
            <numerusform>Der Geheimname liegt %n s in der Zwischenablage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::SelectionSummary</name>
    <message numerus="yes">
        <source>All %Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>Alle %Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>All that match selected</source>
        <translation>Alle Treffer ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of this page.</source>
        <extracomment>In front of &quot;Select all 14,285 that match&quot;</extracomment>
        <translation>
            <numerusform>%Ln dieser Seite.</numerusform>
            <numerusform>%Ln dieser Seite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln that match</source>
        <translation>
            <numerusform>Den Treffer auswählen</numerusform>
            <numerusform>Alle %Ln auswählen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Alle Treffer auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, age %2</source>
        <extracomment>%1: &quot;14 selected&quot;</extracomment>
        <translation>%1, Alter %2</translation>
    </message>
    <message>
        <source>%1, ages %2 to %3, mean %4</source>
        <translation>%1, Alter %2 bis %3, Mittel %4</translation>
    </message>
    <message>
        <source>%1, none with an age</source>
        <extracomment>%1: &quot;14 selected&quot;</extracomment>
        <translation>%1, alle ohne Alter</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln without</source>
        <extracomment>%1: &quot;14 selected, ages 15 to 77, mean 40&quot;; %n heroes have no age</extracomment>
        <translation>
            <numerusform>%1, %Ln ohne</numerusform>
            <numerusform>%1, %Ln ohne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::ServerDialog</name>
    <message>
        <source>Open Server</source>
        <translation>Server öffnen</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>wie auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>asked for if it is needed</source>
        <translation>wird bei Bedarf erfragt</translation>
    </message>
    <message>
        <source>Show what is typed as password</source>
        <translation>Eingegebenes Passwort anzeigen</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certi&amp;ficates</source>
        <translation>Zertifi&amp;kate</translation>
    </message>
    <message>
        <source>File of the certificates that are trusted</source>
        <translation>Datei mit den vertrauenswürdigen Zertifikaten</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Choose the file of the certificates that are trusted</source>
        <translation>Datei mit den vertrauenswürdigen Zertifikaten auswählen</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>Aus&amp;wählen...</translation>
    </message>
    <message>
        <source>Opt&amp;ions</source>
        <translation>Opt&amp;ionen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Read only</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The server is asked…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Certificates That Are Trusted</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer)</source>
        <translation>Zertifikate (*.crt *.pem *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of your own</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>your own, such as Production</source>
        <translation>ein eigener, etwa Produktion</translation>
    </message>
    <message>
        <source>The last line of the window wears it</source>
        <translation>Die letzte Zeile des Fensters trägt sie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
</context>
<context>
    <name>heroadmin::ServerTrial</name>
    <message>
        <source>It can be made when the database is opened.</source>
        <translation>Sie lässt sich beim Öffnen der Datenbank anlegen.</translation>
    </message>
    <message>
        <source>%1 answers, and has a table of heroes.</source>
        <translation>%1 antwortet und hat eine Tabelle mit Helden.</translation>
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
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ask before &amp;deleting more than:</source>
        <translation>Nachfragen beim &amp;Löschen von mehr als:</translation>
    </message>
    <message>
        <source>Ask before deleting more than this many heroes</source>
        <translation>Nachfragen beim Löschen von mehr als so vielen Helden</translation>
    </message>
    <message>
        <source>A deletion can be undone. 0 asks before each.</source>
        <translation>Löschen lässt sich rückgängig machen. 0 fragt jedes Mal nach.</translation>
    </message>
    <message>
        <source> heroes</source>
        <translation> Helden</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
</context>
<context>
    <name>heroadmin::ShippedPart</name>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
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
        <source>The database is not open any more.</source>
        <translation>Die Datenbank ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>No hero can be added any more: the ids are used up. The highest that there can be, %1, was given already.</source>
        <translation>Es kann kein Held mehr hinzukommen: Die IDs sind aufgebraucht. Die höchste mögliche, %1, ist schon vergeben.</translation>
    </message>
    <message>
        <source>No row can be added to the table “%1” any more: its ids are used up. The highest that there can be, %2, was given already.</source>
        <translation>In die Tabelle „%1“ kann keine Zeile mehr kommen: Ihre IDs sind aufgebraucht. Die höchste mögliche, %2, ist schon vergeben.</translation>
    </message>
</context>
<context>
    <name>heroadmin::SqliteDatabase</name>
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
    <message>
        <source>This database can only be read. %1</source>
        <translation>Diese Datenbank kann nur gelesen werden. %1</translation>
    </message>
    <message>
        <source>The table “hero” is not there any more in “%1”.</source>
        <translation>Die Tabelle „hero“ ist in „%1“ nicht mehr da.</translation>
    </message>
    <message>
        <source>The table “hero” in “%1” has another shape by now. %2</source>
        <translation>Die Tabelle „hero“ in „%1“ hat inzwischen eine andere Form. %2</translation>
    </message>
</context>
<context>
    <name>heroadmin::SqliteEngine</name>
    <message>
        <source>The address of the database names no file.</source>
        <translation>Die Adresse der Datenbank nennt keine Datei.</translation>
    </message>
    <message>
        <source>A SQLite file is addressed as sqlite:///FILE, with three slashes, or four in front of an absolute path.</source>
        <translation>Eine SQLite-Datei wird als sqlite:///DATEI angegeben, mit drei Schrägstrichen, vor einem absoluten Pfad mit vier.</translation>
    </message>
    <message>
        <source>SQLite files</source>
        <translation>SQLite-Dateien</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>That file is on the computer “%1”. A file of this one is addressed as file:///FILE, with three slashes.</source>
        <translation>Diese Datei liegt auf dem Rechner „%1“. Eine Datei auf diesem hier hat die Adresse file:///DATEI, mit drei Schrägstrichen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::SqliteFile</name>
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
    <message>
        <source>“%1” was handed over without its folder, where SQLite keeps its journal, and without the locks of other programs. Please let Flatpak show Hero Admin that folder (flatpak override --user --filesystem=FOLDER org.heroadmin.HeroAdmin), and open the file there.</source>
        <translation>„%1“ wurde ohne seinen Ordner übergeben, in dem SQLite sein Journal führt, und ohne die Sperren anderer Programme. Bitte erlauben Sie Hero Admin mit Flatpak diesen Ordner (flatpak override --user --filesystem=ORDNER org.heroadmin.HeroAdmin), und öffnen Sie die Datei dort.</translation>
    </message>
    <message>
        <source>“%1” is damaged by now: a part of it can&apos;t be read.</source>
        <translation>„%1“ ist inzwischen beschädigt: Ein Teil davon lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“%1” is not a SQLite database any more.</source>
        <translation>„%1“ ist keine SQLite-Datenbank mehr.</translation>
    </message>
</context>
<context>
    <name>heroadmin::SqliteLimits</name>
    <message>
        <source>add heroes</source>
        <extracomment>What can&apos;t be done, in a list</extracomment>
        <translation>Helden hinzufügen</translation>
    </message>
    <message>
        <source>change names</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>change ages</source>
        <translation>Alter ändern</translation>
    </message>
    <message>
        <source>change secret names</source>
        <translation>Geheimnamen ändern</translation>
    </message>
    <message>
        <source>delete heroes</source>
        <translation>Helden löschen</translation>
    </message>
    <message>
        <source>The definition of this database needs %1. So it is impossible here to %2.</source>
        <translation>Die Definition dieser Datenbank braucht %1. Darum geht hier nicht: %2.</translation>
    </message>
    <message>
        <source>Nothing is sorted or searched by the index “%1”: its order is that of the collation “%2”, which Hero Admin doesn&apos;t have.</source>
        <translation>Nach dem Index „%1“ wird nichts sortiert oder gesucht: Er folgt der Sortierfolge „%2“, die Hero Admin nicht hat.</translation>
    </message>
</context>
<context>
    <name>heroadmin::SqliteSchema</name>
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
    <message>
        <source>It has heroes whose id is no whole number.</source>
        <translation>Sie hat Helden, deren ID keine ganze Zahl ist.</translation>
    </message>
    <message>
        <source>Several of its heroes have the same id.</source>
        <translation>Mehrere ihrer Helden haben dieselbe ID.</translation>
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
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Admin mode</source>
        <translation>Admin-Modus</translation>
    </message>
    <message>
        <source>Whoever can read this database can read the secret names in it.</source>
        <translation>Wer diese Datenbank lesen kann, kann die Geheimnamen darin lesen.</translation>
    </message>
</context>
<context>
    <name>heroadmin::TypeAhead</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>#%1 isn&apos;t on this page. Enter looks for it.</source>
        <translation>#%1 ist nicht auf dieser Seite. Die Eingabetaste sucht danach.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t on this page.</source>
        <translation>„%1“ ist nicht auf dieser Seite.</translation>
    </message>
    <message>
        <source>No name starts with “%1”.</source>
        <translation>Kein Name beginnt mit „%1“.</translation>
    </message>
</context>
<context>
    <name>heroadmin::WriteGate</name>
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
    <name>heroadmin::WriteNotes</name>
    <message numerus="yes">
        <source>Hero Admin ended in the middle of this: %1. It was going through %Ln heroes: what it had written by then is kept, and can’t be undone.</source>
        <extracomment>%1: such as &quot;Edit of many heroes&quot;</extracomment>
        <translation>
            <numerusform>Hero Admin wurde mitten darin beendet: %1. Es ging durch %Ln Helden: Was bis dahin geschrieben war, bleibt und lässt sich nicht mehr zurücknehmen.</numerusform>
            <numerusform>Hero Admin wurde mitten darin beendet: %1. Es ging durch %Ln Helden: Was bis dahin geschrieben war, bleibt und lässt sich nicht mehr zurücknehmen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::WriteProgress</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Another program is writing to the database. Waiting %1 s more.</source>
        <translation>Ein anderes Programm schreibt gerade in die Datenbank. Wartet noch %1 s.</translation>
    </message>
    <message>
        <source>Writing… %L1 of %L2 heroes</source>
        <translation>Wird geschrieben… %L1 von %L2 Helden</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>heroadmin::WriteTransactions</name>
    <message>
        <source>The database was moved, replaced or removed while it was open. Nothing was written.</source>
        <translation>Die Datenbank wurde verschoben, ersetzt oder entfernt, während sie offen war. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The definition of the table was changed meanwhile.</source>
        <translation>Die Definition der Tabelle wurde inzwischen geändert.</translation>
    </message>
</context>
</TS>
