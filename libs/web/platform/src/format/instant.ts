import { ChangeDetectionStrategy, Component, Pipe, PipeTransform, computed, inject, input } from '@angular/core';
import { IsoInstant, localTime } from '@kakehashi/shared/calendar';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore } from '../i18n/locale-store';
import { zoneName } from '../zone/zone-names';

/** The zone of this browser. */
export const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant on the wall of a zone: `2026-11-21 14:30`. */
export function instantText(instant: IsoInstant, zone: string): string {
  return localTime(instant, zone).replace('T', ' ');
}

/** An instant on the wall of a zone, the reader's own unless another is named: `2026-11-21 14:30`. */
@Pipe({ name: 'kkInstant' })
export class InstantPipe implements PipeTransform {
  transform(instant: IsoInstant | null | undefined, zone = readerZone): string {
    return instant ? instantText(instant, zone) : '–';
  }
}

/** A time at its venue; the reader's own time on hover and for assistive technology. */
@Component({
  selector: 'kk-time',
  imports: [TranslocoPipe],
  template: `<time
    [attr.datetime]="instant()"
    [attr.title]="differs() ? ('platform.time.yours' | transloco: { time: own() }) : null"
    >{{ venue() }}
    @if (showZone()) {
      <span class="kk-muted kk-small">{{ name() }}</span>
    }
    @if (differs()) {
      <span class="kk-hidden">{{ 'platform.time.yours' | transloco: { time: own() } }}</span>
    }
  </time>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Time {
  /** The instant, in UTC. */
  readonly instant = input.required<IsoInstant>();
  /** The venue's zone. */
  readonly zone = input(readerZone);
  /** Whether only the hour is shown. */
  readonly timeOnly = input(false);
  /** Whether the venue's city stands beside it. */
  readonly showZone = input(false);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly venue = computed(() => {
    const text = instantText(this.instant(), this.zone());
    return this.timeOnly() ? text.slice(11) : text;
  });
  protected readonly name = computed(() => zoneName(this.zone(), this.#locale()));
  protected readonly own = computed(
    () => `${instantText(this.instant(), readerZone)} ${zoneName(readerZone, this.#locale())}`,
  );
  protected readonly differs = computed(
    () => instantText(this.instant(), readerZone) !== instantText(this.instant(), this.zone()),
  );
}
