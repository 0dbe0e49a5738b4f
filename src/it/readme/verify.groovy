// `mvn site` as the README tells it
def site = new File(basedir, 'site-output')
def article = new File(site, 'articles/2011/tide/index.html').getText('UTF-8')
assert article.contains('The tide was late')
assert article.contains('id="comment-1.1"')
assert new File(site, 'index.html').getText('UTF-8').contains('The Brinmouth Lantern')

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /\[INFO\] (\d+) files in .*site-output: \1 written, 0 deleted/
assert !log.contains('[WARNING]')
assert new File(basedir, '.postil').directory
assert !new File(basedir, 'target').exists()
