import { Users1760000010100 } from './0101-users';
import { Sessions1760000010200 } from './0102-sessions';
import { AuditLog1760000010300 } from './0103-audit-log';
import { IdempotencyKeys1760000010400 } from './0104-idempotency-keys';
import { Offices1760000020100 } from './0201-offices';
import { LocalGovernments1760000020200 } from './0202-local-governments';
import { Organisations1760000020300 } from './0203-organisations';
import { Holidays1760000020400 } from './0204-holidays';
import { ReferenceLoads1760000020500 } from './0205-reference-loads';
import { PublishedRecord1760000040100 } from './0401-published-record';
import { CaseFacts1760000040200 } from './0402-case-facts';
import { CountTotals1760000040300 } from './0403-count-totals';

/** Every migration in the order in which it runs; append only. */
export const migrations = [
  Users1760000010100,
  Sessions1760000010200,
  AuditLog1760000010300,
  IdempotencyKeys1760000010400,
  Offices1760000020100,
  LocalGovernments1760000020200,
  Organisations1760000020300,
  Holidays1760000020400,
  ReferenceLoads1760000020500,
  PublishedRecord1760000040100,
  CaseFacts1760000040200,
  CountTotals1760000040300,
];
