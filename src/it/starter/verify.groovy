def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /\[INFO\] (\d+) files in .*: \1 written, 0 deleted/
assert log =~ /\[INFO\] \d+ files in .*: 0 written, 0 deleted/
assert !log.contains('[WARNING]')
assert new File(basedir, 'site-output/index.html').getText('UTF-8').contains('The Brinmouth Lantern')
