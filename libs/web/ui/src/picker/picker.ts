import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { CdkConnectedOverlay, CdkOverlayOrigin, ConnectedPosition } from '@angular/cdk/overlay';
import { TranslocoPipe } from '@jsverse/transloco';
import { debounceTime, distinctUntilChanged } from 'rxjs';
import { Field } from '../field/field';
import { Icon } from '../icon/icon';

/** One thing that can be picked. */
export interface PickerItem {
  readonly id: string;
  readonly label: string;
  /** Second line: an address, a place. */
  readonly detail?: string;
}

let nextId = 0;

/**
 * A combo box over a list that the page searches: a person, an organisation.
 * Never searches or picks in the middle of a conversion.
 */
@Component({
  selector: 'kk-picker',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, Icon, ReactiveFormsModule, TranslocoPipe],
  template: `
    @if (chosen(); as item) {
      <div class="chosen">
        <span class="what">
          <span>{{ item.label }}</span>
          @if (item.detail) {
            <span class="kk-muted kk-small">{{ item.detail }}</span>
          }
        </span>
        <button
          #clear
          type="button"
          class="kk-button kk-button--icon"
          [id]="id()"
          [disabled]="disabled()"
          [attr.aria-label]="('ui.picker.clear' | transloco) + ': ' + item.label"
          (click)="pick(null)"
        >
          <kk-icon name="close" />
        </button>
      </div>
    } @else {
      <input
        #box
        cdkOverlayOrigin
        #origin="cdkOverlayOrigin"
        class="kk-input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        [id]="id()"
        [formControl]="text"
        [placeholder]="placeholder() ?? ('ui.picker.placeholder' | transloco)"
        [attr.aria-label]="ariaLabel() ?? null"
        [attr.aria-describedby]="field?.describedBy() ?? null"
        [attr.aria-invalid]="field?.error() ? 'true' : null"
        [attr.aria-expanded]="shown()"
        [attr.aria-controls]="shown() ? id() + '-list' : null"
        [attr.aria-activedescendant]="active() >= 0 && shown() ? id() + '-' + active() : null"
        (focus)="begin()"
        (blur)="open.set(false)"
        (keydown)="onKey($event)"
      />
      <ng-template
        cdkConnectedOverlay
        [cdkConnectedOverlayOrigin]="origin"
        [cdkConnectedOverlayOpen]="shown()"
        [cdkConnectedOverlayWidth]="box.offsetWidth"
        [cdkConnectedOverlayPositions]="positions"
        [cdkConnectedOverlayDisableClose]="true"
        cdkConnectedOverlayUsePopover="inline"
      >
        <div class="list" role="listbox" [id]="id() + '-list'" [attr.aria-label]="ariaLabel() ?? placeholder() ?? ''">
          @for (item of rows(); track item.id; let index = $index) {
            <div
              class="kk-menu__item"
              role="option"
              tabindex="-1"
              [id]="id() + '-' + index"
              [attr.aria-selected]="index === active()"
              (mousemove)="active.set(index)"
              (mousedown)="press($event, index)"
            >
              <span>{{ item.label }}</span>
              @if (item.detail) {
                <span class="kk-muted kk-small">{{ item.detail }}</span>
              }
            </div>
          } @empty {
            <div
              class="kk-menu__item none kk-muted"
              role="option"
              aria-disabled="true"
              [id]="id() + '-0'"
              [attr.aria-selected]="active() === 0"
            >
              {{ (loading() ? 'ui.loading' : 'ui.picker.none') | transloco }}
            </div>
          }
          @if (creatable() && text.value.trim()) {
            <div
              class="kk-menu__item create"
              role="option"
              tabindex="-1"
              [id]="id() + '-' + createRow()"
              [attr.aria-selected]="active() === createRow()"
              (mousemove)="active.set(createRow())"
              (mousedown)="press($event, createRow())"
            >
              <kk-icon name="add" />{{ 'ui.picker.create' | transloco: { text: text.value.trim() } }}
            </div>
          }
        </div>
      </ng-template>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .chosen {
      display: flex;
      align-items: center;
      gap: var(--kk-2);
      min-height: var(--kk-control);
      padding-inline-start: var(--kk-3);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface-container);
    }
    .what {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--kk-2);
      min-width: 0;
      padding-block: 2px;
      line-height: 1.3;
    }
    .chosen button {
      margin-inline-start: auto;
    }
    .list {
      width: 100%;
      max-height: 280px;
      overflow-y: auto;
      padding: var(--kk-1) 0;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-surface);
      box-shadow: var(--kk-shadow);
    }
    .kk-menu__item {
      flex-wrap: wrap;
      gap: 0 var(--kk-2);
      padding-block: var(--kk-1);
    }
    .none {
      padding: var(--kk-2) var(--kk-4);
    }
    .create {
      color: var(--mat-sys-primary);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Picker {
  /** What the search found. */
  readonly items = input<readonly PickerItem[]>([]);
  /** What is picked now. */
  readonly value = input<PickerItem | null>(null);
  /** Whether the search is running. */
  readonly loading = input(false);
  /** Whether a name that was not found may be added. */
  readonly creatable = input(false);
  readonly disabled = input(false);
  readonly placeholder = input<string>();
  readonly ariaLabel = input<string>();
  /** The text to search for; an empty one at first focus. */
  readonly query = output<string>();
  /** The item picked; null when it was cleared. */
  readonly picked = output<PickerItem | null>();
  /** The name to be added. */
  readonly created = output<string>();

  protected readonly field = inject(Field, { optional: true });
  readonly #own = `kk-picker-${++nextId}`;
  protected readonly id = computed(() => this.field?.id() ?? this.#own);
  protected readonly text = new FormControl('', { nonNullable: true });
  protected readonly open = signal(false);
  protected readonly rows = computed(() => this.items());
  readonly #typed = toSignal(this.text.valueChanges, { initialValue: '' });
  /** That nothing was found is an answer: before anything was typed, it would only cover the next field. */
  protected readonly shown = computed(
    () => this.open() && (this.loading() || this.rows().length > 0 || this.#typed().trim() !== ''),
  );
  protected readonly active = linkedSignal({
    source: this.rows,
    // Nothing is chosen for the reader: Enter alone takes no hit.
    computation: (): number => -1,
  });
  /** Adding comes after the hits, or after the line that says that there are none: never first. */
  protected readonly createRow = computed(() => Math.max(1, this.rows().length));
  /** Below the box, or above it where there is no room. */
  protected readonly positions: ConnectedPosition[] = [
    { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
    { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -4 },
  ];
  protected readonly chosen = computed(() => this.value());
  protected readonly boxElement = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly clearElement = viewChild<ElementRef<HTMLButtonElement>>('clear');

  constructor() {
    this.text.valueChanges
      .pipe(debounceTime(200), distinctUntilChanged(), takeUntilDestroyed(inject(DestroyRef)))
      .subscribe((text) => {
        this.open.set(true);
        this.query.emit(text.trim());
      });
  }

  protected begin(): void {
    this.open.set(true);
    if (!this.items().length) this.query.emit(this.text.value.trim());
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const last = this.creatable() && this.text.value.trim() ? this.createRow() : this.createRow() - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open.set(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active.update((row) => Math.max(0, Math.min(last, row + step)));
    } else if (event.key === 'Enter' && this.open() && (this.active() >= 0 || this.text.value.trim())) {
      // A name that was typed but not taken must not send the form.
      event.preventDefault();
      if (this.active() >= 0) this.choose(this.active());
    } else if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      this.open.set(false);
    }
  }

  /** Takes what is pressed: by the time of the release, hits that came late may lie under the pointer. */
  protected press(event: MouseEvent, row: number): void {
    event.preventDefault();
    if (event.button === 0) this.choose(row);
  }

  protected choose(row: number): void {
    const item = this.rows()[row];
    const name = this.text.value.trim();
    if (item) this.pick(item);
    else if (row === this.createRow() && this.creatable() && name) this.created.emit(name);
    else return;
    this.text.setValue('', { emitEvent: false });
    this.open.set(false);
    setTimeout(() => this.clearElement()?.nativeElement.focus());
  }

  protected pick(item: PickerItem | null): void {
    this.picked.emit(item);
    if (!item) setTimeout(() => this.boxElement()?.nativeElement.focus());
  }
}
