import { Injectable } from '@nestjs/common';
import { officeZones, localDate, type IsoDate } from '@kakehashi/shared/calendar';
import type { Hand, HandKind } from '@kakehashi/shared/access';
import type { CaseFacts, CaseType } from '@kakehashi/shared/case-types';
import { notFound } from '@kakehashi/api/platform';
import { loadCases, type CaseReader, type CaseRecord } from './case-record';
import { CaseTypeRegistry, type TypedCase } from './case-type';
import type { SqlRunner } from './sql';
import { WorkflowStore, type PinnedWorkflow } from './workflow/workflow-store';

/** A case with everything that a decision on it needs. */
export interface LoadedCase<T extends CaseType = CaseType> {
  readonly record: CaseRecord;
  readonly typed: TypedCase<T>;
  readonly workflow: PinnedWorkflow;
  readonly facts: CaseFacts;
  /** Today where the office is. */
  readonly today: IsoDate;
}

/** Loads a case with its details, its pinned workflow and the facts that the workflow judges by. */
@Injectable()
export class CaseLoader {
  constructor(
    private readonly types: CaseTypeRegistry,
    private readonly workflows: WorkflowStore,
  ) {}

  /** The case of a reference, or `not-found` where it does not exist or lies outside what the reader may see. */
  async load(db: SqlRunner, reader: CaseReader, reference: string, now: Date): Promise<LoadedCase> {
    const [loaded] = await this.loadAll(db, reader, [reference], now);
    if (!loaded) throw notFound();
    return loaded;
  }

  /** Several cases at once, in the order of their references; statements do not grow with their number. */
  async loadAll(db: SqlRunner, reader: CaseReader, references: readonly string[], now: Date): Promise<LoadedCase[]> {
    const records = await loadCases(db, reader, references);
    const typed = await this.typed(db, records, now);
    const loaded = await Promise.all(
      records.map(async (record): Promise<LoadedCase | null> => {
        const own = typed.get(record.id);
        if (!own) return null;
        const workflow = await this.workflows.pinned(db, record.definitionId);
        const today = localDate(now, officeZones[record.office]);
        return { record, typed: own, workflow, today, facts: factsOf(record, own, today) };
      }),
    );
    const byReference = new Map(loaded.filter((one) => one !== null).map((one) => [one.record.reference, one]));
    return references.map((reference) => byReference.get(reference)).filter((one) => one !== undefined);
  }

  private async typed(db: SqlRunner, records: readonly CaseRecord[], now: Date): Promise<Map<string, TypedCase>> {
    const all = new Map<string, TypedCase>();
    for (const type of new Set(records.map((record) => record.type))) {
      const ids = records.filter((record) => record.type === type).map(({ id }) => id);
      for (const [id, typed] of await this.types.of(type).load(db, ids, now)) all.set(id, typed);
    }
    return all;
  }
}

function factsOf(record: CaseRecord, typed: TypedCase, today: IsoDate): CaseFacts {
  return {
    type: record.type,
    state: record.state,
    office: record.office,
    ownerId: record.ownerId,
    createdBy: record.createdById,
    editorIds: peopleOf(record, 'editor'),
    recommenderIds: peopleOf(record, 'recommender', 'approver'),
    hands: record.hands.map((hand) => handOf(hand, record.office)),
    formerOwnerIds: record.formerOwnerIds,
    handlerIds: record.handlerIds,
    today,
    values: { title: record.title, country: record.country, ...typed.values },
    documentKinds: record.documentKinds,
    memberCount: record.counts.members,
    appointments: [],
    earlierVisitSearched: false,
    ...typed.facts,
  };
}

function peopleOf({ hands }: CaseRecord, ...kinds: HandKind[]): string[] {
  return [...new Set(hands.filter(({ hand }) => kinds.includes(hand)).map(({ person }) => person))];
}

/** A hand with its last day by the date at the office. */
function handOf({ person, hand, until }: CaseRecord['hands'][number], office: CaseRecord['office']): Hand {
  return { person, hand, ...(until ? { until: localDate(new Date(until), officeZones[office]) } : {}) };
}
