import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';

/** One value of a filter. */
export interface FilterChoice {
  value: string;
  label: string;
}

/** A filter as a chip: closed it says what is chosen, open it offers the values. */
@Component({
  selector: 'kk-filter-chip',
  imports: [ReactiveFormsModule, TranslocoPipe, Icon],
  template: `
    <button
      #opener
      type="button"
      class="kk-chip"
      [class.kk-chip--on]="selected().length > 0"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="open() ? panelId : null"
      (click)="toggle()"
    >
      {{ summary() }}
      <kk-icon name="arrow_drop_down" />
    </button>
    @if (open()) {
      <div class="panel" role="group" [id]="panelId" [attr.aria-label]="label()">
        @if (choices().length > 9) {
          <input
            class="kk-input"
            type="search"
            [formControl]="needle"
            [attr.aria-label]="'cases.list.narrowChoices' | transloco"
            [placeholder]="'cases.list.narrowChoices' | transloco"
          />
        }
        <ul>
          @for (choice of offered(); track choice.value) {
            <li>
              <label class="kk-choice">
                <input type="checkbox" [checked]="selected().includes(choice.value)" (change)="flip(choice.value)" />
                {{ choice.label }}
              </label>
            </li>
          } @empty {
            <li class="kk-muted">{{ 'cases.list.noChoice' | transloco }}</li>
          }
        </ul>
        @if (selected().length) {
          <button type="button" class="kk-button kk-button--text kk-button--small" (click)="changed.emit([])">
            {{ 'cases.list.clearFilter' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      --kk-icon-size: 16px;
      position: relative;
      display: inline-flex;
    }
    .panel {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline-start: 0;
      z-index: 20;
      display: grid;
      gap: var(--kk-2);
      width: max-content;
      min-width: 200px;
      max-width: min(320px, calc(100vw - 32px));
      padding: var(--kk-2);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface);
      box-shadow: var(--kk-shadow);
    }
    ul {
      max-height: 320px;
      overflow-y: auto;
      padding: 0 var(--kk-1);
      list-style: none;
    }
    .kk-choice {
      width: 100%;
    }
    @media (max-width: 719px) {
      .panel {
        position: fixed;
        inset: auto 8px 8px;
        width: auto;
        max-width: none;
      }
    }
  `,
  host: {
    '(keydown.escape)': 'close($event)',
    '(focusout)': 'leave($event.relatedTarget)',
    '(document:pointerdown)': 'leave($event.target)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterChip {
  /** What is filtered by. */
  readonly label = input.required<string>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly selected = input.required<readonly string[]>();
  /** The chosen values after a change. */
  readonly changed = output<string[]>();

  protected readonly open = signal(false);
  protected readonly panelId = `kk-filter-${crypto.randomUUID()}`;
  protected readonly needle = new FormControl('', { nonNullable: true });
  readonly #needle = toSignal(this.needle.valueChanges, { initialValue: '' });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected readonly offered = computed(() => {
    const needle = this.#needle().normalize('NFKC').trim().toLowerCase();
    return needle
      ? this.choices().filter(({ label, value }) =>
          `${label} ${value}`.normalize('NFKC').toLowerCase().includes(needle),
        )
      : this.choices();
  });
  protected readonly summary = computed(() => {
    const [first, ...rest] = this.selected();
    if (first === undefined) return this.label();
    const name = this.choices().find(({ value }) => value === first)?.label ?? first;
    return `${this.label()}: ${name}${rest.length ? ` +${rest.length}` : ''}`;
  });

  protected toggle(): void {
    this.open.update((open) => !open);
  }

  protected flip(value: string): void {
    const selected = this.selected();
    this.changed.emit(selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value]);
  }

  protected close(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected leave(next: EventTarget | null): void {
    // A click on a label inside moves the focus nowhere for a moment.
    if (next instanceof Node && !this.#host.nativeElement.contains(next)) this.open.set(false);
  }
}
