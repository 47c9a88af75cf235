import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  forwardRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { IsoDate, formatDate, parseDateInput } from '@kakehashi/shared/calendar';
import { Field } from '../field/field';
import { Icon } from '../icon/icon';
import { TypedText } from './typed-text';

let nextId = 0;

/**
 * A date typed as ISO or era (R8.11.21, 令和8/11/21) or picked; shows both readings.
 * The form's value is an ISO date or null; text that is no date is kept and makes the control invalid (`date`).
 */
@Component({
  selector: 'kk-date-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="row">
      <input
        #box
        class="kk-input"
        type="text"
        inputmode="text"
        autocomplete="off"
        [id]="id()"
        [value]="text()"
        [disabled]="disabled()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="invalid() ? 'true' : null"
        [attr.aria-label]="ariaLabel() ?? null"
        [placeholder]="'ui.date.example' | transloco"
        (compositionstart)="composing = true"
        (compositionend)="composing = false; read(box.value)"
        (input)="read(box.value)"
        (blur)="settle()"
      />
      <button
        type="button"
        class="kk-button kk-button--icon"
        [disabled]="disabled()"
        [attr.aria-label]="'ui.date.open' | transloco"
        (click)="openCalendar()"
      >
        <kk-icon name="calendar_month" />
      </button>
      <input
        #native
        class="native"
        type="date"
        tabindex="-1"
        aria-hidden="true"
        [value]="value() ?? ''"
        [min]="min() ?? ''"
        [max]="max() ?? ''"
        (change)="pick(native.value)"
      />
    </div>
    <p class="reading" [id]="id() + '-reading'" aria-live="polite">{{ reading() }}</p>
  `,
  styles: `
    :host {
      display: block;
      max-width: 280px;
    }
    .row {
      position: relative;
      display: flex;
    }
    .kk-input {
      padding-inline-end: 40px;
    }
    .kk-button--icon {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      min-height: 0;
    }
    .native {
      position: absolute;
      inset-block-end: 0;
      inset-inline-end: 0;
      width: 1px;
      height: 100%;
      opacity: 0;
      pointer-events: none;
      border: 0;
      padding: 0;
    }
    .reading {
      font-size: var(--kk-text-s);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DateField), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DateField), multi: true },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateField extends TypedText<IsoDate> {
  /** Earliest date of the calendar. */
  readonly min = input<IsoDate>();
  /** Latest date of the calendar. */
  readonly max = input<IsoDate>();
  /** Name for assistive technology where no `kk-field` is around it. */
  readonly ariaLabel = input<string>();

  protected readonly how = { nothing: null, error: 'date', read: parseDateInput, say: formatDate };
  protected readonly field = inject(Field, { optional: true });
  readonly #own = `kk-date-${++nextId}`;
  protected readonly nativeElement = viewChild.required<ElementRef<HTMLInputElement>>('native');
  protected readonly id = computed(() => this.field?.id() ?? this.#own);
  protected readonly describedBy = computed(() =>
    [this.field?.describedBy(), `${this.id()}-reading`].filter(Boolean).join(' '),
  );
  protected readonly invalid = computed(() => !!this.field?.error());

  /** Keeps text that is no date where nothing is written over it. */
  override writeValue(value: IsoDate | null | undefined): void {
    if ((value ?? null) === this.value() && this.unreadable()) return;
    super.writeValue(value);
  }

  protected pick(iso: string): void {
    if (iso) this.read(iso);
  }

  protected openCalendar(): void {
    this.nativeElement().nativeElement.showPicker();
  }
}
