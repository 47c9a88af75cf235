import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@kakehashi/api/platform';
import type { WrittenRow } from '@kakehashi/api/exchange';
import type { Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';
import { CaseCreator } from '../case-creator';
import { CaseLoader } from '../case-loader';
import { readerOf } from '../case-record';
import { CaseWriter } from '../case-writer';
import type { CreateCase } from '../dto/case-input.dto';
import { EventLog } from '../events/event-log';
import { isWithin } from './import-reach';
import { finding } from './findings';
import type { ImportShape } from './import-shape';
import { ImportedCases, type ChangeInput } from './imported-cases';

/** A case that a row brings. */
export interface NewInput {
  readonly kind: 'new';
  readonly body: CreateCase;
  readonly results: Readonly<Record<string, unknown>>;
  readonly state: string;
}

/** What is to be written of a row. */
export type TypedInput = NewInput | ChangeInput;

/** Writes one row of a file of cases by the rules by which people enter them. */
@Injectable()
export class TypedImportWriter {
  constructor(
    private readonly creator: CaseCreator,
    private readonly imported: ImportedCases,
    private readonly events: EventLog,
    private readonly loader: CaseLoader,
    private readonly writer: CaseWriter,
    private readonly clock: Clock,
  ) {}

  async write(
    tx: EntityManager,
    actor: Actor,
    shape: ImportShape,
    number: number,
    input: TypedInput,
  ): Promise<WrittenRow> {
    if (input.kind === 'change') return this.imported.change(tx, actor, number, input);
    const { body, results, state } = input;
    assertMayBring(actor, shape, body.office, state);
    const isOpen = state !== 'closed' && shape.states[state] === null;
    const { reference, id, definitionId, after } = isOpen
      ? await this.creator.add(tx, actor, body)
      : await this.creator.addEnded(tx, actor, body, state);
    await shape.writeResults(tx, id, { ...body.details, ...results });
    const now = this.clock.now();
    // Nobody else owns or follows a case that has just come in, so nothing has to be spread.
    const seq = await this.events.append(tx, {
      caseId: id,
      at: now,
      actorId: actor.id,
      kind: 'imported',
      toState: state,
      definitionId,
      after: { ...after, ...results },
    });
    if (isOpen) await this.writer.withDeadlines(tx, await this.loader.load(tx, readerOf(actor), reference, now), true);
    return { number, reference, recordId: id, seq, added: true, before: null };
  }
}

/** Refuses to bring a case in for whoever may not log it, or not take the step that leads to its state. */
function assertMayBring(actor: Actor, shape: ImportShape, office: CreateCase['office'], state: string): void {
  const step = shape.states[state];
  const refused = (key: 'office' | 'state', code: 'not-allowed' | 'state-not-allowed') =>
    new DomainError('forbidden', { errors: [{ pointer: `/${key}`, code, detail: finding(key, code).text }] });
  if (!isWithin(actor, `${shape.type}.create`)(office)) throw refused('office', 'not-allowed');
  if (step !== null && !(step && isWithin(actor, step)(office))) throw refused('state', 'state-not-allowed');
}
