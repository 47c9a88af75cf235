import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { WindowView } from '@kakehashi/shared/contracts';
import { LocaleStore, zoneName } from '@kakehashi/web/platform';
import { Offices } from '../shell/offices';

const soonDays = 10;

/** A window that is open: whose, for which year, until when, and how long still. */
@Component({
  selector: 'kk-window-line',
  imports: [TranslocoPipe],
  template: `
    <div>
      <span class="what">
        <span class="title">{{ 'app.home.windowOf' | transloco: { office: office(), year: year() } }}</span>
        <span class="kk-muted kk-small">{{ 'app.home.windowUntil' | transloco: { time: until(), zone: zone() } }}</span>
      </span>
      <span class="left kk-nowrap" [class.soon]="soon()">{{
        'app.home.windowLeft' | transloco: { days: item().workingDaysLeft }
      }}</span>
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--kk-1) var(--kk-4);
      padding: var(--kk-2) var(--kk-4);
    }
    .what {
      display: grid;
      min-width: 0;
    }
    .title {
      font-weight: 500;
    }
    .soon {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WindowLine {
  readonly item = input.required<WindowView>();
  readonly #locale = inject(LocaleStore).locale;
  readonly #offices = inject(Offices);
  protected readonly office = computed(() => this.#offices.nameOf(this.item().office));
  protected readonly year = computed(() => fiscalYearLabel(this.item().targetFiscalYear, this.#locale()));
  protected readonly until = computed(() => this.item().localCutOff.replace('T', ' '));
  protected readonly zone = computed(() => zoneName(this.item().zone, this.#locale()));
  protected readonly soon = computed(() => (this.item().workingDaysLeft ?? Infinity) <= soonDays);
}
