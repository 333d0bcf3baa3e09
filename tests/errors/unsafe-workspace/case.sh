# A directory in which anybody may write is a trap: it is not taken for a workspace unless it is named.
"$SOM" init -q trap
chmod 0777 trap
cd trap
if "$SOM" order list; then exit 1; else [[ $? == 5 ]]; fi
"$SOM" order list -C .
