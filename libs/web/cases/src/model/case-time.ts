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
      anchor-name: --kk-time;
      anchor-scope: --kk-time;
    }
    /* Kept for screen readers, with no width that could make the page wider than its window. */
    .own {
      position: absolute;
      inset: 0 auto auto 0;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    time:is(:hover, :focus-visible) .own {
      inset: 100% auto auto 0;
      z-index: 2;
      width: max-content;
      height: auto;
      max-width: min(calc(100vw - 2 * var(--kk-4)), var(--kk-line));
      padding: 2px var(--kk-2);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      font-size: var(--kk-text-s);
      clip-path: none;
      white-space: normal;
    }
    /* Where the browser can, the note stays inside the window wherever the time stands. */
    @supports (position-area: bottom span-right) {
      time:is(:hover, :focus-visible) .own {
        position: fixed;
        position-anchor: --kk-time;
        position-area: bottom span-right;
        inset: auto;
      }
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
