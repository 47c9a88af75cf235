import { ChangeDetectionStrategy, Component, Pipe, PipeTransform, computed, inject, input } from '@angular/core';
import { IsoInstant, localTime } from '@kakehashi/shared/calendar';
import { Locale } from '@kakehashi/shared/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore } from '../i18n/locale-store';

const cities: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  'Asia/Tokyo': { ja: '東京', en: 'Tokyo' },
  'Asia/Singapore': { ja: 'シンガポール', en: 'Singapore' },
  'America/New_York': { ja: 'ニューヨーク', en: 'New York' },
  'Europe/London': { ja: 'ロンドン', en: 'London' },
  'Europe/Paris': { ja: 'パリ', en: 'Paris' },
  'Asia/Seoul': { ja: 'ソウル', en: 'Seoul' },
  'Australia/Sydney': { ja: 'シドニー', en: 'Sydney' },
  'Asia/Shanghai': { ja: '北京', en: 'Beijing' },
  'Asia/Bangkok': { ja: 'バンコク', en: 'Bangkok' },
  'Asia/Brunei': { ja: 'バンダルスリブガワン', en: 'Bandar Seri Begawan' },
  'Asia/Colombo': { ja: 'コロンボ', en: 'Colombo' },
  'Asia/Ho_Chi_Minh': { ja: 'ホーチミン', en: 'Ho Chi Minh City' },
  'Asia/Hong_Kong': { ja: '香港', en: 'Hong Kong' },
  'Asia/Jakarta': { ja: 'ジャカルタ', en: 'Jakarta' },
  'Asia/Kolkata': { ja: 'ニューデリー', en: 'New Delhi' },
  'Asia/Kuala_Lumpur': { ja: 'クアラルンプール', en: 'Kuala Lumpur' },
  'Asia/Manila': { ja: 'マニラ', en: 'Manila' },
  'Asia/Phnom_Penh': { ja: 'プノンペン', en: 'Phnom Penh' },
  'Asia/Ulaanbaatar': { ja: 'ウランバートル', en: 'Ulaanbaatar' },
  'Asia/Vientiane': { ja: 'ビエンチャン', en: 'Vientiane' },
  'Asia/Yangon': { ja: 'ヤンゴン', en: 'Yangon' },
  'America/Chicago': { ja: 'シカゴ', en: 'Chicago' },
  'America/Los_Angeles': { ja: 'ロサンゼルス', en: 'Los Angeles' },
  'America/Toronto': { ja: 'トロント', en: 'Toronto' },
  'America/Vancouver': { ja: 'バンクーバー', en: 'Vancouver' },
  'Australia/Melbourne': { ja: 'メルボルン', en: 'Melbourne' },
  'Europe/Berlin': { ja: 'ベルリン', en: 'Berlin' },
  'Europe/Madrid': { ja: 'マドリード', en: 'Madrid' },
  'Europe/Rome': { ja: 'ローマ', en: 'Rome' },
  'Pacific/Auckland': { ja: 'オークランド', en: 'Auckland' },
};

/** The zone of this browser. */
export const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A zone's city in the reader's language; the last part of its name where we have no word for it. */
export function zoneName(zone: string, locale: Locale): string {
  return cities[zone]?.[locale] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

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
