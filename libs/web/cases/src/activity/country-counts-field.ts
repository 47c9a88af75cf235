import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { countrySum, type CountryCountsControl, type CountryLine } from './country-counts';
import { readCountries, withPasted } from './country-paste';

/** People by country: a small table that is typed, or pasted from a spreadsheet. */
@Component({
  selector: 'kk-country-counts-field',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput, Icon],
  templateUrl: './country-counts-field.html',
  styleUrl: './country-counts-field.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountryCountsField {
  readonly control = input.required<CountryCountsControl>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  readonly disabled = input(false);
  protected readonly names = inject(ReferenceData);
  protected readonly pasting = signal(false);
  protected readonly said = signal('');
  protected readonly pasted = new FormControl('', { nonNullable: true });
  readonly #transloco = inject(TranslocoService);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #event = toSignal(
    toObservable(this.control).pipe(switchMap((control) => control.events.pipe(startWith(null)))),
    { equal: () => false },
  );
  protected readonly lines = computed(() => {
    this.#event();
    return this.control().value;
  });
  protected readonly sum = computed(() => countrySum(this.lines()));
  protected add(): void {
    this.#set([...this.lines(), { country: '', count: null }]);
    this.#focus(`#${this.fieldId()}-country-${this.lines().length - 1}`);
  }

  protected remove(at: number): void {
    this.#set(this.lines().filter((_, index) => index !== at));
    this.#focus('.add');
  }

  protected change(at: number, part: Partial<CountryLine>): void {
    this.#set(this.lines().map((line, index) => (index === at ? { ...line, ...part } : line)));
  }

  protected count(at: number, text: string): void {
    this.change(at, { count: text.trim() === '' ? null : Number(text) });
  }

  protected take(): void {
    const { lines, unread } = readCountries(this.pasted.value, this.names.countries());
    const said = [
      this.#transloco.translate('cases.countries.taken', { count: lines.length }),
      ...(unread.length ? [this.#transloco.translate('cases.countries.unread', { lines: unread.join(' / ') })] : []),
    ];
    this.said.set(said.join(' '));
    if (lines.length) this.#set(withPasted(this.lines(), lines));
    if (unread.length) return;
    this.pasting.set(false);
    this.pasted.setValue('');
    this.#focus('.paste');
  }

  #set(lines: readonly CountryLine[]): void {
    this.control().setValue(lines);
    this.control().markAsDirty();
  }

  #focus(selector: string): void {
    setTimeout(() => this.#element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
