; The installer for Windows, 64-bit. For makensis -XTarget amd64-unicode, with
;   VERSION       of the program
;   STAGE         the folder of what is installed: heroadmin.exe and texts
;   ICON          its icon
;   OUTPUT        the installer to write
; Silent: /S, with /AllUsers for everybody, and /D=FOLDER as the last argument for another folder.
; Exit codes: 0 installed; 1 given up by the person; 2 refused, because the program runs or the system is too old; 3 the
; files could not be written.

Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include nsDialogs.nsh

!define NAME "Hero Admin"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\HeroAdmin"
!define APP_PATH_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\heroadmin.exe"
!define APPLICATION_KEY "Software\Classes\Applications\heroadmin.exe"
!define FILE_KIND "HeroAdmin.Database"

Name "${NAME}"
OutFile "${OUTPUT}"
SetCompressor /SOLID lzma
; Without administrator's rights; they are asked for where it is for everybody.
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "Installs ${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Hero Admin authors"
VIAddVersionKey "LegalCopyright" "2026 The Hero Admin authors. GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\heroadmin.exe"

Var ForAll
Var ForAllButton
Var FolderIsGiven

!insertmacro MUI_PAGE_WELCOME
Page custom AskForWhom TakeForWhom
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString TooOld ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows 10 or newer."
LangString TooOld ${LANG_GERMAN} "${NAME} braucht ein 64-Bit-Windows 10 oder neuer."
LangString IsRunning ${LANG_ENGLISH} "${NAME} is running. Please close it first, and try again."
LangString IsRunning ${LANG_GERMAN} "${NAME} läuft noch. Bitte erst beenden und dann noch einmal versuchen."
LangString ForWhom ${LANG_ENGLISH} "For whom?"
LangString ForWhom ${LANG_GERMAN} "Für wen?"
LangString ForWhomText ${LANG_ENGLISH} "Choose who can use ${NAME} on this computer."
LangString ForWhomText ${LANG_GERMAN} "Wer ${NAME} auf diesem Computer verwenden kann."
LangString ForMe ${LANG_ENGLISH} "For &me only; no administrator is needed"
LangString ForMe ${LANG_GERMAN} "Nur für &mich; dafür ist kein Administrator nötig"
LangString ForEverybody ${LANG_ENGLISH} "For &everybody on this computer; Windows asks for an administrator"
LangString ForEverybody ${LANG_GERMAN} "Für &alle auf diesem Computer; Windows fragt nach einem Administrator"
LangString Database ${LANG_ENGLISH} "SQLite database"
LangString Database ${LANG_GERMAN} "SQLite-Datenbank"

; Registry and menu of whom it is for.
!macro UseScope
    SetRegView 64
    ${If} $ForAll = 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
!macroend

; Windows lets nobody write to a program that runs.
!macro RefuseWhileRunning
    ${If} ${FileExists} "$INSTDIR\heroadmin.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\heroadmin.exe" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

!macro IsAdministrator result
    UserInfo::GetAccountType
    Pop ${result}
!macroend

; Where it is installed already, or would be.
Function ChooseFolder
    !insertmacro UseScope
    ${If} $FolderIsGiven = 1
        Return
    ${EndIf}
    ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${ElseIf} $ForAll = 1
        StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
        StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
FunctionEnd

Function .onInit
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    StrCpy $FolderIsGiven 0
    ${If} $INSTDIR != ""
        StrCpy $FolderIsGiven 1
    ${EndIf}
    StrCpy $ForAll 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/AllUsers" $1
    ${IfNot} ${Errors}
        StrCpy $ForAll 1
    ${EndIf}
    Call ChooseFolder
FunctionEnd

Function AskForWhom
    !insertmacro MUI_HEADER_TEXT "$(ForWhom)" "$(ForWhomText)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 10u 100% 12u "$(ForMe)"
    Pop $0
    ${NSD_CreateRadioButton} 0 30u 100% 12u "$(ForEverybody)"
    Pop $ForAllButton
    ${If} $ForAll = 1
        ${NSD_Check} $ForAllButton
    ${Else}
        ${NSD_Check} $0
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function TakeForWhom
    ${NSD_GetState} $ForAllButton $ForAll
    !insertmacro IsAdministrator $0
    ${If} $ForAll = 1
    ${AndIf} $0 != "Admin"
        ClearErrors
        ExecShell "runas" "$EXEPATH" "/AllUsers"
        ${If} ${Errors}
            StrCpy $ForAll 0
            Abort
        ${EndIf}
        Quit
    ${EndIf}
    Call ChooseFolder
FunctionEnd

Section
    !insertmacro UseScope
    !insertmacro RefuseWhileRunning
    ClearErrors
    SetOutPath "$INSTDIR"
    File "${STAGE}\heroadmin.exe"
    File "${STAGE}\LICENSE.txt"
    File "${STAGE}\CHANGELOG.txt"
    ${If} ${Errors}
        SetErrorLevel 3
        Abort
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\heroadmin.exe"

    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\heroadmin.exe,0"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The Hero Admin authors"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0

    WriteRegStr SHCTX "${APP_PATH_KEY}" "" "$INSTDIR\heroadmin.exe"
    ; Under "Open with", and never as what opens these files by itself.
    WriteRegStr SHCTX "${APPLICATION_KEY}" "FriendlyAppName" "${NAME}"
    WriteRegStr SHCTX "${APPLICATION_KEY}\shell\open\command" "" '"$INSTDIR\heroadmin.exe" "%1"'
    WriteRegStr SHCTX "Software\Classes\${FILE_KIND}" "" "$(Database)"
    WriteRegStr SHCTX "Software\Classes\${FILE_KIND}\DefaultIcon" "" "$INSTDIR\heroadmin.exe,0"
    WriteRegStr SHCTX "Software\Classes\${FILE_KIND}\shell\open\command" "" '"$INSTDIR\heroadmin.exe" "%1"'
    !macro OfferFor extension
        WriteRegStr SHCTX "${APPLICATION_KEY}\SupportedTypes" "${extension}" ""
        WriteRegStr SHCTX "Software\Classes\${extension}\OpenWithProgids" "${FILE_KIND}" ""
    !macroend
    !insertmacro OfferFor ".db"
    !insertmacro OfferFor ".sqlite"
    !insertmacro OfferFor ".sqlite3"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
    SetRegView 64
    StrCpy $ForAll 0
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == $INSTDIR
        StrCpy $ForAll 1
        !insertmacro IsAdministrator $0
        ${If} $0 != "Admin"
            ExecShell "runas" "$INSTDIR\uninstall.exe"
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Section Uninstall
    !insertmacro UseScope
    !insertmacro RefuseWhileRunning
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$INSTDIR\heroadmin.exe"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\CHANGELOG.txt"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "${APP_PATH_KEY}"
    DeleteRegKey SHCTX "${APPLICATION_KEY}"
    DeleteRegKey SHCTX "Software\Classes\${FILE_KIND}"
    ; What others registered for these files stays.
    !macro NoLongerOfferFor extension
        DeleteRegValue SHCTX "Software\Classes\${extension}\OpenWithProgids" "${FILE_KIND}"
        DeleteRegKey /ifempty SHCTX "Software\Classes\${extension}\OpenWithProgids"
        DeleteRegKey /ifempty SHCTX "Software\Classes\${extension}"
    !macroend
    !insertmacro NoLongerOfferFor ".db"
    !insertmacro NoLongerOfferFor ".sqlite"
    !insertmacro NoLongerOfferFor ".sqlite3"
    ; A new person has none of these, and only what is empty goes.
    ${If} $ForAll = 0
        RMDir "$LOCALAPPDATA\Programs"
        DeleteRegKey /ifempty HKCU "Software\Classes\Applications"
        DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths"
        DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
