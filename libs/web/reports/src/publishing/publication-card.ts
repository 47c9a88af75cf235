import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fiscalYearHeading } from '@kakehashi/shared/calendar';
import type { PublicationDetail } from '@kakehashi/shared/contracts';
import { FileMenu, type FormPage, InstantPipe, LocaleStore, ProblemText, SessionStore } from '@kakehashi/web/platform';
import {
  BlockedButton,
  type BlockReason,
  ErrorSummary,
  Field,
  FieldInput,
  Icon,
  LoadFailed,
  Skeleton,
  Toasts,
} from '@kakehashi/web/ui';
import { formatCount } from '../model/format-count';
import { cellKey, cellOf } from './cell-key';
import { ChangedCellsTable } from './changed-cells-table';
import { PublicationSaving } from './publication-saving';

/** One publication: its check, what would differ today and can be restated, and its revisions side by side. */
@Component({
  selector: 'kk-publication-card',
  imports: [
    BlockedButton,
    ChangedCellsTable,
    ErrorSummary,
    Field,
    FieldInput,
    FileMenu,
    Icon,
    InstantPipe,
    LoadFailed,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [PublicationSaving],
  templateUrl: './publication-card.html',
  styleUrl: './publication-card.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicationCard implements FormPage {
  readonly id = input.required<string>();
  readonly restated = output<PublicationDetail>();

  readonly #locale = inject(LocaleStore).locale;
  readonly #session = inject(SessionStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly texts = inject(ProblemText);
  protected readonly saving = inject(PublicationSaving);
  protected readonly asked = computed(() => ({ url: `/api/reports/publications/${this.id()}`, params: {} }));
  protected readonly publication = httpResource<PublicationDetail>(() => this.asked());
  protected readonly mayRestate = computed(
    () => this.#session.can('report.publish') && this.publication.hasValue() && this.publication.value().isStanding,
  );
  protected readonly ticked = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.id(),
    computation: () => new Set(),
  });
  protected readonly isComplete = computed(
    () => this.publication.hasValue() && this.ticked().size === this.publication.value().drift.length,
  );
  /** What is left to do before a restatement can be published. */
  protected readonly hindrances = computed<readonly BlockReason[]>(() => {
    if (!this.publication.hasValue() || this.isComplete()) return [];
    const left = this.publication.value().drift.length - this.ticked().size;
    const say = (key: string): string =>
      this.#transloco.translate(`reports.publishing.${key}`, { count: this.count(left) }, this.#locale());
    return [{ text: say('untickedLeft'), mend: say('tickAll') }];
  });
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1000)] }),
  });

  constructor() {
    effect(() => {
      this.id();
      this.form.reset();
    });
  }

  /** Whether a restatement was begun that leaving would lose. */
  unsaved(): boolean {
    return this.mayRestate() && (this.ticked().size > 0 || this.form.controls.reason.value.trim() !== '');
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  protected year(fiscalYear: number): string {
    return fiscalYearHeading(fiscalYear, this.#locale());
  }

  protected count(value: number): string {
    return formatCount(value, this.#locale());
  }

  protected toggle(key: string): void {
    const keys = new Set(this.ticked());
    if (!keys.delete(key)) keys.add(key);
    this.ticked.set(keys);
  }

  protected tickAll(all: boolean): void {
    const drift = this.publication.hasValue() ? this.publication.value().drift : [];
    this.ticked.set(new Set(all ? drift.map(cellKey) : []));
  }

  protected async restate(): Promise<void> {
    if (!this.publication.hasValue()) return;
    if (!this.saving.ready(this.form, { reason: 'publishing.reason' })) return;
    const cells = this.publication.value().drift.filter((cell) => this.ticked().has(cellKey(cell)));
    const url = `/api/reports/publications/${this.id()}/restatements`;
    const body = { cells: cells.map(cellOf), ...this.form.getRawValue() };
    const made = await this.saving.post<PublicationDetail>(this.form, url, body);
    if (!made) return;
    this.form.reset();
    this.ticked.set(new Set());
    this.#toasts.show(this.#transloco.translate('reports.publishing.restated'));
    this.restated.emit(made);
  }
}
