import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, FieldInput } from '@kakehashi/web/ui';

type BodyControls = ReturnType<typeof bodyControls>;
type Said<T> = Readonly<Record<keyof BodyControls, T>>;

/** The controls of what a counterpart is called, and under which ministry it is. */
export function bodyControls(body = '', ministry = '') {
  return {
    body: new FormControl(body, { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    ministry: new FormControl(ministry, { nonNullable: true, validators: Validators.maxLength(200) }),
  };
}

/** The texts that name these fields. */
export const bodyLabels: Said<string> = { body: 'counterparts.body', ministry: 'counterparts.ministry' };

/** What these fields say, as the requests name it. */
export function bodySaid({ body, ministry }: Said<string>) {
  return { body: body.trim(), ministry: ministry.trim() || null };
}

/** What a counterpart is called, and under which ministry it is. */
@Component({
  selector: 'kk-body-fields',
  imports: [Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <kk-field for="registry-body" [label]="'registry.counterparts.body' | transloco" [error]="errors().body">
      <input kkInput class="kk-input" autocomplete="off" [formControl]="controls().body" />
    </kk-field>
    <kk-field
      for="registry-ministry"
      [label]="'registry.counterparts.ministry' | transloco"
      [optional]="true"
      [error]="errors().ministry"
    >
      <input kkInput class="kk-input" autocomplete="off" [formControl]="controls().ministry" />
    </kk-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyFields {
  readonly controls = input.required<BodyControls>();
  readonly errors = input.required<Said<string | null>>();
}
