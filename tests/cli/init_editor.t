# Files that let an editor check the workspace as it is typed.
$ som init --editor vscode
$ cat .vscode/settings.json

# In a workspace that is there: only these, and nothing that somebody else set is lost.
$ write .vscode/settings.json <<END
{
    "editor.tabSize": 3,
    "yaml.schemas": {
        "https://example.com/a.json": "a/*"
    },
    "json.schemas": [{"url": "./b.json", "fileMatch": ["b/*.json"]}],
    "files.eol": "\n"
}
END
$ som init --editor vscode -o json --fields files
$ cat .vscode/settings.json
$ som init --editor vscode -q
$ som validate

# Comments, which the editor permits: the file is not touched.
$ write .vscode/settings.json <<END
{
  // mine
  "editor.tabSize": 3,
}
END
$ som init --editor vscode
$ cat .vscode/settings.json
$ som init
$ som init --sample --editor vscode
$ som init --editor vsode
$ som init other --editor vscode -n
