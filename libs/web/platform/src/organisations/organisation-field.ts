import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl, FormGroup } from '@angular/forms';
import type { OrganisationView } from '@kakehashi/shared/contracts';
import { Field, Picker, type PickerItem } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { organisationQuery } from './organisation-query';

/** An organisation: a known one, or a new one by its name. */
@Component({
  selector: 'kk-organisation-field',
  imports: [Field, Picker],
  template: `
    <kk-field [for]="fieldId()" [label]="label()" [hint]="hint()" [error]="error()">
      <kk-picker
        [items]="found()"
        [value]="value()"
        [loading]="resource.isLoading()"
        [creatable]="true"
        [disabled]="disabled()"
        [ariaLabel]="label()"
        (query)="query.set($event)"
        (picked)="set($event && { id: $event.id, name: $event.label })"
        (created)="set({ id: null, name: $event })"
      />
    </kk-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationField {
  readonly group = input.required<FormGroup<{ id: FormControl<string | null>; name: FormControl<string> }>>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  /** Whose organisations are offered before anything is typed. */
  readonly country = input<string>();
  readonly disabled = input(false);
  /** What to look for; nothing before the box was entered. */
  protected readonly query = signal<string | undefined>(undefined);
  protected readonly resource = httpResource<{ items: OrganisationView[] }>(() =>
    organisationQuery(this.query(), this.country() || undefined),
  );
  readonly #change = toSignal(
    toObservable(this.group).pipe(switchMap((group) => group.valueChanges.pipe(startWith(null)))),
    { equal: () => false },
  );
  protected readonly found = computed<PickerItem[]>(() =>
    this.resource.hasValue()
      ? this.resource
          .value()
          .items.map(({ id, name, nameLocal }) => ({ id, label: name, detail: nameLocal ?? undefined }))
      : [],
  );
  protected readonly value = computed<PickerItem | null>(() => {
    this.#change();
    const { id, name } = this.group().getRawValue();
    return name ? { id: id ?? '', label: name } : null;
  });

  protected set(chosen: { id: string | null; name: string } | null): void {
    this.group().setValue(chosen ?? { id: null, name: '' });
    this.group().markAsDirty();
  }
}
