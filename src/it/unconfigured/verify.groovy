def log = new File(basedir, 'build.log').getText('UTF-8')
['content', 'templates', 'output', 'baseUrl', 'drafts', 'offline', 'clean', 'strict', 'jobs', 'skip', 'failOnError'].each {
  assert log.contains('User property: postil.' + it)
}
assert new File(basedir, 'site-output/articles/2011/tide/index.html').file
