import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LocaleStore, instantText, readerZone, zoneName } from '@kakehashi/web/platform';
import { CaseStore } from '../page/case-store';
import { zoneOfOffice } from './zone-of-office';

/** An instant of a case on the wall of its office, with the zone's name; the reader's own time on hover and focus. */
@Component({
  selector: 'kk-case-time',
  template: `<time [attr.datetime]="at()" [attr.tabindex]="own() ? 0 : null"
    >{{ text() }}
    @if (own(); as mine) {
      <span class="own">{{ mine }}</span>
    }
  </time>`,
  styles: `
    time {
      position: relative;
    }
    .own {
      position: absolute;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    time:is(:hover, :focus-visible) .own {
      inset: 100% auto auto 0;
      z-index: 2;
      padding: 2px var(--kk-2);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      font-size: var(--kk-text-s);
      clip-path: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseTime {
  readonly at = input.required<string>();
  /** The sentence that it stands in as `when`, a key of the translations, and the rest of that sentence. */
  readonly said = input<string>();
  readonly values = input<Readonly<Record<string, unknown>>>({});
  /** Whether only the hour is shown, where the day and the zone stand above it. */
  readonly timeOnly = input(false);
  readonly #store = inject(CaseStore, { optional: true });
  readonly #locale = inject(LocaleStore).locale;
  readonly #transloco = inject(TranslocoService);
  readonly #zone = computed(() => zoneOfOffice(this.#store?.view()?.office));
  protected readonly text = computed(() => {
    const when = this.#in(this.#zone());
    const said = this.said();
    return said ? this.#transloco.translate<string>(said, { ...this.values(), when }) : when;
  });
  protected readonly own = computed(() => {
    const differs = instantText(this.at(), readerZone) !== instantText(this.at(), this.#zone());
    const time = `${instantText(this.at(), readerZone)} ${zoneName(readerZone, this.#locale())}`;
    return differs ? this.#transloco.translate<string>('platform.time.yours', { time }) : null;
  });

  #in(zone: string): string {
    const text = instantText(this.at(), zone);
    if (this.timeOnly()) return text.slice(11);
    const city = zoneName(zone, this.#locale());
    return `${text} ${this.#transloco.translate<string>('cases.itinerary.zoneTime', { city })}`;
  }
}
