import { HttpClient, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type AbstractControl, FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { fiscalYearHeading, momentInJapan, type IsoDate } from '@kakehashi/shared/calendar';
import type { ChangedCase, ChangesPage, ChangeSide, PublicationMark } from '@kakehashi/shared/contracts';
import { FileMenu, InstantPipe, LabelPipe, LocaleStore, ProblemText, ReferenceData } from '@kakehashi/web/platform';
import { DateField, LoadFailed, Skeleton } from '@kakehashi/web/ui';
import { dayOf, isDay, lastDay } from '../model/as-of';

const address = '/api/reports/yearly-counts/changes';

/** What changed of the counts since a day, or since a year was published: the cases, with who and when. */
@Component({
  selector: 'kk-changes-panel',
  imports: [
    DateField,
    FileMenu,
    InstantPipe,
    LabelPipe,
    LoadFailed,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
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
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly names = inject(ReferenceData);
  protected readonly texts = inject(ProblemText);
  readonly #asked = computed(() => {
    const since = this.since();
    return since ? { programme: this.programme(), from: this.from(), to: this.to(), since } : null;
  });
  protected readonly file = computed(() => {
    const params = this.#asked();
    return params && { url: address, params: { ...params, from: String(params.from), to: String(params.to) } };
  });
  protected readonly page = httpResource<ChangesPage>(() => {
    const params = this.#asked();
    return params ? { url: address, params } : undefined;
  });
  protected readonly items = linkedSignal<ChangedCase[]>(() => (this.page.hasValue() ? this.page.value().items : []));
  protected readonly nextCursor = linkedSignal(() => (this.page.hasValue() ? this.page.value().nextCursor : null));
  protected readonly loadingMore = signal(false);

  /** The moment in Japan that is asked for, where it is none of a day's end. */
  protected readonly moment = computed(() => {
    const since = this.since();
    return since && !isDay(since) && !Number.isNaN(Date.parse(since)) ? momentInJapan(since, this.locale()) : null;
  });
  protected readonly today = lastDay(new Date());
  protected readonly day = new FormControl<IsoDate | null>(null, {
    validators: ({ value }: AbstractControl<IsoDate | null>) => (value && value > this.today ? { coming: true } : null),
  });

  constructor() {
    effect(() => {
      const since = this.since();
      // The box is for whole days; an address may say anything, and what is no day is answered by the server.
      this.day.setValue(since && isDay(since) ? dayOf(since) : null);
    });
  }

  protected year(fiscalYear: number): string {
    return fiscalYearHeading(fiscalYear, this.locale());
  }

  protected choose(): void {
    if (this.day.valid && this.day.value) this.sinceChosen.emit(this.day.value);
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
