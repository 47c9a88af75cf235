import { ChangeDetectionStrategy, Component, OnInit, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fiscalYearLabel, fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import type { JetYearDetail } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText, ReferenceData, leavingQuestion, type FormPage } from '@kakehashi/web/platform';
import { Confirm, ErrorSummary, Field, FieldInput, Icon, Toasts } from '@kakehashi/web/ui';
import { NoteField } from '../field/note-field';
import { JetSaving } from './jet-saving';
import { jetRoles, numberOf, readPasted, rowsOf, typedOf, type JetRole, type TypedRow } from './jet-sheet';

const blank: TypedRow = { country: '', CIR: '', ALT: '', SEA: '' };

/** Enters the figures of a year, or all of them anew to correct it; cells of a spreadsheet can be pasted into the table. */
@Component({
  selector: 'kk-jet-form',
  imports: [ErrorSummary, Field, FieldInput, Icon, NoteField, ReactiveFormsModule, TranslocoPipe],
  providers: [JetSaving],
  templateUrl: './jet-form.html',
  styleUrl: './jet-form.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JetForm implements OnInit, FormPage {
  /** The year to correct; null enters a new one. */
  readonly year = input.required<JetYearDetail | null>();
  readonly saved = output<JetYearDetail>();
  readonly left = output<void>();
  readonly #locale = inject(LocaleStore).locale;
  readonly #toasts = inject(Toasts);
  readonly #confirm = inject(Confirm);
  readonly #transloco = inject(TranslocoService);
  protected readonly saving = inject(JetSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly roles = jetRoles;
  #begun = '';
  protected readonly rows = signal<readonly TypedRow[]>([blank]);
  protected readonly told = signal('');
  protected readonly years = computed(() => {
    const present = fiscalYearOfInstant(new Date());
    return Array.from({ length: present - 1987 + 1 }, (_, back) => present - back);
  });
  readonly #rowsControl = new FormControl<readonly TypedRow[]>([], {
    nonNullable: true,
    validators: ({ value }) => (rowsOf(value as readonly TypedRow[]) ? null : { required: true }),
  });
  protected readonly form = new FormGroup({
    fiscalYear: new FormControl(fiscalYearOfInstant(new Date()), { nonNullable: true }),
    source: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1000)] }),
    note: new FormControl('', { nonNullable: true, validators: Validators.maxLength(1000) }),
    rows: this.#rowsControl,
  });

  ngOnInit(): void {
    const year = this.year();
    if (year) {
      const { source, note, rows } = year.current;
      this.form.patchValue({ source, note: note ?? '' });
      this.#set(rows.map(typedOf));
    } else this.form.controls.reason.disable();
    this.#begun = this.#typed();
  }

  /** Where participants come from. */
  protected readonly choices = computed(() =>
    this.names.choicesOf(this.names.countries().filter(({ code }) => code !== 'JP')),
  );

  unsaved(): boolean {
    return this.#typed() !== this.#begun;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  /** Leaves the form, with a question where something typed would be lost. */
  protected async leave(): Promise<void> {
    if (this.unsaved() && (await this.#confirm.ask(leavingQuestion(this.#transloco))) === null) return;
    this.#begun = this.#typed();
    this.left.emit();
  }

  protected yearLabel(year: number): string {
    return fiscalYearLabel(year, this.#locale());
  }

  protected nameOf({ country }: TypedRow): string {
    return country ? this.names.countryName(country) : this.#transloco.translate('jetFigures.newRow');
  }

  protected isWrong(row: TypedRow, role: JetRole): boolean {
    return numberOf(row[role]) === undefined;
  }

  protected change(at: number, change: Partial<TypedRow>): void {
    this.#set(this.rows().map((row, index) => (index === at ? { ...row, ...change } : row)));
  }

  protected enter(at: number, role: JetRole, value: string): void {
    this.change(at, { [role]: value });
  }

  protected addRow(): void {
    this.#set([...this.rows(), blank]);
  }

  protected removeRow(at: number): void {
    this.#set(this.rows().filter((_, index) => index !== at));
  }

  /** Takes copied cells in; a country that stands in the table already gets the new numbers. */
  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!text.includes('\t')) return;
    event.preventDefault();
    const { rows, unread } = readPasted(text, this.names.countries());
    const kept = this.rows().filter(({ country }) => country && !rows.some((row) => row.country === country));
    if (rows.length) this.#set([...kept, ...rows]);
    const key = unread.length ? 'jetFigures.pastedUnread' : 'jetFigures.pasted';
    this.told.set(this.#transloco.translate(key, { count: rows.length, lines: unread.join('、') }));
  }

  protected async save(): Promise<void> {
    const labels = { fiscalYear: 'year', source: 'source', reason: 'reason', note: 'note', rows: 'rows' };
    if (!this.saving.ready(this.form, labels)) return;
    const { fiscalYear, source, reason, note } = this.form.getRawValue();
    const body = { source: source.trim(), note: note.trim() || null, rows: rowsOf(this.rows()) ?? [] };
    const year = this.year();
    const saved = year
      ? await this.saving.correct(this.form, year, body, reason.trim())
      : await this.saving.post<JetYearDetail>(this.form, '/api/jet-figures', { ...body, fiscalYear });
    if (!saved) return;
    this.#begun = this.#typed();
    this.#toasts.show(this.#transloco.translate('jetFigures.saved'));
    this.saved.emit(saved);
  }

  /** What stands in the form, to be compared. */
  #typed(): string {
    const { fiscalYear: _year, ...typed } = this.form.getRawValue();
    return JSON.stringify({ ...typed, rows: this.rows() });
  }

  #set(rows: readonly TypedRow[]): void {
    this.rows.set(rows.length ? rows : [blank]);
    this.#rowsControl.setValue(this.rows());
  }
}
