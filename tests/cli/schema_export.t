# All schemas in a folder, for other programs.
$ som schema export out
$ files
$ cat out/Policy.json
$ som schema export out -q
$ som schema export out -o json
$ som schema export more -n
$ som schema export
$ som schema export --help
