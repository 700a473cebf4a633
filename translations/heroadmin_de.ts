<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>heroadmin::Error</name>
    <message>
        <source>Hero not found</source>
        <translation>Held nicht gefunden</translation>
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
</TS>
