import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { headcountCategories } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import { findCase, readerOf } from '../case/case-record';
import { isOpen } from '../case/case-view';
import { caseEnded } from '../case/ended-case';
import { CaseWriter } from '../case/case-writer';
import type { CaseView } from '../case/dto/case-view.dto';
import { demand, onBehalfOf } from '../case/refusal';
import { selectRows, type SqlRunner } from '../case/sql';
import type { MemberInput, MemberView } from './dto/members.dto';
import { assertVisit } from './visit-view';

/** The people of a delegation. Their names stay in their own table: the history only counts them. */
@Injectable()
export class VisitMembers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: CaseWriter,
  ) {}

  /** The delegation in its own order. */
  async list(actor: Actor, reference: string): Promise<MemberView[]> {
    const { id, type } = await findCase(this.dataSource, readerOf(actor), reference);
    assertVisit(type);
    return membersOf(this.dataSource, id);
  }

  /** Replaces the whole delegation. */
  replace(actor: Actor, reference: string, version: number, members: readonly MemberInput[]): Promise<CaseView> {
    assertNamed(members);
    return this.writer.change(actor, {
      reference,
      version,
      permit: (loaded) => {
        assertVisit(loaded.record.type);
        demand(actor, 'member.edit', loaded);
        if (!isOpen(loaded)) throw caseEnded(loaded.record);
      },
      work: async (tx, loaded) => {
        const before = await membersOf(tx, loaded.record.id);
        await store(tx, loaded.record.id, members);
        return {
          kind: 'members',
          substance: true,
          before: { members: countsOf(before) },
          after: { members: countsOf(members) },
          onBehalfOf: onBehalfOf(actor, 'member.edit', loaded),
        };
      },
    });
  }
}

function membersOf(db: SqlRunner, caseId: string): Promise<MemberView[]> {
  return selectRows<MemberView>(
    db,
    `SELECT id, name_native AS "nameNative", name_kana AS "nameKana", name_roman AS "nameRoman", title, category
     FROM case_members WHERE case_id = $1 ORDER BY position`,
    [caseId],
  );
}

async function store(tx: EntityManager, caseId: string, members: readonly MemberInput[]): Promise<void> {
  await tx.query(`DELETE FROM case_members WHERE case_id = $1`, [caseId]);
  if (members.length === 0) return;
  await tx.query(
    `INSERT INTO case_members (case_id, position, name_native, name_kana, name_roman, title, category)
     SELECT $1, m.position, NULLIF(m.entry ->> 'nameNative', ''), NULLIF(m.entry ->> 'nameKana', ''),
            NULLIF(m.entry ->> 'nameRoman', ''), NULLIF(m.entry ->> 'title', ''), m.entry ->> 'category'
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS m(entry, position)`,
    [caseId, JSON.stringify(members)],
  );
}

function countsOf(members: readonly Pick<MemberInput, 'category'>[]): Record<string, number> {
  const counts = headcountCategories.map(({ value }): [string, number] => [
    value,
    members.filter(({ category }) => category === value).length,
  ]);
  return { ...Object.fromEntries(counts), total: members.length };
}

function assertNamed(members: readonly MemberInput[]): void {
  const detail = {
    ja: '氏名・フリガナ・ローマ字氏名のいずれかを入力してください。',
    en: 'Enter a name in at least one script.',
  };
  const errors = members.flatMap((member, at) =>
    [member.nameNative, member.nameKana, member.nameRoman].some((name) => name?.trim())
      ? []
      : [{ pointer: `/members/${at}/nameNative`, code: 'required', detail }],
  );
  if (errors.length) throw new DomainError('validation-failed', { errors });
}
