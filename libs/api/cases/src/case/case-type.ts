import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import type { ActivityDates, CaseFacts, CaseType, Transition } from '@kakehashi/shared/case-types';
import type { ShapeOf } from '../types/case-details';
import type { ChangeCase, CreateCase, TransitionCase } from './dto/case-input.dto';
import type { FieldValues } from './events/event-log';
import type { LoadedCase } from './case-loader';
import type { SqlRunner } from './sql';

/** What a type knows of one case beyond what all cases have. */
export interface TypedCase<T extends CaseType = CaseType> {
  readonly details: ShapeOf<'details', T>;
  /** The values of its fields, by key. */
  readonly values: FieldValues;
  readonly facts: Partial<
    Pick<
      CaseFacts,
      | 'appointments'
      | 'documentKinds'
      | 'earlierVisitSearched'
      | 'requestingGovernment'
      | 'requiredDocuments'
      | 'dispatch'
      | 'placement'
    >
  >;
  /** What deadlines are counted from besides the dates that every case has. */
  readonly clock?: Pick<ActivityDates, 'receivedOn' | 'dueOn' | 'paused'>;
}

/** The columns of `cases` that a change may set. */
export interface CaseColumns {
  readonly title?: string;
  readonly country_code?: string;
  readonly prefecture_code?: string | null;
  readonly fiscal_year?: number;
  readonly first_date?: string | null;
  readonly last_date?: string | null;
  readonly owner_id?: string | null;
  readonly search_text?: string;
}

/** What one change did, for the case's row and its history. */
export interface DetailChange {
  readonly columns: CaseColumns;
  readonly before: FieldValues;
  readonly after: FieldValues;
  /** Fields that changed though the history keeps nothing under their names: what they hold is sealed. */
  readonly sealed?: readonly string[];
}

/** A case that is about to be created, checked and with its organisations known. */
export interface CasePlan {
  readonly columns: Required<Pick<CaseColumns, 'prefecture_code' | 'fiscal_year' | 'first_date' | 'last_date'>>;
  readonly after: FieldValues;
  /** Writes the type's own rows once the case has its id. */
  readonly insert: (tx: EntityManager, caseId: string) => Promise<void>;
}

/** A step that is being taken. */
export interface TakenStep<T extends CaseType = CaseType> {
  readonly actor: Actor;
  readonly transition: Transition;
  /** The state to which it leads this time. */
  readonly target: string;
  readonly input: TransitionCase<T>;
  readonly now: Date;
}

/** What a step wrote, for the history and for the case's own row. */
export type StepRecord = Pick<DetailChange, 'before' | 'after'> & Partial<Pick<DetailChange, 'columns'>>;

/** Words that somebody would add to a case; `actorId` is null for whoever gives what is sealed in the same breath. */
export interface SaidOfCase {
  readonly caseId: string;
  readonly actorId: string | null;
  readonly words: readonly unknown[];
  readonly pointer: string;
}

/** What one case type adds to the core. */
export interface CaseTypeBehaviour<T extends CaseType = CaseType> {
  /** What the type knows of these cases, by id. */
  load(db: SqlRunner, caseIds: readonly string[], now: Date): Promise<Map<string, TypedCase<T>>>;
  plan(tx: EntityManager, actor: Actor, input: CreateCase<T>, now: Date): Promise<CasePlan>;
  change(tx: EntityManager, loaded: LoadedCase<T>, input: ChangeCase<T>, now: Date): Promise<DetailChange>;
  /** Refuses an edit that takes more than the right to edit. */
  assertMayChange?(actor: Actor, loaded: LoadedCase<T>, input: ChangeCase<T>): void;
  /** Writes what was given along with a step, and answers it for the history. */
  accompany(tx: EntityManager, loaded: LoadedCase<T>, step: TakenStep<T>): Promise<StepRecord>;
  /** Refuses words that repeat what is kept sealed of the case: they are read by others and outlive its erasure. */
  assertUntold?(tx: EntityManager, said: SaidOfCase): Promise<void>;
  /** The folded text in which search finds the case; never a member's name. */
  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string>;
}

/** The behaviour of every case type. */
export abstract class CaseTypeRegistry {
  abstract of(type: CaseType): CaseTypeBehaviour;
}
