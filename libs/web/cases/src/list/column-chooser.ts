import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import { defaultColumns, listColumns, type ListColumn } from './list-state';

/** Chooses which columns stand beside the reference. */
@Component({
  selector: 'kk-column-chooser',
  imports: [TranslocoPipe, Icon],
  template: `
    <button
      #opener
      type="button"
      class="kk-button kk-button--icon"
      [attr.aria-expanded]="open()"
      [attr.aria-label]="'cases.list.columns' | transloco"
      [title]="'cases.list.columns' | transloco"
      (click)="open.set(!open())"
    >
      <kk-icon name="view_column" />
    </button>
    @if (open()) {
      <div class="panel kk-menu" role="group" [attr.aria-label]="'cases.list.columns' | transloco">
        @for (column of all; track column) {
          <label class="kk-choice">
            <input type="checkbox" [checked]="columns().includes(column)" (change)="flip(column)" />
            {{ 'cases.columns.' + column | transloco }}
          </label>
        }
        <button type="button" class="kk-button kk-button--text kk-button--small" (click)="changed.emit([...defaults])">
          {{ 'cases.list.defaultColumns' | transloco }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
    }
    .panel {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      z-index: 20;
      padding: var(--kk-2) var(--kk-3);
    }
  `,
  host: {
    '(keydown.escape)': 'close($event)',
    '(focusout)': 'leave($event.relatedTarget)',
    '(document:pointerdown)': 'leave($event.target)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnChooser {
  readonly columns = input.required<readonly ListColumn[]>();
  /** The columns after a change, in their fixed order. */
  readonly changed = output<ListColumn[]>();
  protected readonly all = listColumns;
  protected readonly defaults = defaultColumns;
  protected readonly open = signal(false);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected flip(column: ListColumn): void {
    const next = this.columns().includes(column)
      ? this.columns().filter((one) => one !== column)
      : listColumns.filter((one) => one === column || this.columns().includes(one));
    // The last column stays: an address without columns means the usual ones.
    if (next.length) this.changed.emit(next);
  }

  protected close(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected leave(next: EventTarget | null): void {
    if (next instanceof Node && !this.#host.nativeElement.contains(next)) this.open.set(false);
  }
}
