import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Field, UserPicker, type PickableUser } from '@kakehashi/web/ui';
import type { UserRef } from './views';

/** Picks a colleague by name. */
@Component({
  selector: 'kk-person-picker',
  imports: [Field, UserPicker],
  template: `
    <kk-field [label]="label()" [hint]="hint()" [error]="error()" [optional]="optional()">
      <kk-user-picker
        [users]="users()"
        [value]="value()"
        [loading]="resource.isLoading()"
        [ariaLabel]="label()"
        (query)="search($event)"
        (picked)="pick($event)"
      />
    </kk-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPicker {
  /** Whom to pick. */
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  /** Only colleagues of this office. */
  readonly office = input<string>();
  readonly value = input<UserRef | null>(null);
  /** Who was picked; null when cleared. */
  readonly picked = output<UserRef | null>();

  readonly #query = signal<string | undefined>(undefined);
  protected readonly resource = httpResource<{ items: UserRef[] }>(() => {
    const q = this.#query();
    const office = this.office();
    return q === undefined ? undefined : { url: '/api/users', params: { ...(q && { q }), ...(office && { office }) } };
  });
  protected readonly users = computed<readonly PickableUser[]>(() =>
    this.resource.hasValue() ? this.resource.value().items : [],
  );

  protected search(text: string): void {
    this.#query.set(text);
  }

  protected pick(user: PickableUser | null): void {
    this.picked.emit(user && { id: user.id, displayName: user.displayName });
  }
}
