import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Picker, PickerItem } from './picker';

/** A person who can be picked. */
export interface PickableUser {
  readonly id: string;
  readonly displayName: string;
  readonly email?: string;
}

/** Picks one person from those that the page's search found. */
@Component({
  selector: 'kk-user-picker',
  imports: [Picker],
  template: `
    <kk-picker
      [items]="items()"
      [value]="chosen()"
      [loading]="loading()"
      [disabled]="disabled()"
      [ariaLabel]="ariaLabel()"
      (query)="query.emit($event)"
      (picked)="pick($event)"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserPicker {
  /** Who was found. */
  readonly users = input<readonly PickableUser[]>([]);
  /** Who is picked now. */
  readonly value = input<PickableUser | null>(null);
  readonly loading = input(false);
  readonly disabled = input(false);
  readonly ariaLabel = input<string>();
  /** The text to search for. */
  readonly query = output<string>();
  /** The person picked; null when cleared. */
  readonly picked = output<PickableUser | null>();

  protected readonly items = computed(() => this.users().map(itemOf));
  protected readonly chosen = computed(() => {
    const user = this.value();
    return user ? itemOf(user) : null;
  });

  protected pick(item: PickerItem | null): void {
    this.picked.emit(item ? (this.users().find(({ id }) => id === item.id) ?? null) : null);
  }
}

function itemOf({ id, displayName, email }: PickableUser): PickerItem {
  return { id, label: displayName, detail: email };
}
