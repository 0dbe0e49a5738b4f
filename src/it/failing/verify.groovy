def log = new File(basedir, 'build.log').getText('UTF-8')
def runs = log.split('Scanning for projects').drop(1)
assert runs.length == 5

def article = new File(basedir, 'content/articles/2011/broken.md').path.replace('\\', '/')
def error = article + ":3:7: error: date is '3 March 2011'; "
def warning = article + ':4:1: warning: '
assert runs[1].contains('[ERROR] ' + error)
assert runs[1].contains('[WARNING] ' + warning)
assert runs[1].contains('1 error and 1 warning, the first error: ' + error)
assert runs[1].contains('BUILD FAILURE')

assert runs[2].contains('[ERROR] ' + error)
assert runs[2].contains('[WARNING] failOnError is false: ')
assert runs[2].contains('BUILD SUCCESS')
assert !runs[2].contains(' written, ')

assert runs[4].contains("baseUrl is 'example'; give it an address such as https://example.org/archive/")
assert !(log =~ /(?m)^\s+at \S+ ?\(/)

// the old site stands
def files = { folder ->
  def found = new TreeMap()
  folder.eachFileRecurse(groovy.io.FileType.FILES) {
    found[folder.toPath().relativize(it.toPath()).toString()] = it.bytes.encodeHex().toString()
  }
  found
}
def expected = files(new File(basedir, 'expected'))
assert expected.size() > 10
assert files(new File(basedir, 'site-output')) == expected
