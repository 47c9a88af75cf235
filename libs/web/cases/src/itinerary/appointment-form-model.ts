import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { officeZones, parseTimeInput } from '@kakehashi/shared/calendar';
import { appointmentFields, type AppointmentStatus } from '@kakehashi/shared/case-types';
import type { AppointmentView, AppointmentWarning, CaseView, UserRef } from '../model/views';
import { countryZones } from './appointment-days';

/** A warning that nobody has taken on yet. */
export interface OpenWarning {
  code: string;
  message: string;
}

/** The warnings that still ask for a reason, each code once. */
export function openWarnings(warnings: readonly AppointmentWarning[]): OpenWarning[] {
  const open = warnings.filter(({ override }) => !override);
  return [...new Map(open.map(({ code, message }) => [code, { code, message }])).values()];
}

/** The form of an appointment; a new one begins on the visit's first day in the country's own zone. */
export function appointmentForm(view: CaseView, appointment?: AppointmentView, status?: AppointmentStatus) {
  const text = (value: string | null | undefined, maxLength: number) =>
    new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(maxLength)] });
  const time = (value: string) =>
    new FormControl(value, { nonNullable: true, validators: [Validators.required, readableTime] });
  return new FormGroup(
    {
      host: new FormGroup({
        id: new FormControl<string | null>(appointment?.host.id ?? null),
        name: new FormControl(appointment?.host.name ?? '', { nonNullable: true, validators: [Validators.required] }),
      }),
      post: text(appointment?.post, appointmentFields.post.maxLength),
      place: text(appointment?.place, appointmentFields.place.maxLength),
      date: new FormControl<string | null>(appointment?.localStart.slice(0, 10) ?? view.firstDate, [
        Validators.required,
      ]),
      start: time(appointment?.localStart.slice(11, 16) ?? '10:00'),
      end: time(appointment?.localEnd.slice(11, 16) ?? '11:00'),
      timeZone: new FormControl(appointment?.timeZone ?? countryZones[view.country] ?? officeZones[view.office], {
        nonNullable: true,
      }),
      status: new FormControl<string>(status ?? appointment?.status ?? 'proposed', { nonNullable: true }),
      travelMinutes: new FormControl<number | null>(appointment?.travelMinutes ?? null, [
        Validators.min(appointmentFields.travelMinutes.min),
        Validators.max(appointmentFields.travelMinutes.max),
      ]),
      interpreter: text(appointment?.interpreter, appointmentFields.interpreter.maxLength),
      notes: text(appointment?.notes, appointmentFields.notes.maxLength),
      overrides: new FormGroup<Record<string, FormControl<string>>>({}),
    },
    { validators: [timesInOrder] },
  );
}
export type AppointmentForm = ReturnType<typeof appointmentForm>;

/** The request for what the form says. */
export function appointmentBody(form: AppointmentForm, staff: readonly UserRef[]) {
  const value = form.getRawValue();
  const overrides = Object.entries(value.overrides)
    .map(([code, reason]) => ({ code, reason: String(reason).trim() }))
    .filter(({ reason }) => reason);
  return {
    host: value.host.id ? { id: value.host.id } : { name: value.host.name.trim() },
    post: value.post.trim() || null,
    place: value.place.trim() || null,
    localStart: `${value.date}T${parseTimeInput(value.start)}`,
    localEnd: `${value.date}T${parseTimeInput(value.end)}`,
    timeZone: value.timeZone,
    status: value.status,
    staffIds: staff.map(({ id }) => id),
    interpreter: value.interpreter.trim() || null,
    travelMinutes: value.travelMinutes,
    notes: value.notes.trim() || null,
    ...(overrides.length ? { overrides } : {}),
  };
}

function readableTime({ value }: AbstractControl): ValidationErrors | null {
  return !value || parseTimeInput(String(value)) ? null : { time: true };
}

/** The end comes after the start; said at the end, where it is mended. */
function timesInOrder(group: AbstractControl): ValidationErrors | null {
  const end = group.get('end');
  const [from, to] = [parseTimeInput(String(group.get('start')?.value)), parseTimeInput(String(end?.value))];
  const wrong = from !== null && to !== null && to <= from;
  const { order: _order, ...others } = end?.errors ?? {};
  const errors = wrong ? { ...others, order: true } : Object.keys(others).length ? others : null;
  if (end && JSON.stringify(end.errors) !== JSON.stringify(errors)) end.setErrors(errors, { emitEvent: false });
  return wrong ? { order: true } : null;
}
