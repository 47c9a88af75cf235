import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { debounceTime, distinctUntilChanged } from 'rxjs';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icon-paths';

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: IconName;
  /** Key that does the same. */
  readonly key?: string;
}

/** Lines under one heading. */
export interface PaletteGroup {
  readonly label: string;
  readonly items: readonly PaletteItem[];
}

/** Frame of the Ctrl+K palette: one box, grouped results, all by keyboard. */
@Component({
  selector: 'kk-command-palette',
  imports: [Icon, ReactiveFormsModule, TranslocoPipe],
  template: `
    <div class="box">
      <kk-icon name="search" />
      <input
        #box
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="kk-palette-list"
        [formControl]="text"
        [placeholder]="'ui.palette.placeholder' | transloco"
        [attr.aria-label]="'ui.palette.title' | transloco"
        [attr.aria-activedescendant]="flat().length ? 'kk-palette-' + active() : null"
        (keydown)="onKey($event)"
      />
    </div>
    <div
      class="list"
      id="kk-palette-list"
      [attr.role]="flat().length ? 'listbox' : null"
      [attr.aria-label]="flat().length ? ('ui.palette.title' | transloco) : null"
    >
      @for (group of shown(); track group.label) {
        <div role="group" [attr.aria-label]="group.label">
          <p class="group kk-muted kk-small" aria-hidden="true">{{ group.label }}</p>
          @for (row of group.rows; track row.item.id) {
            <div
              class="kk-menu__item"
              role="option"
              tabindex="-1"
              [id]="'kk-palette-' + row.index"
              [attr.aria-selected]="row.index === active()"
              (mouseenter)="active.set(row.index)"
              (mousedown)="press($event, row.item)"
            >
              @if (row.item.icon; as icon) {
                <kk-icon [name]="icon" />
              }
              <span class="label">{{ row.item.label }}</span>
              @if (row.item.detail) {
                <span class="detail kk-muted kk-small">{{ row.item.detail }}</span>
              }
              @if (row.item.key) {
                <kbd class="kk-kbd">{{ row.item.key }}</kbd>
              }
            </div>
          }
        </div>
      }
    </div>
    @if (!flat().length) {
      <p class="none kk-muted" role="status">{{ (loading() ? 'ui.loading' : 'ui.palette.none') | transloco }}</p>
    }
    <p class="keys kk-muted kk-small">{{ 'ui.palette.keys' | transloco }}</p>
  `,
  styles: `
    :host {
      display: grid;
      width: min(640px, calc(100vw - 32px));
      border-radius: var(--kk-radius-l);
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--kk-shadow);
      overflow: hidden;
    }
    .box {
      display: flex;
      align-items: center;
      gap: var(--kk-3);
      padding: 0 var(--kk-4);
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      color: var(--mat-sys-on-surface-variant);
    }
    input {
      flex: 1;
      min-width: 0;
      height: 52px;
      border: 0;
      background: none;
      color: var(--mat-sys-on-surface);
      font-size: var(--kk-text-l);
      outline: none;
    }
    input::placeholder {
      color: var(--mat-sys-on-surface-variant);
      opacity: 1;
    }
    .list {
      max-height: min(420px, 60dvh);
      overflow-y: auto;
      padding: var(--kk-1) 0;
    }
    .group {
      padding: var(--kk-2) var(--kk-4) 0;
    }
    .kk-menu__item kk-icon {
      color: var(--mat-sys-on-surface-variant);
    }
    .label {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .detail {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    kbd {
      margin-inline-start: auto;
    }
    .none,
    .keys {
      padding: var(--kk-3) var(--kk-4);
    }
    .keys {
      padding-block: var(--kk-2);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommandPalette {
  /** What to offer, in order. */
  readonly groups = input.required<readonly PaletteGroup[]>();
  /** Whether a search is running. */
  readonly loading = input(false);
  /** The text typed, once it rests; never half a conversion. */
  readonly query = output<string>();
  /** The line chosen. */
  readonly chosen = output<PaletteItem>();

  protected readonly text = new FormControl('', { nonNullable: true });
  protected readonly flat = computed(() => this.groups().flatMap(({ items }) => items));
  protected readonly active = linkedSignal({ source: this.flat, computation: (): number => 0 });
  protected readonly shown = computed(() => {
    let index = 0;
    return this.groups()
      .filter(({ items }) => items.length)
      .map(({ label, items }) => ({ label, rows: items.map((item) => ({ item, index: index++ })) }));
  });
  protected readonly boxElement = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    afterNextRender(() => this.boxElement().nativeElement.focus());
    this.text.valueChanges
      .pipe(debounceTime(150), distinctUntilChanged(), takeUntilDestroyed(inject(DestroyRef)))
      .subscribe((text) => this.query.emit(text.trim()));
  }

  /** Takes what is pressed: by the time of the release, lines that came late may lie under the pointer. */
  protected press(event: MouseEvent, item: PaletteItem): void {
    event.preventDefault();
    if (event.button === 0) this.chosen.emit(item);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const rows = this.flat();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : rows.length - 1;
      if (rows.length) this.active.update((row) => (row + step) % rows.length);
      document.getElementById(`kk-palette-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const item = rows[this.active()];
      if (item) this.chosen.emit(item);
    }
  }
}
