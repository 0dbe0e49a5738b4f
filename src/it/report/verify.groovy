def log = new File(basedir, 'build.log').getText('UTF-8')
def runs = log.split('Scanning for projects').drop(1)
assert runs.length == 4
assert runs[0] =~ /\d+ files in .*archive: \d+ written, 0 deleted/
assert runs[1] =~ /\d+ files in .*lantern.2011: \d+ written, 0 deleted/
assert runs[2].contains("folder is '.'; give it the name of a folder in the site, such as archive")
assert runs[0].contains('Generating "Archive" report')
assert runs[3].contains('BUILD SUCCESS')
assert !runs[3].contains('Generating "')
assert !log.contains('[WARNING]')
assert !(log =~ /(?m)^\s+at \S+ ?\(/)

def page = { new File(basedir, 'target/site/' + it).getText('UTF-8') }
assert page('archive/index.html').contains('The Brinmouth Lantern')
assert page('archive/articles/2011/tide/index.html').contains('id="comment-1.1"')
assert page('lantern/2011/index.html').contains('The Brinmouth Lantern')

// from the project's front the menu leads to the list of reports, and that menu and that list to the archive
def front = page('index.html')
assert front.contains('A page of the project.')
assert front =~ /<li><a href="project-reports.html">.*Project Reports<\/a>/
def reports = page('project-reports.html')
assert reports.contains('<li><a href="archive/index.html">Archive</a></li>')
assert reports.contains('<td><a href="archive/index.html">Archive</a></td>')
assert reports.contains('<td>Articles, and the discussion that readers had under them.</td>')
