assert new File(basedir, 'site-output/articles/2011/tide/index.html').file
assert new File(basedir, '.postil').directory
assert new File(basedir, 'build.log').getText('UTF-8').contains('Building Maven Stub Project (No POM)')
