import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators, type AbstractControl } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  FormSummary,
  IdempotencyKey,
  LocaleStore,
  ProblemText,
  problemOf,
  type OpenLine,
} from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput, Skeleton } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { chosen, filled } from '../form/controls';
import { controlError, labelled } from '../form/form-errors';
import { CaseWords } from '../model/case-words';
import type { ApprovalItem, CaseView, RowResult } from '../model/views';
import { dataOf } from '../transition/data-fields';
import { OvertakenSteps } from '../transition/overtaken-step';
import { batchDecisions, type BatchDecision } from './batch';
import { BatchFigures } from './batch-figures';
import { batchRow, figureNames, figuresOf, type BatchRow } from './batch-row';

/** One decision for several cases: reason and comment in common, score and budget for each. Closes with what became of them. */
@Component({
  selector: 'kk-batch-dialog',
  imports: [ReactiveFormsModule, TranslocoPipe, BatchFigures, ErrorSummary, Field, FieldInput, Skeleton],
  templateUrl: './batch-dialog.html',
  styles: `
    .decisions {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--kk-4);
    }
    .others {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchDialog {
  protected readonly items = inject<readonly ApprovalItem[]>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<readonly RowResult[]>>(DialogRef);
  protected readonly words = inject(CaseWords);
  protected readonly errors = new FormSummary();
  protected readonly offered = batchDecisions(this.items);
  protected readonly decision = signal<BatchDecision | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true }),
    comment: new FormControl('', { nonNullable: true }),
    rows: new FormGroup<Record<string, FormGroup>>({}),
  });
  readonly #http = inject(HttpClient);
  readonly #problems = inject(ProblemText);
  readonly #overtaken = inject(OvertakenSteps);
  readonly #locale = inject(LocaleStore).locale;
  readonly #transloco = inject(TranslocoService);
  /** The cases as they were read for the decision; null where one could not be. */
  readonly #views = signal<ReadonlyMap<string, CaseView | null> | undefined>(undefined);
  protected readonly reading = computed(() => this.#views() === undefined);
  protected readonly rows = computed(() => {
    const { definition, takes = [] } = this.decision() ?? {};
    const views = takes.flatMap(({ reference }) => this.#views()?.get(reference) ?? []);
    return definition ? views.map((view) => batchRow(view, definition)) : [];
  });
  protected readonly left = computed(() => {
    const { takes = [], others = [] } = this.decision() ?? {};
    const unread = takes.filter(({ reference }) => this.#views()?.get(reference) === null);
    const reasons = [this.#transloco.translate('cases.approvals.batch.unread')];
    return [...others, ...unread.map(({ reference }) => ({ reference, reasons }))];
  });
  protected readonly reason = computed(() =>
    this.decision()?.definition.dataFields.find(({ key }) => key === 'reason'),
  );
  protected readonly hasFigures = computed(
    () => !!this.decision()?.definition.dataFields.some(({ kind }) => kind === 'score'),
  );

  constructor() {
    const first = this.offered.find(({ definition }) => definition.primary) ?? this.offered[0];
    if (first) this.decide(first);
    void this.#read();
  }

  protected decide(decision: BatchDecision): void {
    this.errors.clear();
    this.decision.set(decision);
    const { reason, comment } = this.form.controls;
    reason.reset('');
    reason.setValidators(this.reason() ? [chosen] : []);
    comment.setValidators([Validators.maxLength(2000), ...(decision.definition.commentRequired ? [filled] : [])]);
    for (const control of [reason, comment]) control.updateValueAndValidity();
  }

  protected errorOf(control: AbstractControl): string | null {
    this.#locale();
    return controlError(control, this.#problems, this.#transloco);
  }

  /** Decides on the cases one after the other; one that fails holds up no other. */
  protected async take(): Promise<void> {
    const { definition } = this.decision() ?? {};
    if (this.busy() || this.reading() || !definition) return;
    const rows = this.rows();
    this.form.setControl(
      'rows',
      new FormGroup(Object.fromEntries(rows.map(({ view, form }) => [view.reference, form]))),
    );
    this.form.markAllAsTouched();
    if (this.errors.show(this.form, this.#lines(rows))) return;
    this.busy.set(true);
    const results: RowResult[] = [];
    for (const row of rows) results.push(await this.#take(row, definition.name));
    this.ref.close(results);
  }

  async #take({ view, fields }: BatchRow, transition: string): Promise<RowResult> {
    const { reference, version } = view;
    const { reason } = this.form.getRawValue();
    const comment = this.form.controls.comment.value.trim();
    const data = { ...dataOf(fields), ...(this.reason() ? { reason } : {}) };
    const body = {
      transition,
      ...(comment ? { comment } : {}),
      ...(Object.keys(data).length ? { data } : {}),
    };
    const headers = new IdempotencyKey().headersFor(body).set('If-Match', `"${version}"`);
    try {
      const { type, state } = await firstValueFrom(
        this.#http.post<CaseView>(`/api/cases/${reference}/transitions`, body, { headers }),
      );
      const word = this.words.state(type, state);
      return { reference, ok: true, message: this.#transloco.translate('cases.approvals.rowDone', { state: word }) };
    } catch (error) {
      const problem = problemOf(error);
      const overtaken = await this.#overtaken.find(view, error);
      if (overtaken) return { reference, ok: false, code: problem?.code, message: overtaken.text() };
      const details = problem?.errors?.map(({ detail }) => detail).filter(Boolean);
      const message = details?.length ? details.join(' ') : this.#problems.of(error);
      return { reference, ok: false, code: problem?.code, message };
    }
  }

  async #read(): Promise<void> {
    const takes = new Set(this.offered.flatMap((one) => one.takes.map(({ reference }) => reference)));
    const read = [...takes].map(async (reference) => {
      const view = firstValueFrom(this.#http.get<CaseView>(`/api/cases/${reference}`));
      return [reference, await view.catch(() => null)] as const;
    });
    this.#views.set(new Map(await Promise.all(read)));
  }

  #lines(rows: readonly BatchRow[]): OpenLine[] {
    const { reason, comment } = this.form.controls;
    const line = (fieldId: string, name: () => string, control: AbstractControl): OpenLine => ({
      text: () => labelled(name(), this.errorOf(control)),
      fieldId,
    });
    return [
      ...rows.flatMap((row) => {
        const cells = figuresOf(row);
        const wrong = cells.findIndex(({ control }) => control.invalid);
        const cell = cells[wrong];
        const name = () => `${row.view.reference} ${this.#figureNames()[wrong] ?? ''}`;
        return cell ? [line(cell.id, name, cell.control)] : [];
      }),
      line('b-reason', () => this.words.of(this.reason()?.label ?? { ja: '', en: '' }), reason),
      line('b-comment', () => this.#transloco.translate('cases.approvals.batch.comment'), comment),
    ];
  }

  #figureNames(): string[] {
    return figureNames(this.words, (key) => this.#transloco.translate(key));
  }
}
