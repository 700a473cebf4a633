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
    <name>heroadmin::AgeBarModel</name>
    <message numerus="yes">
        <source>%Ln hero(es)</source>
        <translation>
            <numerusform>%Ln hero</numerusform>
            <numerusform>%Ln heroes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::ClosingGuard</name>
    <message numerus="yes">
        <source>%Ln heroes are being written.</source>
        <translation>
            <numerusform>%Ln hero is being written.</numerusform>
            <numerusform>%Ln heroes are being written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::ConflictSheet</name>
    <message numerus="yes">
        <source>Somebody else changed %Ln heroes meanwhile. Nothing is written yet.</source>
        <translation>
            <numerusform>Somebody else changed a hero meanwhile. Nothing is written yet.</numerusform>
            <numerusform>Somebody else changed %Ln heroes meanwhile. Nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yours goes over theirs in %Ln of these places.</source>
        <translation>
            <numerusform>Yours goes over theirs in one of these places.</numerusform>
            <numerusform>Yours goes over theirs in %Ln of these places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more come after these.</source>
        <translation>
            <numerusform>One more comes after these.</numerusform>
            <numerusform>%Ln more come after these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not listed and stay as theirs.</source>
        <translation>
            <numerusform>One more is not listed and stays as theirs.</numerusform>
            <numerusform>%Ln more are not listed and stay as theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of their changes are taken over.</source>
        <translation>
            <numerusform>One more of their changes is taken over.</numerusform>
            <numerusform>%Ln more of their changes are taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete %Ln heroes?</source>
        <translation>
            <numerusform>Delete %Ln hero?</numerusform>
            <numerusform>Delete %Ln heroes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::EditHeroDialog</name>
    <message numerus="yes">
        <source>%Ln heroes</source>
        <translation>
            <numerusform>%Ln hero</numerusform>
            <numerusform>%Ln heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Will write to %Ln heroes: %1</source>
        <translation>
            <numerusform>Will write to %Ln hero: %1</numerusform>
            <numerusform>Will write to %Ln heroes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::EffectSentences</name>
    <message numerus="yes">
        <source>A rule of the database left %Ln hero(es) out%1.</source>
        <extracomment>%1: their names, in parentheses.</extracomment>
        <translation>
            <numerusform>A rule of the database left %Ln hero out%1.</numerusform>
            <numerusform>A rule of the database left %Ln heroes out%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database wrote something else than was asked for to %Ln hero(es)%1.</source>
        <translation>
            <numerusform>A rule of the database wrote something else than was asked for to %Ln hero%1.</numerusform>
            <numerusform>A rule of the database wrote something else than was asked for to %Ln heroes%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database changed %Ln hero(es) instead of deleting them%1.</source>
        <translation>
            <numerusform>A rule of the database changed %Ln hero instead of deleting it%1.</numerusform>
            <numerusform>A rule of the database changed %Ln heroes instead of deleting them%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database changed %Ln other hero(es) with it%1.</source>
        <translation>
            <numerusform>A rule of the database changed %Ln other hero with it%1.</numerusform>
            <numerusform>A rule of the database changed %Ln other heroes with it%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database deleted %Ln other hero(es) with it%1.</source>
        <translation>
            <numerusform>A rule of the database deleted %Ln other hero with it%1.</numerusform>
            <numerusform>A rule of the database deleted %Ln other heroes with it%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database added %Ln other hero(es) with it%1.</source>
        <translation>
            <numerusform>A rule of the database added %Ln other hero with it%1.</numerusform>
            <numerusform>A rule of the database added %Ln other heroes with it%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hero(es) stayed as they are, because somebody else changed them meanwhile%1.</source>
        <translation>
            <numerusform>%Ln hero stayed as it is, because somebody else changed it meanwhile%1.</numerusform>
            <numerusform>%Ln heroes stayed as they are, because somebody else changed them meanwhile%1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroActions</name>
    <message numerus="yes">
        <source>All %Ln heroes that match are selected, on every page.</source>
        <translation>
            <numerusform>The only hero that matches is selected.</numerusform>
            <numerusform>All %Ln heroes that match are selected, on every page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes were duplicated.</source>
        <translation>
            <numerusform>%Ln hero was duplicated.</numerusform>
            <numerusform>%Ln heroes were duplicated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes were deleted.</source>
        <translation>
            <numerusform>%Ln hero was deleted.</numerusform>
            <numerusform>%Ln heroes were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln heroes were deleted before that.</source>
        <translation>
            <numerusform>Stopped: %Ln hero was deleted before that.</numerusform>
            <numerusform>Stopped: %Ln heroes were deleted before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln heroes were changed before that.</source>
        <translation>
            <numerusform>Stopped: %Ln hero was changed before that.</numerusform>
            <numerusform>Stopped: %Ln heroes were changed before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about the rest: %Ln heroes were deleted before it.</source>
        <translation>
            <numerusform>That is about the rest: %Ln hero was deleted before it.</numerusform>
            <numerusform>That is about the rest: %Ln heroes were deleted before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is about the rest: %Ln heroes were changed before it.</source>
        <translation>
            <numerusform>That is about the rest: %Ln hero was changed before it.</numerusform>
            <numerusform>That is about the rest: %Ln heroes were changed before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A hero needs a name: nothing was emptied. %1 deletes %Ln heroes.</source>
        <extracomment>%1: a key</extracomment>
        <translation>
            <numerusform>A hero needs a name: nothing was emptied. %1 deletes the hero.</numerusform>
            <numerusform>A hero needs a name: nothing was emptied. %1 deletes the %Ln heroes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are neither ages alone nor whole rows. %1 deletes %Ln heroes.</source>
        <extracomment>%1: a key</extracomment>
        <translation>
            <numerusform>These are neither ages alone nor whole rows. %1 deletes the hero.</numerusform>
            <numerusform>These are neither ages alone nor whole rows. %1 deletes the %Ln heroes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ages of %Ln heroes were cleared.</source>
        <translation>
            <numerusform>The age of %Ln hero was cleared.</numerusform>
            <numerusform>The ages of %Ln heroes were cleared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroRemoval</name>
    <message numerus="yes">
        <source>%Ln heroes are being deleted.</source>
        <translation>
            <numerusform>%Ln hero is being deleted.</numerusform>
            <numerusform>%Ln heroes are being deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::HeroWriting</name>
    <message numerus="yes">
        <source>Add of %Ln heroes</source>
        <translation>
            <numerusform>Add of %Ln hero</numerusform>
            <numerusform>Add of %Ln heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit of %Ln heroes</source>
        <translation>
            <numerusform>Edit of %Ln hero</numerusform>
            <numerusform>Edit of %Ln heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete of %Ln heroes</source>
        <translation>
            <numerusform>Delete of %Ln hero</numerusform>
            <numerusform>Delete of %Ln heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate of %Ln heroes</source>
        <translation>
            <numerusform>Duplicate of %Ln hero</numerusform>
            <numerusform>Duplicate of %Ln heroes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste of %Ln heroes</source>
        <translation>
            <numerusform>Paste of %Ln hero</numerusform>
            <numerusform>Paste of %Ln heroes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::HistoryActions</name>
    <message numerus="yes">
        <source>%Ln heroes came back with another id, because theirs were taken meanwhile.</source>
        <translation>
            <numerusform>%Ln hero came back with another id, because its own was taken meanwhile.</numerusform>
            <numerusform>%Ln heroes came back with another id, because theirs were taken meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::KeysSheet</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n action(s)</source>
        <translation>
            <numerusform>%1 of %n action</numerusform>
            <numerusform>%1 of %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::LiveChanges</name>
    <message numerus="yes">
        <source>%Ln heroes changed elsewhere.</source>
        <translation>
            <numerusform>%Ln hero changed elsewhere.</numerusform>
            <numerusform>%Ln heroes changed elsewhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::OddHeroesNotice</name>
    <message numerus="yes">
        <source>%Ln heroes have an age that is no number: the service can&apos;t list its heroes.</source>
        <translation>
            <numerusform>%Ln hero has an age that is no number: the service can&apos;t list its heroes.</numerusform>
            <numerusform>%Ln heroes have an age that is no number: the service can&apos;t list its heroes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes have an age that is no number.</source>
        <translation>
            <numerusform>%Ln hero has an age that is no number.</numerusform>
            <numerusform>%Ln heroes have an age that is no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes have a name that is no text: the service can&apos;t list its heroes.</source>
        <translation>
            <numerusform>%Ln hero has a name that is no text: the service can&apos;t list its heroes.</numerusform>
            <numerusform>%Ln heroes have a name that is no text: the service can&apos;t list its heroes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes have a name that is no text.</source>
        <translation>
            <numerusform>%Ln hero has a name that is no text.</numerusform>
            <numerusform>%Ln heroes have a name that is no text.</numerusform>
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
    <message numerus="yes">
        <source>About %1 heroes</source>
        <translation>
            <numerusform>About %1 hero</numerusform>
            <numerusform>About %1 heroes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::PastePlanner</name>
    <message numerus="yes">
        <source>%Ln rows of the clipboard are beyond the selected rows.</source>
        <translation>
            <numerusform>%Ln row of the clipboard is beyond the selected rows.</numerusform>
            <numerusform>%Ln rows of the clipboard are beyond the selected rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of the clipboard are beyond the end of the page.</source>
        <translation>
            <numerusform>%Ln row of the clipboard is beyond the end of the page.</numerusform>
            <numerusform>%Ln rows of the clipboard are beyond the end of the page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::PasteRehearsal</name>
    <message numerus="yes">
        <source>%Ln heroes will be added</source>
        <translation>
            <numerusform>%Ln hero will be added</numerusform>
            <numerusform>%Ln heroes will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heroes will be changed</source>
        <translation>
            <numerusform>%Ln hero will be changed</numerusform>
            <numerusform>%Ln heroes will be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with problems</source>
        <translation>
            <numerusform>%Ln row with problems</numerusform>
            <numerusform>%Ln rows with problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::ReferrerSentences</name>
    <message numerus="yes">
        <source>At least %Ln row(s) of %1 refer to %2.</source>
        <extracomment>%1: a table; %2: &quot;this hero&quot; or &quot;these heroes&quot;</extracomment>
        <translation>
            <numerusform>At least %Ln row of %1 refers to %2.</numerusform>
            <numerusform>At least %Ln rows of %1 refer to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to %2.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to %2.</numerusform>
            <numerusform>%Ln rows of %1 refer to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 were deleted, too.</source>
        <extracomment>%1: a table</extracomment>
        <translation>
            <numerusform>%Ln row of %1 was deleted, too.</numerusform>
            <numerusform>%Ln rows of %1 were deleted, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to no hero any more.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to no hero any more.</numerusform>
            <numerusform>%Ln rows of %1 refer to no hero any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database kept %Ln row(s) of %1 that should have gone with it.</source>
        <translation>
            <numerusform>A rule of the database kept %Ln row of %1 that should have gone with it.</numerusform>
            <numerusform>A rule of the database kept %Ln rows of %1 that should have gone with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 are as they were, too.</source>
        <translation>
            <numerusform>%Ln row of %1 is as it was, too.</numerusform>
            <numerusform>%Ln rows of %1 are as they were, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to #%2 already.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to #%2 already.</numerusform>
            <numerusform>%Ln rows of %1 refer to #%2 already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to the same ids already.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to the same ids already.</numerusform>
            <numerusform>%Ln rows of %1 refer to the same ids already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 got the default of their table instead.</source>
        <translation>
            <numerusform>%Ln row of %1 got the default of its table instead.</numerusform>
            <numerusform>%Ln rows of %1 got the default of their table instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 refer to nothing any more.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to nothing any more.</numerusform>
            <numerusform>%Ln rows of %1 refer to nothing any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule of the database kept %Ln row(s) of %1 as they were: they refer to what is gone.</source>
        <translation>
            <numerusform>A rule of the database kept %Ln row of %1 as it was: it refers to what is gone.</numerusform>
            <numerusform>A rule of the database kept %Ln rows of %1 as they were: they refer to what is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 came back, and a rule of the database changed them.</source>
        <translation>
            <numerusform>%Ln row of %1 came back, and a rule of the database changed it.</numerusform>
            <numerusform>%Ln rows of %1 came back, and a rule of the database changed them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 are not as they were: somebody else changed something there meanwhile, or a rule of the database kept them away.</source>
        <translation>
            <numerusform>%Ln row of %1 is not as it was: somebody else changed something there meanwhile, or a rule of the database kept it away.</numerusform>
            <numerusform>%Ln rows of %1 are not as they were: somebody else changed something there meanwhile, or a rule of the database kept them away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 referred to what was there before, and refer to nobody now.</source>
        <translation>
            <numerusform>%Ln row of %1 referred to what was there before, and refers to nobody now.</numerusform>
            <numerusform>%Ln rows of %1 referred to what was there before, and refer to nobody now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::SecretClipboard</name>
    <message numerus="yes">
        <source>The secret name is on the clipboard for %n s.</source>
        <translation>
            <numerusform>The secret name is on the clipboard for %n s.</numerusform>
            <numerusform>The secret name is on the clipboard for %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::SelectionSummary</name>
    <message numerus="yes">
        <source>All %Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>All %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of this page.</source>
        <extracomment>In front of &quot;Select all 14,285 that match&quot;</extracomment>
        <translation>
            <numerusform>%Ln of this page.</numerusform>
            <numerusform>%Ln of this page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln that match</source>
        <translation>
            <numerusform>Select the one that matches</numerusform>
            <numerusform>Select all %Ln that match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln without</source>
        <extracomment>%1: &quot;14 selected, ages 15 to 77, mean 40&quot;; %n heroes have no age</extracomment>
        <translation>
            <numerusform>%1, %Ln without</numerusform>
            <numerusform>%1, %Ln without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::SqliteFile</name>
    <message numerus="yes">
        <source>“%1” is cut short: only its first %n bytes are there.</source>
        <translation>
            <numerusform>“%1” is cut short: only its first byte is there.</numerusform>
            <numerusform>“%1” is cut short: only its first %n bytes are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heroadmin::WriteNotes</name>
    <message numerus="yes">
        <source>Hero Admin ended in the middle of this: %1. It was going through %Ln heroes: what it had written by then is kept, and can’t be undone.</source>
        <extracomment>%1: such as &quot;Edit of many heroes&quot;</extracomment>
        <translation>
            <numerusform>Hero Admin ended in the middle of this: %1. It was going through %Ln hero: what it had written by then is kept, and can’t be undone.</numerusform>
            <numerusform>Hero Admin ended in the middle of this: %1. It was going through %Ln heroes: what it had written by then is kept, and can’t be undone.</numerusform>
        </translation>
    </message>
</context>
</TS>
