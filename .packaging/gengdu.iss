; A set-up program for Windows, by Inno Setup 6. NOBODY HAS TRIED IT YET: it is written by the manuals.
;
; On Windows, with Python 3.11 or newer and Inno Setup, in the root of a checkout:
;
;   py -m venv .venv
;   .venv\Scripts\pip install -e .[folder]
;   set PYTHONPATH=.
;   .venv\Scripts\python tests\icons.py
;   .venv\Scripts\pyinstaller --noconfirm --distpath build\folder --workpath build\folder-work .packaging\gengdu.spec
;   iscc .packaging\gengdu.iss
;
; The folder build\folder\gengdu runs from anywhere as it is, also from a stick: without set-up, pack
; it as a .zip. It is not signed, so Windows asks before it is started the first time.

[Setup]
AppId=Gengdu
AppName=Gengdu 耕讀
AppVersion=0.1.0
AppPublisher=The authors of Gengdu
LicenseFile=..\LICENSE
DefaultDirName={autopf}\Gengdu
DefaultGroupName=Gengdu
DisableProgramGroupPage=yes
; For the person alone unless an administrator wants it for all.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\build
OutputBaseFilename=gengdu-setup
SetupIconFile=..\build\gengdu.ico
UninstallDisplayIcon={app}\gengduw.exe
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "..\build\folder\gengdu\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{group}\Gengdu 耕讀"; Filename: "{app}\gengduw.exe"

; HKA is the person's own part of the registry, or everybody's, as was chosen.
[Registry]
Root: HKA; Subkey: "Software\Classes\.gengdu"; ValueType: string; ValueData: "Gengdu.Library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.gengdu"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-gengdu"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Gengdu.Library"; ValueType: string; ValueData: "Gengdu library"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Gengdu.Library\DefaultIcon"; ValueType: string; ValueData: "{app}\gengduw.exe,0"
Root: HKA; Subkey: "Software\Classes\Gengdu.Library\shell\open\command"; ValueType: string; ValueData: """{app}\gengduw.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\gengdu"; ValueType: string; ValueData: "URL:Gengdu"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\gengdu"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\gengdu\shell\open\command"; ValueType: string; ValueData: """{app}\gengduw.exe"" ""%1"""

; What is taken away is the program. Libraries, settings and the dictionary are the person's.
