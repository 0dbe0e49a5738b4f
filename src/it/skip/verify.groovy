def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects').drop(1)
assert runs.length == 2
assert runs[0].contains('[INFO] postil.skip is set: nothing is done')
assert !runs[0].contains(' written, ')
// all of it, so the run before had written nothing
assert runs[1] =~ /\[INFO\] (\d+) files in .*: \1 written, 0 deleted/
