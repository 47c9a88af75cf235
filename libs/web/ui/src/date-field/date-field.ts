import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  forwardRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import {
  AbstractControl,
  ControlValueAccessor,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  ValidationErrors,
  Validator,
} from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { IsoDate, formatDate, parseDateInput } from '@kakehashi/shared/calendar';
import { Field } from '../field/field';
import { Icon } from '../icon/icon';

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
export class DateField implements ControlValueAccessor, Validator {
  /** Earliest date of the calendar. */
  readonly min = input<IsoDate>();
  /** Latest date of the calendar. */
  readonly max = input<IsoDate>();
  /** Name for assistive technology where no `kk-field` is around it. */
  readonly ariaLabel = input<string>();
  /** Language of the reading under the field. */
  readonly locale = input<'ja' | 'en'>('ja');

  protected readonly text = signal('');
  protected readonly value = signal<IsoDate | null>(null);
  protected readonly disabled = signal(false);
  protected readonly field = inject(Field, { optional: true });
  protected composing = false;
  readonly #own = `kk-date-${++nextId}`;
  protected readonly nativeElement = viewChild.required<ElementRef<HTMLInputElement>>('native');
  protected readonly id = computed(() => this.field?.id() ?? this.#own);
  protected readonly describedBy = computed(() =>
    [this.field?.describedBy(), `${this.id()}-reading`].filter(Boolean).join(' '),
  );
  protected readonly unreadable = computed(() => this.text().trim() !== '' && this.value() === null);
  protected readonly invalid = computed(() => !!this.field?.error());
  protected readonly reading = computed(() => {
    const date = this.value();
    return date ? formatDate(date, this.locale()) : '';
  });

  #changed: (value: IsoDate | null) => void = () => undefined;
  #touched: () => void = () => undefined;

  writeValue(value: IsoDate | null | undefined): void {
    if ((value ?? null) === this.value() && this.unreadable()) return;
    this.value.set(value ?? null);
    this.text.set(value ?? '');
  }

  registerOnChange(changed: (value: IsoDate | null) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  validate(_control: AbstractControl): ValidationErrors | null {
    return this.unreadable() ? { date: true } : null;
  }

  /** Reads what stands in the box, but never half a conversion. */
  protected read(typed: string): void {
    if (this.composing) return;
    this.text.set(typed);
    this.value.set(parseDateInput(typed));
    this.#changed(this.value());
  }

  /** Shows the plain ISO date once the box is left. */
  protected settle(): void {
    const date = this.value();
    if (date) this.text.set(date);
    this.#touched();
  }

  protected pick(iso: string): void {
    if (iso) this.read(iso);
  }

  protected openCalendar(): void {
    this.nativeElement().nativeElement.showPicker();
  }
}
