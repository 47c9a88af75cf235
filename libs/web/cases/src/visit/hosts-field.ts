import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { organisationQuery } from '@kakehashi/web/platform';
import { Field, Icon, Picker, type PickerItem } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import type { OrganisationView } from '../model/views';
import type { HostChoice } from './visit-form-model';

/** The hosts that the delegation would like to meet. */
@Component({
  selector: 'kk-hosts-field',
  imports: [TranslocoPipe, Field, Icon, Picker],
  template: `
    <kk-field
      for="v-hosts"
      [label]="'cases.fields.hosts' | transloco"
      [hint]="'cases.form.hostsHint' | transloco"
      [error]="error()"
      [optional]="true"
    >
      <kk-picker
        [items]="found()"
        [loading]="resource.isLoading()"
        [creatable]="true"
        [ariaLabel]="'cases.fields.hosts' | transloco"
        (query)="query.set($event)"
        (picked)="add($event && { id: $event.id, name: $event.label })"
        (created)="add({ id: null, name: $event })"
      />
    </kk-field>
    @if (hosts().length) {
      <ul>
        @for (host of hosts(); track $index) {
          <li class="kk-chip">
            {{ host.name }}
            <button
              type="button"
              [attr.aria-label]="'cases.form.removeHost' | transloco: { name: host.name }"
              (click)="remove($index)"
            >
              <kk-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-2);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--kk-2);
      padding: 0;
      list-style: none;
    }
    .kk-chip {
      white-space: normal;
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
export class HostsField {
  readonly control = input.required<FormControl<HostChoice[]>>();
  readonly error = input<string | null>(null);
  /** What to look for; nothing before the box was entered. */
  protected readonly query = signal<string | undefined>(undefined);
  protected readonly resource = httpResource<{ items: OrganisationView[] }>(() => organisationQuery(this.query()));
  protected readonly found = computed<PickerItem[]>(() =>
    this.resource.hasValue()
      ? this.resource
          .value()
          .items.map(({ id, name, nameLocal }) => ({ id, label: name, detail: nameLocal ?? undefined }))
      : [],
  );
  protected readonly hosts = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.valueChanges.pipe(startWith(control.value)))),
    { initialValue: [] },
  );

  protected add(host: HostChoice | null): void {
    if (!host || this.hosts().some(({ name }) => name === host.name)) return;
    this.control().setValue([...this.control().value, host]);
    this.control().markAsDirty();
  }

  protected remove(index: number): void {
    this.control().setValue(this.control().value.filter((_, at) => at !== index));
    this.control().markAsDirty();
  }
}
