# An order takes attachments as a report does.
$ include prelude.t
$ som order attach 7K3F https://files.example/floor-plan.pdf --name 'floor plan' -n
  SO-20261120-7K3F9QXW: https://files.example/floor-plan.pdf attached
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -25,8 +25,16 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  +attachment:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    name: floor plan
  +    url: https://files.example/floor-plan.pdf
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: attach
$ som order attach 7K3F https://files.example/floor-plan.pdf --name 'floor plan'
  SO-20261120-7K3F9QXW: https://files.example/floor-plan.pdf attached
