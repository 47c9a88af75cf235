import type { Type } from '@angular/core';
import type { FormArray, FormGroup } from '@angular/forms';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { FieldText } from '../model/field-text';
import type { CaseView } from '../model/views';

/** The fields of a case as the server takes them: flat, so that two states can be compared field by field. */
export interface CaseFields {
  [field: string]: unknown;
}

/** A control of the form and the field that the page shows for it. */
export interface FormPath {
  readonly path: string;
  readonly field: string;
}

/** What a new case is compared with, so that nobody logs the same request twice. */
export interface Similar {
  readonly name: string;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
}

/** A list that a new case may bring along, such as its people; it is stored right after the case. */
export interface NewCasePart {
  /** Its address below the case, and its name in the body and in a draft. */
  readonly part: string;
  /** The field beside which its answers stand. */
  readonly field: string;
  readonly heading: string;
  readonly hint: string;
  /** Said when the case could be stored and the list could not. */
  readonly later: string;
  /** Edits it; has one input, `form`. */
  readonly component: Type<unknown>;
  make(): FormArray;
  /** Adds a line that was kept in a draft. */
  add(form: FormArray, line: unknown): void;
  body(form: FormArray): unknown[];
  answers(form: FormArray, text: FieldText): string[];
}

/** How the fields of one type are filled in. Its form is shaped like the body of a request. */
export interface FormKind {
  /** Shows the controls; its inputs are `form`, `offices` and `view`. */
  readonly component: Type<unknown>;
  readonly paths: readonly FormPath[];
  /** The fields of the page that checks the answers, in their order. */
  readonly answers: readonly string[];
  readonly newPart?: NewCasePart;
  make(): FormGroup;
  fill(form: FormGroup, view: CaseView): void;
  fieldsOfForm(form: FormGroup): CaseFields;
  fieldsOfCase(view: CaseView): CaseFields;
  /** What a new case does not say yet is left out of its body; an edit says that a field is empty. */
  bodyOf(fields: CaseFields, keepEmpty: boolean): object;
  /** The words of an answer that its value alone does not give, such as the name of an organisation. */
  nameOf(form: FormGroup, views: readonly CaseView[], field: string, value: unknown): string | undefined;
  similarTo(form: FormGroup): Similar;
}
