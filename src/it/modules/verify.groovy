def front = { module -> new File(basedir, module + '/site-output/index.html').getText('UTF-8') }
assert front('upper').contains('The Upper Lantern')
assert front('lower').contains('The Lower Lantern')
assert new File(basedir, 'upper/.postil').directory
assert new File(basedir, 'lower/.postil').directory
['.', 'none'].each {
  assert !new File(basedir, it + '/site-output').exists()
  assert !new File(basedir, it + '/.postil').exists()
}

def log = new File(basedir, 'build.log').getText('UTF-8')
def none = log.readLines().findAll { it.contains('no archive here: there is no folder ') }
assert none.size() == 2
assert none.every { it.startsWith('[INFO]') && new File(it.replaceFirst('.* folder ', '')).absolute }
assert !log.contains('not marked as thread-safe')
assert log.contains("content is '" + new File(basedir, 'elsewhere') + "', which is no folder; name one that is there")
