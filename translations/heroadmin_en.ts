<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>heroadmin::AdminModeQuestion</name>
    <message numerus="yes">
        <source>In admin mode the table has a column for secret names. Each stays hidden until you reveal it, and is hidden again after %n second(s).</source>
        <translation>
            <numerusform>In admin mode the table has a column for secret names. Each stays hidden until you reveal it, and is hidden again after %n second.</numerusform>
            <numerusform>In admin mode the table has a column for secret names. Each stays hidden until you reveal it, and is hidden again after %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Admin mode ends by itself after %n minute(s) without input.</source>
        <translation>
            <numerusform>Admin mode ends by itself after %n minute without input.</numerusform>
            <numerusform>Admin mode ends by itself after %n minutes without input.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::DatabaseFile</name>
    <message numerus="yes">
        <source>“%1” is cut short: only its first %n bytes are there.</source>
        <translation>
            <numerusform>“%1” is cut short: only its first byte is there.</numerusform>
            <numerusform>“%1” is cut short: only its first %n bytes are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::DeleteQuestion</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n heroes?</source>
        <translation>
            <numerusform>Delete %n hero?</numerusform>
            <numerusform>Delete %n heroes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::PagerBar</name>
    <message numerus="yes">
        <source>%1 heroes</source>
        <translation>
            <numerusform>%1 hero</numerusform>
            <numerusform>%1 heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 heroes</source>
        <translation>
            <numerusform>%1 of %2 hero</numerusform>
            <numerusform>%1 of %2 heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1-%2 of %3 heroes</source>
        <translation>
            <numerusform>%1-%2 of %3 hero</numerusform>
            <numerusform>%1-%2 of %3 heroes</numerusform>
        </translation>
    </message>
</context>
</TS>
