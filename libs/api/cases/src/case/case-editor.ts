import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import {
  caseTypeDefinitions,
  isFilled,
  mayChangeIn,
  substanceFields,
  type FieldDefinition,
  type FieldTable,
  type Transition,
  type WorkflowDefinition,
} from '@kakehashi/shared/case-types';
import { problemCodes, type Label } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import { CaseTypeRegistry, type CaseColumns, type DetailChange } from './case-type';
import type { LoadedCase } from './case-loader';
import { isOpen } from './case-view';
import { caseEnded } from './ended-case';
import { CaseWriter } from './case-writer';
import type { ChangeCase } from './dto/case-input.dto';
import type { CaseView } from './dto/case-view.dto';
import { demand, onBehalfOf } from './refusal';

/** Changes the fields of cases. */
@Injectable()
export class CaseEditor {
  constructor(
    private readonly writer: CaseWriter,
    private readonly types: CaseTypeRegistry,
  ) {}

  /** Changes the named fields; what they were and are now goes into the history. */
  edit(actor: Actor, reference: string, version: number, input: ChangeCase, at?: Date): Promise<CaseView> {
    return this.writer.change(actor, {
      reference,
      version,
      at,
      permit: (loaded) => {
        demand(actor, `${loaded.record.type}.edit`, loaded);
        if (!isOpen(loaded)) throw caseEnded(loaded.record);
      },
      work: async (tx, loaded, now) => {
        const { record } = loaded;
        const behaviour = this.types.of(record.type);
        behaviour.assertMayChange?.(actor, loaded, input);
        const change = withHead(record, input, await behaviour.change(tx, loaded, input, now));
        const fields = Object.keys(change.after);
        if (fields.length === 0) return null;
        assertUnlocked(loaded, fields);
        assertKept(loaded, change.after);
        const search_text = await behaviour.searchText(tx, record.id, record.reference, input.title ?? record.title);
        const substance = substanceFields(record.type);
        return {
          kind: 'edited',
          substance: [...fields, ...(change.sealed ?? [])].some((field) => substance.includes(field)),
          before: change.before,
          after: change.after,
          columns: { ...change.columns, search_text },
          onBehalfOf: onBehalfOf(actor, `${record.type}.edit`, loaded),
        };
      },
    });
  }
}

/** Adds what changed of the fields that every type has. */
function withHead(record: LoadedCase['record'], { title, country }: ChangeCase, change: DetailChange): DetailChange {
  const before: Record<string, unknown> = { ...change.before };
  const after: Record<string, unknown> = { ...change.after };
  const columns: { -readonly [Name in keyof CaseColumns]: CaseColumns[Name] } = { ...change.columns };
  if (title !== undefined && title !== record.title) {
    before['title'] = record.title;
    after['title'] = columns.title = title;
  }
  if (country !== undefined && country !== record.country) {
    before['country'] = record.country;
    after['country'] = columns.country_code = country;
  }
  return { ...change, before, after, columns };
}

/** Refuses to change a field that is settled in the state of the case. */
function assertUnlocked({ record, workflow }: LoadedCase, changed: readonly string[]): void {
  const fields: FieldTable = caseTypeDefinitions[record.type].fields;
  const errors = changed.flatMap((key) => {
    const field = fields[key];
    if (!field || mayChangeIn(field, record.state)) return [];
    const pointer = key === 'title' || key === 'country' ? `/${key}` : `/details/${key}`;
    return [
      { pointer, code: 'field-locked', detail: lockedText(field, wayBack(workflow.definition, record.state, field)) },
    ];
  });
  if (errors.length) throw new DomainError('field-locked', { detail: errors[0]?.detail, errors });
}

/** The step that leads from a state back to one in which a field may change, where there is one. */
function wayBack({ transitions }: WorkflowDefinition, state: string, { editableIn }: FieldDefinition) {
  return transitions.find(({ from, to, primary }) => !primary && from.includes(state) && editableIn?.includes(to));
}

/** That a field is settled, and how to mend it all the same where that is possible. */
function lockedText({ label: { ja, en } }: FieldDefinition, back: Transition | undefined): Label {
  const { detail } = problemCodes['field-locked'];
  const advice = back && {
    ja: `「${back.label.ja}」を行ってから訂正してください。`,
    en: ` Take the step “${back.label.en}” first.`,
  };
  return {
    ja: detail.ja.replace('{field}', ja) + (advice?.ja ?? ''),
    en: detail.en.replace('{field}', en) + (advice?.en ?? ''),
  };
}

/** Refuses to empty a field that a step already taken asked for. */
function assertKept({ workflow, record }: LoadedCase, after: DetailChange['after']): void {
  const { definition } = workflow;
  const initial = definition.states.filter(({ initial }) => initial).map(({ key }) => key);
  const passed = definition.transitions.filter(
    ({ from, to }) =>
      !from.includes(record.state) && (from.some((state) => initial.includes(state)) || to === record.state),
  );
  const emptied = passed
    .flatMap(({ requiredFields }) => requiredFields)
    .find((field) => field in after && !isFilled(after[field]));
  if (!emptied) return;
  const label = { pointer: `/details/${emptied}`, code: 'required' };
  throw new DomainError('validation-failed', {
    errors: [{ ...label, detail: { ja: 'この項目は空にできません。', en: 'This can no longer be left empty.' } }],
  });
}
