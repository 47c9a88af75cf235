import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { appointmentStatuses, choiceLabel, type AppointmentStatus } from '@kakehashi/shared/case-types';
import { LocaleStore, readerZone, zoneName } from '@kakehashi/web/platform';
import { Icon, StateBadge, type Tone } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { AppointmentView } from '../model/views';
import { spanInZone, timeSpan } from './appointment-days';

const tones: Record<string, Tone> = {
  proposed: 'waiting',
  requested: 'waiting',
  confirmed: 'done',
  declined: 'stopped',
  dropped: 'stopped',
};

const nextStatuses: Record<string, AppointmentStatus[]> = {
  proposed: ['requested', 'confirmed', 'declined', 'dropped'],
  requested: ['confirmed', 'declined', 'dropped'],
  confirmed: ['declined', 'dropped'],
  declined: ['requested'],
  dropped: ['proposed'],
};

/** One appointment: when at the venue, with whom, where, how it stands and what speaks against it. */
@Component({
  selector: 'kk-appointment-card',
  imports: [TranslocoPipe, Icon, StateBadge],
  template: `
    @let one = appointment();
    <article class="kk-card" [class.over]="over()" [class.kk-unsettled]="unsettled()">
      <div class="time">
        <strong>{{ span() }}</strong>
        <span class="kk-small kk-muted">{{ 'cases.itinerary.zoneTime' | transloco: { city: zone() } }}</span>
        @if (elsewhere(); as text) {
          <span class="kk-small kk-muted">{{ 'cases.itinerary.yours' | transloco: { time: text } }}</span>
        }
      </div>
      <div class="body">
        <div class="line">
          <h3>{{ one.host.name }}</h3>
          <kk-state-badge [label]="status()" [tone]="tone()" />
        </div>
        @if (one.post || one.place) {
          <p>
            {{ one.post }}
            @if (one.place) {
              <span class="kk-muted place"><kk-icon name="location_on" />{{ one.place }}</span>
            }
          </p>
        }
        <p class="kk-small kk-muted extras">
          @if (one.staff.length) {
            <span>{{ 'cases.itinerary.staff' | transloco }}: {{ staff() }}</span>
          }
          @if (one.interpreter) {
            <span>{{ 'cases.itinerary.interpreter' | transloco }}: {{ one.interpreter }}</span>
          }
          @if (one.travelMinutes) {
            <span>{{ 'cases.itinerary.travel' | transloco: { minutes: one.travelMinutes } }}</span>
          }
        </p>
        @if (one.notes) {
          <p class="notes">{{ one.notes }}</p>
        }
        @if (one.warnings.length) {
          <ul class="warnings">
            @for (warning of one.warnings; track $index) {
              <li [class.taken]="warning.override">
                <kk-icon [name]="warning.override ? 'check' : 'warning'" />
                <span>
                  {{ warning.message }}
                  @if (warning.override; as taken) {
                    <span class="kk-small">
                      {{ 'cases.itinerary.takenOn' | transloco: { who: taken.by.displayName, reason: taken.reason } }}
                    </span>
                  }
                </span>
              </li>
            }
          </ul>
        }
        @if (editable()) {
          <div class="kk-actions kk-no-print">
            @for (next of nexts(); track next) {
              <button
                type="button"
                class="kk-button kk-button--small"
                [attr.aria-busy]="busy()"
                [attr.aria-label]="('cases.itinerary.move.' + next | transloco) + ': ' + one.host.name"
                (click)="moved.emit(next)"
              >
                {{ 'cases.itinerary.move.' + next | transloco }}
              </button>
            }
            <button
              type="button"
              class="kk-button kk-button--small"
              [attr.aria-label]="('cases.edit' | transloco) + ': ' + one.host.name"
              (click)="edited.emit()"
            >
              <kk-icon name="edit" />{{ 'cases.edit' | transloco }}
            </button>
            @if (one.status === 'proposed') {
              <button
                type="button"
                class="kk-button kk-button--small kk-button--icon"
                [attr.aria-label]="('cases.itinerary.remove.confirm' | transloco) + ': ' + one.host.name"
                (click)="removed.emit()"
              >
                <kk-icon name="delete" />
              </button>
            }
          </div>
        }
      </div>
    </article>
  `,
  styleUrl: './appointment-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentCard {
  readonly appointment = input.required<AppointmentView>();
  readonly editable = input(false);
  readonly busy = input(false);
  /** The appointment shall be edited. */
  readonly edited = output<void>();
  /** It shall stand otherwise. */
  readonly moved = output<AppointmentStatus>();
  /** It shall be deleted. */
  readonly removed = output<void>();
  readonly #words = inject(CaseWords);
  readonly #locale = inject(LocaleStore).locale;

  protected readonly span = computed(() => timeSpan(this.appointment()));
  protected readonly zone = computed(() => zoneName(this.appointment().timeZone, this.#locale()));
  /** The same time on the reader's clock, where that differs. */
  protected readonly elsewhere = computed(() => {
    const { startsAt, endsAt } = this.appointment();
    const own = spanInZone(startsAt, endsAt, readerZone);
    return own === this.span() ? '' : `${own} ${zoneName(readerZone, this.#locale())}`;
  });
  protected readonly status = computed(() =>
    this.#words.of(choiceLabel(appointmentStatuses, this.appointment().status)),
  );
  protected readonly tone = computed(() => tones[this.appointment().status] ?? 'waiting');
  protected readonly unsettled = computed(() => this.tone() === 'waiting');
  protected readonly over = computed(() => this.tone() === 'stopped');
  protected readonly staff = computed(() =>
    this.appointment()
      .staff.map(({ displayName }) => displayName)
      .join('、'),
  );
  protected readonly nexts = computed(() => nextStatuses[this.appointment().status] ?? []);
}
