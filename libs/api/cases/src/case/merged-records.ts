import { Injectable } from '@nestjs/common';
import { Clock } from '@kakehashi/api/platform';
import { MergeNews } from '@kakehashi/api/registry';
import { CaseWriter } from './case-writer';
import { selectRows } from './sql';

/** Lets the history of each case say that a record which it names was merged with another, and that this was undone. */
@Injectable()
export class MergedRecords {
  constructor(news: MergeNews, writer: CaseWriter, clock: Clock) {
    news.add(async (tx, { act, actor, before, after, cases }) => {
      const at = clock.now();
      const rows = await selectRows<{ id: string; definitionId: string }>(
        tx,
        `SELECT id, definition_id AS "definitionId" FROM cases WHERE id = ANY ($1::uuid[])`,
        [cases.map(({ caseId }) => caseId)],
      );
      const definitions = new Map(rows.map(({ id, definitionId }) => [id, definitionId]));
      for (const { caseId, fields } of cases) {
        const values = (record: typeof before) => Object.fromEntries(fields.map((field) => [field, record]));
        await writer.record(tx, {
          caseId,
          at,
          actorId: actor.id,
          kind: act,
          definitionId: definitions.get(caseId) ?? '',
          before: values(before),
          after: values(after),
        });
      }
    });
  }
}
