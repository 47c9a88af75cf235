import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { Locale, ReportProgramme } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';
import { chosenMeasures, switchProgramme, switchRows, toggleMeasure, yearsOf } from './model/programmes';
import type { ReportQuery } from './model/report-query';

/** What the report is of: each change is a new address, so that the view can be shared and gone back from. */
@Component({
  selector: 'kk-counts-controls',
  imports: [TranslocoPipe],
  templateUrl: './counts-controls.html',
  styleUrl: './counts-controls.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsControls {
  readonly query = input.required<ReportQuery>();
  readonly programmes = input.required<readonly ReportProgramme[]>();
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

  protected toggle(code: string): void {
    const programme = this.programme();
    if (programme) this.changed.emit(toggleMeasure(this.query(), programme, code));
  }
}
