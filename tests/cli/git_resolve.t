# Conflict markers in a record are settled with one version, and a tracking record says so.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/priority: "2"/<<<<<<< ours\npriority: "2"\n||||||| base\npriority: "3"\n=======\npriority: "1"\n>>>>>>> theirs/'
$ som git resolve 7K3F9QXW
  ! som: error: missing: --take VERSION [usage]
  ! hint: usage: som git resolve ID --take VERSION
  ! hint: see som git resolve --help
  [2]
$ som git resolve 7K3F9QXW --take both
  ! som: error: --take: 'both' is not one of ours, theirs [usage]
  [2]
$ som git resolve 7K3F9QXW --take theirs --event 01M60Y2YM9W00DMG2HBSP3Q017
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: no conflict mentions '01M60Y2YM9W00DMG2HBSP3Q017' [not-found]
  ! hint: som validate names the files with conflicts
  [3]
$ som git resolve 7K3F9QXW --take theirs --reason 'the customer called' -n
  SO-20261120-7K3F9QXW: conflicts settled with theirs
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -30,3 +30,9 @@
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    description: "a conflict of a merge was settled: theirs"
  +    action: resolve
  +    reason: the customer called
$ som git resolve 7K3F9QXW --take theirs --reason 'the customer called'
  SO-20261120-7K3F9QXW: conflicts settled with theirs
$ som order show 7K3F9QXW -o json --fields priority
  {
    "priority": "1"
  }
$ som log 7K3F9QXW
  TIME              USER  ACTION   ACTIVITY  CHANGE                                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  resolve            a conflict of a merge was settled: theirs  the customer called
$ som validate
  6 files checked: 0 errors, 0 warnings
$ som git resolve 7K3F9QXW --take theirs
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the file has no conflict markers [not-found]
  ! hint: som validate names the files with conflicts
  [3]
