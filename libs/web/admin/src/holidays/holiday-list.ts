import { Dialog } from '@angular/cdk/dialog';
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { weekdayOf } from '@kakehashi/shared/calendar';
import { DatePipe, LocaleStore, ProblemText, ifMatch, problemOf } from '@kakehashi/web/platform';
import { EmptyState, Icon, PageHeader, Skeleton, StateBadge, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { Countries } from '../countries';
import { Holiday, HolidayCalendar } from './holiday';
import { HolidayDialog, HolidayInput } from './holiday-dialog';

interface OfficeCountry {
  readonly code: string;
  readonly country: string | null;
  readonly countries: readonly string[];
}

const firstYear = 2000;

/** The holidays of a country and year; each can be corrected, left out, or added. */
@Component({
  selector: 'kk-holiday-list',
  imports: [DatePipe, EmptyState, Icon, PageHeader, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './holiday-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HolidayList {
  /** The country, from the address. */
  readonly calendar = input<string>();
  /** The year, from the address. */
  readonly year = input<string>();

  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #dialog = inject(Dialog);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly texts = inject(ProblemText);
  protected readonly countries = inject(Countries);

  readonly #thisYear = new Date().getFullYear();
  protected readonly country = computed(() => this.calendar() ?? 'JP');
  protected readonly chosenYear = computed(() => Number(this.year()) || this.#thisYear);
  protected readonly years = computed(() => {
    const last = Math.max(this.#thisYear + 3, this.chosenYear());
    return Array.from({ length: last - firstYear + 1 }, (_, index) => last - index);
  });
  readonly #offices = httpResource<{ items: OfficeCountry[] }>(() => '/api/offices');
  /** The countries that offices are in or cover, those of the offices first. */
  protected readonly calendars = computed(() => {
    const offices = this.#offices.hasValue() ? this.#offices.value().items : [];
    const own = offices.flatMap(({ country }) => (country ? [country] : []));
    const covered = offices.flatMap(({ countries }) => countries);
    return [...new Set(['JP', this.country(), ...own, ...covered])];
  });
  protected readonly holidays = httpResource<{ items: Holiday[]; calendars: HolidayCalendar[] }>(() => ({
    url: '/api/holidays',
    params: {
      calendar: this.country(),
      from: `${this.chosenYear()}-01-01`,
      to: `${this.chosenYear()}-12-31`,
    },
  }));

  /** What is missing of the calendar, so that nobody takes it for complete; null where nothing is. */
  protected readonly gap = computed(() => {
    const calendars = this.holidays.hasValue() ? this.holidays.value().calendars : [];
    const coverage = calendars.find(({ calendar }) => calendar === this.country())?.coverage ?? 'full';
    return coverage === 'full' ? null : coverage;
  });

  protected weekday(holiday: Holiday): string {
    const format = new Intl.DateTimeFormat(this.#locale(), { weekday: 'short', timeZone: 'UTC' });
    // 1 February 1970 was a Sunday.
    return format.format(new Date(Date.UTC(1970, 1, 1 + weekdayOf(holiday.date))));
  }

  protected nameOf(holiday: Holiday): string {
    return this.#locale() === 'ja' ? holiday.nameJa : holiday.nameEn;
  }

  protected show(change: { calendar?: string; year?: string }): void {
    void this.#router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected async edit(holiday: Holiday | null): Promise<void> {
    const ref = this.#dialog.open<Holiday, HolidayInput, HolidayDialog>(HolidayDialog, {
      data: { holiday, calendar: this.country() },
      ariaLabelledBy: 'admin-dialog-title',
      backdropClass: 'kk-backdrop',
    });
    const saved = await firstValueFrom(ref.closed);
    if (!saved) return;
    this.#toasts.show(this.#text(holiday ? 'holidays.saved' : 'holidays.added'));
    this.holidays.reload();
  }

  protected async setActive(holiday: Holiday, active: boolean): Promise<void> {
    try {
      const changed = await firstValueFrom(
        this.#http.patch<Holiday>(`/api/holidays/${holiday.id}`, { active }, { headers: ifMatch(holiday.version) }),
      );
      const name = this.nameOf(changed);
      this.#toasts.show(this.#text(active ? 'holidays.restoredDone' : 'holidays.ignoredDone', { name }), {
        undo: () => void this.setActive(changed, !active),
      });
    } catch (error) {
      const stale = problemOf(error)?.code === 'stale-version';
      this.#toasts.error(stale ? this.#text('stale') : this.texts.of(error));
    }
    this.holidays.reload();
  }

  #text(key: string, params?: Record<string, string>): string {
    return this.#transloco.translate<string>(`admin.${key}`, params);
  }
}
