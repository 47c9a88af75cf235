import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { parseTimeInput } from '@kakehashi/shared/calendar';
import { appointmentFields, appointmentStatuses, type AppointmentStatus } from '@kakehashi/shared/case-types';
import {
  FormSummary,
  LocaleStore,
  ProblemText,
  ZonePicker,
  problemOf,
  type OpenLine,
  organisationQuery,
} from '@kakehashi/web/platform';
import {
  Confirm,
  DateField,
  ErrorSummary,
  Field,
  FieldInput,
  Icon,
  Picker,
  closeCarefully,
  type PickerItem,
} from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { PersonPicker } from '../model/person-picker';
import type { AppointmentView, CaseView, OrganisationView, UserRef } from '../model/views';
import type { CaseStore } from '../page/case-store';
import { likelyZones } from './appointment-days';
import { labelled } from '../form/form-errors';
import { appointmentBody, appointmentForm, openWarnings, type OpenWarning } from './appointment-form-model';

/** What the dialog begins with. */
export interface AppointmentDialogData {
  view: CaseView;
  store: CaseStore;
  appointment?: AppointmentView;
  /** The status that was asked for. */
  status?: AppointmentStatus;
  /** The server's answer that brought us here. */
  refusal?: unknown;
}

/** Adds or edits an appointment; a warning is confirmed only with a reason. Closes with true once saved. */
@Component({
  selector: 'kk-appointment-dialog',
  imports: [
    ReactiveFormsModule,
    TranslocoPipe,
    DateField,
    ErrorSummary,
    Field,
    FieldInput,
    Icon,
    PersonPicker,
    Picker,
    ZonePicker,
  ],
  templateUrl: './appointment-dialog.html',
  styles: `
    .staff {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-2);
      padding: 0;
      list-style: none;
    }
    .times {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr)) minmax(0, 1.6fr);
      gap: var(--kk-3);
      align-items: start;
    }
    @media (max-width: 719px) {
      .times {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .times > :is(:first-child, :last-child) {
        grid-column: 1 / -1;
      }
    }
    .warning {
      display: grid;
      gap: var(--kk-2);
      width: 100%;
    }
    .kk-chip button {
      --kk-icon-size: 14px;
      display: inline-flex;
      padding: 5px;
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppointmentDialog {
  protected readonly data = inject<AppointmentDialogData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly words = inject(CaseWords);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly fields = appointmentFields;
  protected readonly statuses = appointmentStatuses;
  protected readonly form = appointmentForm(this.data.view, this.data.appointment, this.data.status);
  protected readonly staff = signal<UserRef[]>(this.data.appointment?.staff ?? []);
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly warnings = signal<OpenWarning[]>([]);
  protected readonly likelyZones = likelyZones(this.data.view);
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);

  readonly #query = signal<string | undefined>(undefined);
  protected readonly hosts = httpResource<{ items: OrganisationView[] }>(() =>
    organisationQuery(this.#query(), this.data.view.country),
  );
  protected readonly hostItems = computed<PickerItem[]>(() =>
    this.hosts.hasValue()
      ? this.hosts.value().items.map(({ id, name, nameLocal }) => ({ id, label: name, detail: nameLocal ?? undefined }))
      : [],
  );
  protected readonly host = signal<PickerItem | null>(
    this.data.appointment ? { id: this.data.appointment.host.id, label: this.data.appointment.host.name } : null,
  );
  protected readonly posts = computed(() => {
    const found = this.hosts.hasValue() ? this.hosts.value().items.find(({ id }) => id === this.host()?.id) : undefined;
    return found?.posts ?? [];
  });

  readonly #confirm = inject(Confirm);

  constructor() {
    const before = this.#written();
    closeCarefully(this.ref, {
      changed: () => this.#written() !== before,
      ask: () =>
        this.#confirm.ask({
          title: this.#transloco.translate('cases.itinerary.discard.title'),
          text: this.#transloco.translate('cases.itinerary.discard.text'),
          confirm: this.#transloco.translate('cases.itinerary.discard.confirm'),
          danger: true,
        }),
    });
    if (this.data.refusal) this.#refused(this.data.refusal);
    else if (this.data.appointment) this.#askReasons(openWarnings(this.data.appointment.warnings));
  }

  protected searchHost(text: string): void {
    this.#query.set(text);
  }

  protected chooseHost(item: PickerItem | null): void {
    this.host.set(item);
    this.form.patchValue({ host: { id: item?.id ?? null, name: item?.label ?? '' } });
  }

  protected nameHost(name: string): void {
    this.host.set({ id: '', label: name });
    this.form.patchValue({ host: { id: null, name } });
  }

  protected addStaff(user: UserRef | null): void {
    if (user && !this.staff().some(({ id }) => id === user.id)) this.staff.update((staff) => [...staff, user]);
  }

  protected removeStaff(id: string): void {
    this.staff.update((staff) => staff.filter((one) => one.id !== id));
  }

  protected error(path: string): string | null {
    const control = this.form.get(path);
    if (control?.touched && control.errors?.['time']) return this.#transloco.translate('cases.itinerary.timeUnread');
    return control?.touched && control.errors?.['order']
      ? this.#transloco.translate('cases.itinerary.timeOrder')
      : this.#problems.ofControl(control);
  }

  /** Shows the time as it was read, so that 930 is seen to be 09:30. */
  protected settleTime(which: 'start' | 'end'): void {
    const control = this.form.controls[which];
    const time = parseTimeInput(control.value);
    if (time && time !== control.value) control.setValue(time);
  }

  protected reasonControl(code: string): FormControl<string> {
    return this.form.controls.overrides.controls[code] as FormControl<string>;
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    if (this.errors.show(this.form, this.#missing())) return;
    this.busy.set(true);
    try {
      const { appointment, store } = this.data;
      const body = appointmentBody(this.form, this.staff());
      if (appointment) await store.send('PATCH', `appointments/${appointment.id}`, body);
      else await store.send('POST', 'appointments', body);
      this.ref.close(true);
    } catch (error) {
      this.#refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** All that was typed or picked, to be compared; a reason that is asked for and still empty is nothing typed. */
  #written(): string {
    const { overrides, ...rest } = this.form.getRawValue();
    return JSON.stringify([rest, Object.values(overrides).filter(Boolean), this.staff().map(({ id }) => id)]);
  }

  #refused(error: unknown): void {
    const problem = problemOf(error);
    if (problem?.code === 'appointment-conflict') {
      const known = openWarnings(this.data.appointment?.warnings ?? []);
      const named = (problem.errors ?? []).map(({ code, detail }) => ({ code, message: detail ?? '' }));
      this.#askReasons(named.length ? named : known);
      const { text } = this.#problems.line(error);
      const answered = () => this.warnings().every(({ code }) => this.reasonControl(code).value.trim());
      this.errors.show(this.form, [{ text: () => (answered() ? null : text()), fieldId: 'a-warnings' }]);
      return;
    }
    if (problem?.status === 412) this.data.store.reload();
    this.errors.show(
      this.form,
      this.#problems.apply(this.form, error, (path) => `a-${path.split('.')[0]}`),
    );
  }

  #askReasons(warnings: OpenWarning[]): void {
    const overrides: FormGroup<Record<string, FormControl<string>>> = this.form.controls.overrides;
    for (const { code } of warnings) {
      if (!overrides.contains(code)) overrides.addControl(code, new FormControl('', { nonNullable: true }));
    }
    this.warnings.set(warnings);
  }

  #missing(): OpenLine[] {
    const paths = ['host.name', 'date', 'start', 'end', 'travelMinutes', 'post', 'place', 'interpreter', 'notes'];
    return paths.map((path) => {
      const field = path.split('.')[0] ?? path;
      return { text: () => labelled(this.#label(field), this.error(path)), fieldId: `a-${field}` };
    });
  }

  #label(field: string): string {
    if (field === 'date') return this.#transloco.translate('cases.itinerary.date');
    const key = field === 'start' ? 'localStart' : field === 'end' ? 'localEnd' : field;
    const definition = Object.values(appointmentFields).find((one) => one.key === key);
    return definition ? this.words.of(definition.label) : field;
  }
}
