import { Injectable } from '@nestjs/common';
import { LeaverChecks } from '@kakehashi/api/identity';

/** Keeps an account from ending while it owns open cases. */
@Injectable()
export class OpenCasesOfLeavers {
  constructor(leaverChecks: LeaverChecks) {
    leaverChecks.add(async (tx, userId) => {
      const [row] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM cases WHERE owner_id = $1 AND open`,
        [userId],
      );
      return row?.count ?? 0;
    });
  }
}
