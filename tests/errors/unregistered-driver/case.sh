# .gitattributes is part of a clone, the configuration that it needs is not.
"$SOM" init -q space
cd space
git init -q
echo '/orders/** merge=som' >.gitattributes
if "$SOM" doctor; then exit 1; else [[ $? == 1 ]]; fi
"$SOM" doctor -o json || true
