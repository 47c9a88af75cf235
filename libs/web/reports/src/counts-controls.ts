import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type AbstractControl, FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, type IsoDate } from '@kakehashi/shared/calendar';
import type { Locale, ReportProgramme } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';
import { DateField } from '@kakehashi/web/ui';
import { dayOf, lastDay } from './model/as-of';
import {
  chosenMeasures,
  switchAttribution,
  switchProgramme,
  switchRows,
  toggleMeasure,
  yearsOf,
} from './model/programmes';
import { hasMunicipalities, hasYears, shareBases, type ReportQuery } from './model/report-query';

/** What the report shows: each change is a new address, so that the view can be shared and gone back from. */
@Component({
  selector: 'kk-counts-controls',
  imports: [DateField, ReactiveFormsModule, RouterLink, TranslocoPipe],
  templateUrl: './counts-controls.html',
  styleUrl: './counts-controls.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsControls {
  readonly query = input.required<ReportQuery>();
  readonly programmes = input.required<readonly ReportProgramme[]>();
  /** Whether the reader may see the counts of other offices too. */
  readonly mayReadOthers = input(false);
  readonly changed = output<ReportQuery>();

  protected readonly locale = inject(LocaleStore).locale;
  protected readonly programme = computed(() => this.programmes().find(({ code }) => code === this.query().programme));
  protected readonly years = computed(() => {
    const programme = this.programme();
    return programme ? yearsOf(programme, this.query()) : [];
  });
  protected readonly chosen = computed(() => {
    const programme = this.programme();
    return programme ? chosenMeasures(this.query(), programme) : [];
  });
  /** Whether rows or columns are places that merge. */
  protected readonly places = computed(() => this.query().programme === 'visit' && hasMunicipalities(this.query()));
  /** Whether a year stands beside the one before. */
  protected readonly comparable = computed(() => hasYears(this.query()));
  /** Of what a share can be: with one column, a row is all of itself. */
  protected readonly bases = computed(() =>
    shareBases.filter((base) => base !== 'row' || this.query().columns !== 'none'),
  );
  protected readonly today = lastDay(new Date());
  protected readonly asOf = new FormControl<IsoDate | null>(null, {
    validators: ({ value }: AbstractControl<IsoDate | null>) => (value && value > this.today ? { coming: true } : null),
  });

  constructor() {
    effect(() => {
      const asOf = dayOf(this.query().asOf);
      if (untracked(() => this.asOf.value) !== asOf) this.asOf.setValue(asOf, { emitEvent: false });
    });
    this.asOf.valueChanges.pipe(takeUntilDestroyed()).subscribe((asOf) => {
      if (this.asOf.valid && asOf !== this.query().asOf) this.changed.emit({ ...this.query(), asOf, cell: null });
    });
  }

  protected year(year: number, locale: Locale): string {
    return fiscalYearLabel(year, locale);
  }

  protected chooseProgramme(code: string): void {
    const programme = this.programmes().find((other) => other.code === code);
    if (programme) this.changed.emit(switchProgramme(this.query(), programme));
  }

  protected chooseRows(rows: string): void {
    this.changed.emit(switchRows(this.query(), rows));
  }

  protected chooseColumns(columns: string): void {
    this.changed.emit({ ...this.query(), columns, cell: null });
  }

  protected chooseSpan(side: 'from' | 'to', text: string): void {
    const year = text === '' ? null : Number(text);
    const next = { ...this.query(), [side]: year, cell: null };
    // A span that ends before it begins is turned round instead of shown as empty.
    const isBackwards = next.from !== null && next.to !== null && next.from > next.to;
    this.changed.emit(isBackwards ? { ...next, from: next.to, to: next.from } : next);
  }

  protected chooseTable(table: string): void {
    this.changed.emit({ ...this.query(), table: table || null, cell: null });
  }

  protected chooseAttribution(code: string): void {
    const programme = this.programme();
    if (programme) this.changed.emit(switchAttribution(this.query(), programme, code));
  }

  protected choosePlaces(choice: string): void {
    this.changed.emit({ ...this.query(), successor: choice === 'successor', cell: null });
  }

  protected chooseScope(scope: string): void {
    this.changed.emit({ ...this.query(), allOffices: scope === 'all', cell: null });
  }

  protected chooseShare(text: string): void {
    this.changed.emit({ ...this.query(), share: shareBases.find((base) => base === text) ?? null });
  }

  protected compare(isOn: boolean): void {
    this.changed.emit({ ...this.query(), compare: isOn });
  }

  protected toggle(code: string): void {
    const programme = this.programme();
    if (programme) this.changed.emit(toggleMeasure(this.query(), programme, code));
  }
}
