import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel, type OfficeCode } from '@kakehashi/shared/calendar';
import { LocaleStore, zoneName } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import type { WindowView } from '../model/views';
import { timeLeft, windowAt } from './window-text';

/** When an office takes applications for a fiscal year, how long still, and what it means when it does not. */
@Component({
  selector: 'kk-window-notice',
  imports: [TranslocoPipe, Icon],
  template: `
    @if (ready()) {
      <div class="kk-notice" [class.kk-notice--waiting]="state() !== 'open'" role="status">
        <kk-icon [name]="state() === 'open' ? 'event' : 'event_busy'" />
        <div>
          <p>
            <strong>{{ 'cases.window.' + state() + '.title' | transloco: values() }}</strong>
          </p>
          <p>{{ 'cases.window.' + state() + '.text' | transloco: values() }}</p>
          @if (state() === 'open') {
            <p class="left">{{ leftKey() | transloco: left() }}</p>
          }
          @if (choosable() && openYear(); as other) {
            <button type="button" class="kk-link" (click)="yearChosen.emit(other)">
              {{ 'cases.window.chooseOpen' | transloco: { year: nameOf(other) } }}
            </button>
          }
          @if (window()?.note; as note) {
            <p class="kk-small">{{ note }}</p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    .left {
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WindowNotice {
  readonly office = input.required<OfficeCode | ''>();
  readonly year = input.required<number>();
  /** Whether the year may still be chosen; another one whose window is open is offered then. */
  readonly choosable = input(false);
  /** The year to be chosen instead. */
  readonly yearChosen = output<number>();
  readonly #locale = inject(LocaleStore).locale;
  readonly #now = signal(new Date());
  protected readonly windows = httpResource<{ items: WindowView[] }>(() =>
    this.office() ? { url: '/api/windows', params: { office: this.office() } } : undefined,
  );
  protected readonly ready = computed(() => this.office() !== '' && this.windows.hasValue());
  protected readonly window = computed(() =>
    this.windows.hasValue()
      ? this.windows.value().items.find(({ targetFiscalYear }) => targetFiscalYear === this.year())
      : undefined,
  );
  protected readonly state = computed(() => windowAt(this.window(), this.#now()));
  protected readonly left = computed(() => timeLeft(this.window()?.cutsOffAt ?? '', this.#now()));
  protected readonly leftKey = computed(() =>
    this.left().days
      ? 'cases.window.leftDays'
      : this.left().hours
        ? 'cases.window.leftHours'
        : 'cases.window.leftMinutes',
  );
  /** Another year that is open now, where the chosen one is not. */
  protected readonly openYear = computed(() => {
    if (this.state() === 'open' || !this.windows.hasValue()) return undefined;
    return this.windows.value().items.find((one) => windowAt(one, this.#now()) === 'open')?.targetFiscalYear;
  });
  protected readonly values = computed(() => {
    const window = this.window();
    const locale = this.#locale();
    return {
      year: fiscalYearLabel(this.year(), locale),
      opening: window?.localOpening.replace('T', ' ') ?? '',
      cutOff: window?.localCutOff.replace('T', ' ') ?? '',
      zone: window ? zoneName(window.zone, locale) : '',
    };
  });

  constructor() {
    const timer = setInterval(() => this.#now.set(new Date()), 30_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
  protected nameOf(year: number): string {
    return fiscalYearLabel(year, this.#locale());
  }
}
