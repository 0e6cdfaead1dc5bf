@echo off
rem The command line of the installed program: the program run as Node.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Thinstick.exe" "%~dp0..\app.asar.unpacked\dist\cli.mjs" %*
exit /b %errorlevel%
