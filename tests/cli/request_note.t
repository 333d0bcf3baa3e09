# A note on a request.
$ include report_prelude.t
$ som request note 6R2M 'called them'
  PT-20261121-6R2MZ9QX: note added
$ som request note 6R2M ''
  ! PT-20261121-6R2MZ9QX: the note is empty [usage]
  [2]
