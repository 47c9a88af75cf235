import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { ChangedCase, ChangesPage, ChangeSide, PublicationMark } from '@kakehashi/shared/contracts';
import { InstantPipe, LabelPipe, LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { LoadFailed, Skeleton } from '@kakehashi/web/ui';

const address = '/api/reports/yearly-counts/changes';

/** What changed of the counts since a day, or since a year was published: the cases, with who and when. */
@Component({
  selector: 'kk-changes-panel',
  imports: [InstantPipe, LabelPipe, LoadFailed, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './changes-panel.html',
  styleUrl: './changes-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesPanel {
  readonly programme = input.required<string>();
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  /** From the address; null asks nothing yet. */
  readonly since = input.required<string | null>();
  readonly publications = input.required<readonly PublicationMark[]>();
  readonly sinceChosen = output<string>();

  readonly #http = inject(HttpClient);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly names = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  readonly #asked = computed(() => {
    const since = this.since();
    return since ? { programme: this.programme(), from: this.from(), to: this.to(), since } : null;
  });
  protected readonly page = httpResource<ChangesPage>(() => {
    const params = this.#asked();
    return params ? { url: address, params } : undefined;
  });
  protected readonly items = linkedSignal<ChangedCase[]>(() => (this.page.hasValue() ? this.page.value().items : []));
  protected readonly nextCursor = linkedSignal(() => (this.page.hasValue() ? this.page.value().nextCursor : null));
  protected readonly loadingMore = signal(false);

  protected year(fiscalYear: number): string {
    return fiscalYearLabel(fiscalYear, this.#locale());
  }

  protected choose(day: string): void {
    if (day) this.sinceChosen.emit(day);
  }

  /** The years of a side in words. */
  protected years({ fiscalYears }: ChangeSide): string {
    return fiscalYears.map((year) => this.year(year)).join(', ');
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.nextCursor();
    const asked = this.#asked();
    if (!cursor || !asked || this.loadingMore()) return;
    this.loadingMore.set(true);
    try {
      const more = await firstValueFrom(this.#http.get<ChangesPage>(address, { params: { ...asked, cursor } }));
      if (asked !== this.#asked()) return;
      this.items.update((items) => [...items, ...more.items]);
      this.nextCursor.set(more.nextCursor);
    } finally {
      this.loadingMore.set(false);
    }
  }
}
