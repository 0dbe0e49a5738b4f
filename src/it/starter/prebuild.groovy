// the project is what `postil init` makes, with its POM
def java = System.getProperty('java.home') + '/bin/java'
def jar = new File(basedir, '../../postil.jar').canonicalPath
def init = [java, '-jar', jar, 'init', basedir.path, '--title', 'The Brinmouth Lantern'].execute()
init.waitForProcessOutput(System.out, System.err)
assert init.exitValue() == 0
