import { Dialog } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { weekdayOf } from '@kakehashi/shared/calendar';
import type { AppointmentStatus } from '@kakehashi/shared/case-types';
import {
  DatePipe,
  LocaleStore,
  ProblemText,
  SessionStore,
  problemOf,
  readerZone,
  zoneName,
} from '@kakehashi/web/platform';
import { Confirm, EmptyState, Icon, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { lastAnswer } from '../model/last-answer';
import type { AppointmentView, CaseView } from '../model/views';
import { AppointmentCard } from './appointment-card';
import { appointmentDays, spanInZone, timeSpan } from './appointment-days';
import { AppointmentDialog, type AppointmentDialogData } from './appointment-dialog';
import { CaseStore } from '../page/case-store';
import { SaveLetter } from '../page/save-letter';

/** The appointments by the day at their venues. */
@Component({
  selector: 'kk-itinerary-tab',
  imports: [TranslocoPipe, AppointmentCard, DatePipe, EmptyState, Icon, SaveLetter, Skeleton],
  template: `
    <div class="kk-stack" id="kk-itinerary">
      <div class="head">
        <p class="kk-muted">{{ summary() }}</p>
        <div class="kk-actions">
          @if (appointments()?.length) {
            <kk-save-letter [address]="pdf()" [label]="'cases.itinerary.pdf' | transloco" />
          }
          @if (mayEdit()) {
            <button type="button" class="kk-button" (click)="add()">
              <kk-icon name="add" />{{ 'cases.itinerary.add' | transloco }}
            </button>
          }
        </div>
      </div>
      @if (appointments(); as list) {
        @for (day of days(); track day.date) {
          <section class="kk-stack day">
            <h2>
              {{ day.date | kkDate }} {{ weekday(day.date) }}
              @if (outside(day.date)) {
                <span class="kk-small kk-muted">{{ 'cases.itinerary.outside' | transloco }}</span>
              }
            </h2>
            @for (appointment of day.appointments; track appointment.id) {
              <kk-appointment-card
                [appointment]="appointment"
                [editable]="mayEdit()"
                [busy]="busy() === appointment.id"
                (edited)="edit(appointment)"
                (moved)="move(appointment, $event)"
                (removed)="remove(appointment)"
              />
            }
          </section>
        } @empty {
          <kk-empty-state
            icon="event"
            [heading]="'cases.itinerary.empty.heading' | transloco"
            [text]="(mayEdit() ? 'cases.itinerary.empty.text' : 'cases.itinerary.empty.readOnly') | transloco"
          >
            @if (mayEdit()) {
              <button type="button" class="kk-button" (click)="add()">{{ 'cases.itinerary.add' | transloco }}</button>
            }
          </kk-empty-state>
        }
      } @else if (resource.error()) {
        <kk-empty-state kind="failed" [heading]="'cases.tabFailed' | transloco">
          <button type="button" class="kk-button" (click)="resource.reload()">{{ 'cases.retry' | transloco }}</button>
        </kk-empty-state>
      } @else {
        <kk-skeleton [rows]="6" />
      }
      @if (zones()) {
        <p class="kk-muted kk-small">{{ 'cases.itinerary.zones' | transloco: { yours: zones() } }}</p>
      }
    </div>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--kk-2);
    }
    .day {
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ItineraryTab {
  readonly view = input.required<CaseView>();
  protected readonly busy = signal('');
  readonly #store = inject(CaseStore);
  readonly #session = inject(SessionStore);
  readonly #dialog = inject(Dialog);
  readonly #confirm = inject(Confirm);
  readonly #toasts = inject(Toasts);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  protected readonly resource = httpResource<{ items: AppointmentView[] }>(() => {
    this.#store.revision();
    return this.#store.url('appointments');
  });
  readonly #last = lastAnswer(this.resource);
  protected readonly appointments = computed(() => this.#last()?.items);
  protected readonly pdf = computed(() => this.#store.url('itinerary'));
  protected readonly days = computed(() => appointmentDays(this.appointments() ?? []));
  protected readonly mayEdit = computed(
    () => this.view().mayEdit && this.#session.can('appointment.edit', { office: this.view().office }),
  );
  protected readonly summary = computed(() => {
    const list = this.appointments() ?? [];
    this.#locale();
    return this.#transloco.translate('cases.itinerary.summary', {
      count: list.length,
      confirmed: list.filter(({ status }) => status === 'confirmed').length,
      pending: list.filter(({ status }) => status === 'proposed' || status === 'requested').length,
    });
  });
  /** The reader's zone, where a venue lies in another. */
  protected readonly zones = computed(() =>
    (this.appointments() ?? []).some((one) => spanInZone(one.startsAt, one.endsAt, readerZone) !== timeSpan(one))
      ? zoneName(readerZone, this.#locale())
      : '',
  );

  protected weekday(date: string): string {
    const names =
      this.#locale() === 'ja'
        ? ['日', '月', '火', '水', '木', '金', '土']
        : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
    return `(${names[weekdayOf(date)]})`;
  }

  protected outside(date: string): boolean {
    const { firstDate, lastDate } = this.view();
    return !!firstDate && (date < firstDate || date > (lastDate ?? firstDate));
  }

  protected add(): void {
    void this.#open({ view: this.view() });
  }

  protected edit(appointment: AppointmentView): void {
    void this.#open({ view: this.view(), appointment });
  }

  protected async move(appointment: AppointmentView, status: AppointmentStatus): Promise<void> {
    if (this.busy()) return;
    this.busy.set(appointment.id);
    try {
      await this.#store.send('PATCH', `appointments/${appointment.id}`, { status });
    } catch (error) {
      // A warning nobody took on yet: the form asks for the reason.
      if (problemOf(error)?.code === 'appointment-conflict') {
        await this.#open({ view: this.view(), appointment, status, refusal: error });
      } else {
        this.#toasts.error(this.#problems.of(error));
        this.#store.reload();
      }
    } finally {
      this.busy.set('');
    }
  }

  protected async remove(appointment: AppointmentView): Promise<void> {
    const answer = await this.#confirm.ask({
      title: this.#transloco.translate('cases.itinerary.remove.title', { host: appointment.host.name }),
      text: this.#transloco.translate('cases.itinerary.remove.text'),
      confirm: this.#transloco.translate('cases.itinerary.remove.confirm'),
      danger: true,
    });
    if (!answer) return;
    try {
      await this.#store.send('DELETE', `appointments/${appointment.id}`);
    } catch (error) {
      this.#toasts.error(this.#problems.of(error));
      this.#store.reload();
    }
  }

  async #open(data: Omit<AppointmentDialogData, 'store'>): Promise<void> {
    const ref = this.#dialog.open<boolean>(AppointmentDialog, {
      data: { ...data, store: this.#store },
      ariaLabelledBy: 'kk-appointment-title',
      backdropClass: 'kk-backdrop',
      // A slip beside the dialog must not throw away what was typed.
      disableClose: true,
    });
    await firstValueFrom(ref.closed);
  }
}
