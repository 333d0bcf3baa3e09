# The start allocates the values that the specification of an item requires. A value that is held already satisfies it,
# whatever its scope; without one the item is not configured.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --characteristic device=pe1 -o id
$ som order start SO-
# A reservation of the order in another scope satisfies the parameter.
$ som order create --spec device-line --customer C2 --characteristic device=pe1 -o id
