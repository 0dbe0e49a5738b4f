def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects').drop(1)
assert runs.length == 4
assert runs[0] =~ /\[INFO\] (\d+) files in .*: \1 written, 0 deleted/
assert runs[1] =~ /\[INFO\] \d+ files in .*: 0 written, 0 deleted/
// the site is not in target, and what is remembered of it is not either
assert runs[2] =~ /\[INFO\] \d+ files in .*: 0 written, 0 deleted/
assert runs[3] =~ /\[INFO\] (\d+) files in .*: \1 written, 0 deleted/
assert runs[3] =~ /(?s)\[INFO\] stage .*\[INFO\] reading .*\[INFO\] total .* 100\.0% /
assert !runs[2].contains('[INFO] stage ')
