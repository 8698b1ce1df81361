@echo off
rem Starts Relucid with the JDK in JAVA_HOME, or else the java on the PATH; it has to be 25 or later.
rem RELUCID_JAVA_OPTIONS (such as -Xmx8g) goes to the virtual machine.
setlocal
set "ROOT=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" "-Drelucid.root=%ROOT%" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %RELUCID_JAVA_OPTIONS% -classpath "%ROOT%\lib\*" org.relucid.notebooks.Relucid %*
exit /b %ERRORLEVEL%
