import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, fiscalYearOfInstant, officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import type { WindowView } from '@kakehashi/shared/contracts';
import {
  IdempotencyKey,
  LocaleStore,
  ProblemText,
  ReferenceData,
  SessionStore,
  zoneName,
} from '@kakehashi/web/platform';
import { EmptyState, Icon, LoadFailed, PageHeader, Skeleton, StateBadge, Toasts, type Tone } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { RecordDialogs } from '../record-dialog';
import { WindowDialog, type WindowInput } from './window-dialog';

const tones: Readonly<Record<WindowView['state'], Tone>> = { upcoming: 'waiting', open: 'moving', closed: 'stopped' };

/** When each office takes applications, by target fiscal year; last year's dates can be copied, then corrected. */
@Component({
  selector: 'kk-window-list',
  imports: [EmptyState, Icon, LoadFailed, PageHeader, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './window-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WindowList {
  readonly #http = inject(HttpClient);
  readonly #dialogs = inject(RecordDialogs);
  readonly #toasts = inject(Toasts);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #key = new IdempotencyKey();
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly tones = tones;
  protected readonly windows = httpResource<{ items: WindowView[] }>(() => '/api/windows');
  protected readonly offices = computed(() => officeCodes.filter((office) => office !== 'HQ' && this.mayEdit(office)));
  /** What is missing: an own office that has a window of one year and none of the next. */
  protected readonly copies = computed(() => {
    const items = this.windows.hasValue() ? this.windows.value().items : [];
    const next = fiscalYearOfInstant(new Date()) + 1;
    return this.offices().flatMap((office) => {
      const years = items.filter((one) => one.office === office).map(({ targetFiscalYear }) => targetFiscalYear);
      const latest = Math.max(...years);
      return years.length && latest <= next ? [{ office, targetFiscalYear: latest + 1 }] : [];
    });
  });

  protected mayEdit(office: OfficeCode): boolean {
    return this.#session.can('window.edit', { office });
  }

  protected year(year: number): string {
    return fiscalYearLabel(year, this.#locale());
  }

  protected zone(zone: string): string {
    return zoneName(zone, this.#locale());
  }

  protected async edit(window: WindowView | null, copied = false): Promise<void> {
    const input: WindowInput = { window, offices: this.offices(), copied };
    if (await this.#dialogs.save(WindowDialog, input)) this.windows.reload();
  }

  /** Copies the window of the year before; the dates are open to correction at once. */
  protected async copy(body: { office: OfficeCode; targetFiscalYear: number }): Promise<void> {
    try {
      const copied = await firstValueFrom(
        this.#http.post<WindowView>('/api/windows/copies', body, { headers: this.#key.headersFor(body) }),
      );
      this.#key.renew();
      this.windows.reload();
      await this.edit(copied, true);
    } catch (error) {
      this.#toasts.error(this.texts.of(error));
      this.windows.reload();
    }
  }
}
