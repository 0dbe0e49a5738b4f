def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects').drop(1)
assert runs.length == 2
assert runs[1] =~ /\[INFO\] (\d+) files in .*without-network: \1 written, 0 deleted/
assert !runs[1].contains('Download')
assert new File(basedir, 'without-network/index.html').bytes == new File(basedir, 'site-output/index.html').bytes
