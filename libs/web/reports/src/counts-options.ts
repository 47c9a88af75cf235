import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type AbstractControl, FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { ReportProgramme } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';
import { DateField } from '@kakehashi/web/ui';
import { CountsFilters } from './counts-filters';
import { dayOf, lastDay } from './model/as-of';
import { optionsSet } from './model/options-set';
import { switchAttribution } from './model/programmes';
import { hasMunicipalities, hasYears, shareBases, type ReportQuery } from './model/report-query';

/** What a report is seldom asked for, behind one line that names what of it is set. */
@Component({
  selector: 'kk-counts-options',
  imports: [CountsFilters, DateField, ReactiveFormsModule, RouterLink, TranslocoPipe],
  templateUrl: './counts-options.html',
  styleUrls: ['./counts-controls.scss', './counts-options.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsOptions {
  readonly query = input.required<ReportQuery>();
  readonly programmes = input.required<readonly ReportProgramme[]>();
  /** Whether the reader may see the counts of other offices too. */
  readonly mayReadOthers = input(false);
  readonly changed = output<ReportQuery>();

  /** Only what is looked at is asked for and laid out. */
  protected readonly opened = signal(false);
  private readonly transloco = inject(TranslocoService);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly programme = computed(() => this.programmes().find(({ code }) => code === this.query().programme));
  /** What is set, by the words that stand beside it. */
  protected readonly names = computed(() => {
    const locale = this.locale();
    return optionsSet(this.query()).map((key) => this.transloco.translate<string>(`reports.${key}`, {}, locale));
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
}
