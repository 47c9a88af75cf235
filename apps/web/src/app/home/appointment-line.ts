import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { instantText, LocaleStore, zoneName } from '@kakehashi/web/platform';
import { HomeAppointment } from './home-view';

const tokyo = 'Asia/Tokyo';

/** An appointment of today: the venue's clock first, then Tokyo's. */
@Component({
  selector: 'kk-appointment-line',
  imports: [RouterLink],
  template: `
    <a [routerLink]="['/cases', item().caseReference]" [queryParams]="{ tab: 'itinerary' }">
      <span class="times">
        <span class="venue">{{ venue() }}</span>
        <span class="kk-muted kk-small">{{ zone() }}</span>
        @if (inTokyo(); as there) {
          <span class="kk-muted kk-small">{{ tokyoName() }} {{ there }}</span>
        }
      </span>
      <span class="what">
        <span class="host">{{ item().host.name }}</span>
        @if (item().place) {
          <span class="kk-small">{{ item().place }}</span>
        }
        <span class="kk-muted kk-small">{{ item().caseReference }} {{ item().caseTitle }}</span>
      </span>
    </a>
  `,
  styles: `
    a {
      display: flex;
      gap: var(--kk-4);
      padding: var(--kk-2) var(--kk-4);
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--mat-sys-surface-container-low);
    }
    a:focus-visible {
      outline-offset: -2px;
    }
    .times,
    .what {
      display: grid;
      align-content: start;
      min-width: 0;
    }
    .times {
      flex: none;
      width: 112px;
    }
    .venue,
    .host {
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentLine {
  readonly item = input.required<HomeAppointment>();
  readonly #locale = inject(LocaleStore).locale;
  protected readonly venue = computed(() => span(this.item(), this.item().timeZone));
  protected readonly zone = computed(() => zoneName(this.item().timeZone, this.#locale()));
  protected readonly tokyoName = computed(() => zoneName(tokyo, this.#locale()));
  protected readonly inTokyo = computed(() => {
    const there = span(this.item(), tokyo);
    return there === this.venue() ? null : there;
  });
}

function span({ startsAt, endsAt }: HomeAppointment, zone: string): string {
  return `${instantText(startsAt, zone).slice(11)}–${instantText(endsAt, zone).slice(11)}`;
}
