$ include prelude.t
$ som order update 7K3F --set 'relatedParty[role=customer]]=x'
  ! som: error: --set 'relatedParty[role=customer]]=x' has no '=' [usage]
  ! hint: write it as path=value, such as priority=1
  [2]
$ som order update 7K3F --unset 'note[x].text'
  ! som: error: the path 'note[x].text' is invalid: '[x]' is neither an index nor key=value [invalid-path]
  ! hint: a path looks like serviceOrderItem[id=1].service.name or note[0].text
  [2]
