# 1.4.5/1: the feasibility of a service design is checked before it is ordered, with reasons and alternatives.
$ include catalogue_prelude.t
# What the customer would like: too fast, and too soon.
$ som service check --spec access --characteristic bandwidth=2500 --place leeds --customer CUST-118 --due '2026-11-24 12:00'
  QU-20261121-XJ4G4Q61: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         alternate  2026-11-25 17:00
                                                    characteristicOutOfRange: bandwidth 2500 is not permitted; bandwidth may be: 10, 100, 1000
                                                    requestedDateTooEarly: wanted at 2026-11-24T12:00:00Z, the earliest is 2026-11-25T17:00:00Z
                                                    instead: access, bandwidth=1000, from 2026-11-25 17:00
                                                    instead: radio-access, bandwidth=50
# What is proposed instead is asked for, its parameters are reserved, and it is ordered.
$ now 2026-11-21T12:05:00Z
$ som service check --spec access --characteristic bandwidth=1000 --place leeds --customer CUST-118 --due 2026-12-01 --idempotency-key agreed
  QU-20261121-9P2W6F64: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST          WHY, OR WHAT INSTEAD
  1     access         qualified  2026-11-25 17:00
$ som order create --qualification QU-20261121-9P2W6F64 --customer-order CO-99001 -q
$ som validate
  15 files checked: 0 errors, 0 warnings
