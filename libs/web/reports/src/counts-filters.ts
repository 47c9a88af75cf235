import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportFilterList } from '@kakehashi/shared/contracts';
import { LocaleStore } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { filterAxes, withFilter, withoutFilter, type FilterAxis, type ReportQuery } from './model/report-query';

/** One limit of the report, by name. */
interface Chip {
  axis: FilterAxis;
  key: string;
  label: string;
}

/** What the report is limited to: a chip for each limit, and two boxes that add one. */
@Component({
  selector: 'kk-counts-filters',
  imports: [Icon, TranslocoPipe],
  templateUrl: './counts-filters.html',
  styleUrl: './counts-filters.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsFilters {
  readonly query = input.required<ReportQuery>();
  readonly changed = output<ReportQuery>();

  protected readonly locale = inject(LocaleStore).locale;
  // Only another programme has other choices: a filter that is set must not ask again.
  private readonly programme = computed(() => this.query().programme);
  protected readonly choices = httpResource<ReportFilterList>(() => ({
    url: '/api/reports/filters',
    params: { programme: this.programme() },
  }));
  private readonly lists = computed(() => (this.choices.hasValue() ? this.choices.value().items : []));
  /** The axes that the programme can be limited to. */
  protected readonly axes = computed(() =>
    filterAxes.filter((axis) => this.lists().some((list) => list.axis === axis)),
  );
  /** The axis of which a key is being chosen. */
  protected readonly axis = linkedSignal<FilterAxis | null>(() => this.axes()[0] ?? null);
  protected readonly keys = computed(() => {
    const axis = this.axis();
    const set = axis ? (this.query().filters[axis] ?? []) : [];
    const list = this.lists().find((one) => one.axis === axis)?.keys ?? [];
    return list.filter(({ key }) => !set.includes(key));
  });
  protected readonly chips = computed(() =>
    filterAxes.flatMap((axis) =>
      (this.query().filters[axis] ?? []).map((key): Chip => {
        const entry = this.lists()
          .find((list) => list.axis === axis)
          ?.keys.find((one) => one.key === key);
        return { axis, key, label: entry?.label[this.locale()] ?? key };
      }),
    ),
  );

  protected choose(text: string): void {
    this.axis.set(filterAxes.find((axis) => axis === text) ?? null);
  }

  protected add(box: HTMLSelectElement): void {
    const axis = this.axis();
    const key = box.value;
    if (axis && key) this.changed.emit(withFilter(this.query(), axis, key));
    box.value = '';
  }

  /** Takes a limit away; the focus goes to where one is added, since its own button is gone. */
  protected remove({ axis, key }: Chip, box: HTMLElement): void {
    this.changed.emit(withoutFilter(this.query(), axis, key));
    box.focus();
  }
}
