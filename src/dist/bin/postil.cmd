@echo off
rem Starts Postil with the Java of JAVA_HOME, or else of PATH, which has to be 17 or newer.
rem JAVA_OPTS and POSTIL_JAVA_OPTS are options for Java. Exit codes are those of Postil; 3 if
rem there is no Java to run it.
setlocal
set "java=java.exe"
if defined JAVA_HOME goto home
where /q java.exe
if not errorlevel 1 goto found
echo postil: there is no Java on PATH; install Java 17 or newer, such as https://adoptium.net, or set JAVA_HOME to the folder of one>&2
exit /b 3
:home
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
echo postil: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe; set it to the folder of Java 17 or newer>&2
exit /b 3
:found
"%java%" --class-path "%~dp0..\lib\postil.jar" --dry-run org.postil.cli.Postil >nul 2>&1
if not errorlevel 1 goto run
echo postil: "%java%" cannot run Postil; install Java 17 or newer, such as https://adoptium.net, or set JAVA_HOME to the folder of one>&2
exit /b 3
:run
"%java%" -XX:TieredStopAtLevel=1 %JAVA_OPTS% %POSTIL_JAVA_OPTS% -jar "%~dp0..\lib\postil.jar" %*
exit /b %errorlevel%
