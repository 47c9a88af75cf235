import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import type { CaseListItem } from '../model/views';
import { CaseCell } from './case-cell';
import { moveRow, nextSort, type ListColumn, type ListSort } from './list-state';

const sortFields = { firstDate: 'firstDate', nextDeadline: 'nextDeadline', updatedAt: 'updatedAt' } as const;
type SortField = 'reference' | keyof typeof sortFields;

/** The cases as rows, on a narrow window as cards; the keyboard moves from row to row. */
@Component({
  selector: 'kk-case-table',
  imports: [RouterLink, TranslocoPipe, Icon, CaseCell],
  templateUrl: './case-table.html',
  styleUrl: './case-table.scss',
  host: { '(keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseTable {
  readonly items = input.required<readonly CaseListItem[]>();
  readonly columns = input.required<readonly ListColumn[]>();
  readonly sort = input.required<ListSort>();
  readonly density = input.required<'normal' | 'compact'>();
  /** Index of the row the keyboard is on; -1 for none. */
  readonly current = input.required<number>();
  readonly selected = input.required<ReadonlySet<string>>();
  /** Whether rows can be chosen for bulk work. */
  readonly selectable = input(false);
  readonly busy = input(false);

  readonly currentChanged = output<number>();
  readonly sortChanged = output<ListSort>();
  readonly toggled = output<string>();
  readonly allToggled = output<boolean>();
  readonly peeked = output<number>();
  /** The last row was passed; more rows are wanted. */
  readonly endReached = output<void>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #router = inject(Router);

  protected readonly allSelected = computed(
    () => this.items().length > 0 && this.items().every(({ reference }) => this.selected().has(reference)),
  );

  /** Moves the keyboard so many rows and puts the focus there. */
  move(step: number): void {
    const next = moveRow(this.current(), step, this.items().length);
    if (next < 0) return;
    if (step > 0 && next === this.current()) this.endReached.emit();
    this.focusRow(next);
  }

  /** Puts the focus on a row. */
  focusRow(index: number): void {
    this.currentChanged.emit(index);
    this.#host.nativeElement.querySelector<HTMLElement>(`[data-row="${index}"] .reference`)?.focus();
  }

  protected press(event: KeyboardEvent): void {
    const onRow = (event.target as HTMLElement).classList.contains('reference');
    if (!onRow || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step !== undefined) this.move(step);
    else if (event.key === ' ') this.peeked.emit(this.current());
    else return;
    event.preventDefault();
  }

  protected open(event: MouseEvent, item: CaseListItem): void {
    const target = event.target as HTMLElement;
    if (target.closest('a, button, input, label') || window.getSelection()?.toString()) return;
    void this.#router.navigate(['/cases', item.reference]);
  }

  protected sortable(column: ListColumn | 'reference'): SortField | undefined {
    return column === 'reference' ? column : sortFields[column as keyof typeof sortFields];
  }

  protected ariaSort(field: SortField): 'ascending' | 'descending' | null {
    if (this.sort() === field) return 'ascending';
    return this.sort() === `-${field}` ? 'descending' : null;
  }

  protected order(field: SortField): void {
    this.sortChanged.emit(nextSort(this.sort(), field));
  }
}
