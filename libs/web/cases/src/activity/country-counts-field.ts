import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { countrySum, type CountryCountsControl, type CountryLine } from './country-counts';
import { readCountries, replacedBy, withPasted, type PastedCountries } from './country-paste';

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
  /** Which of the two the error speaks of: what is missing, or what stands twice; otherwise the number. */
  protected isWrong({ country, count }: CountryLine, part: keyof CountryLine): boolean {
    if (country === '' && count === null) return this.lines().length === 1;
    const isRepeated = this.lines().filter((line) => line.country === country).length > 1;
    const wrong = country === '' || isRepeated ? 'country' : 'count';
    return part === wrong || (part === 'count' && count === null);
  }

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
    const pasted = readCountries(this.pasted.value, this.names.countries());
    const { lines, unread } = pasted;
    this.said.set(this.#told(pasted));
    if (lines.length) this.#set(withPasted(this.lines(), lines));
    if (unread.length) return;
    this.pasting.set(false);
    this.pasted.setValue('');
    this.#focus('.paste');
  }

  /** What the paste did, with the numbers that it replaced or added and the rows that it could not read. */
  #told({ lines, added, unread }: PastedCountries): string {
    const name = (code: string) => this.names.countryName(code);
    const replaced = replacedBy(this.lines(), lines).map(({ country, ...numbers }) =>
      this.#say('replaced', { country: name(country), ...numbers }),
    );
    return [
      this.#say('taken', { count: lines.length }),
      ...replaced,
      ...(added.length ? [this.#say('added', { countries: added.map(name).join(', ') })] : []),
      ...(unread.length ? [this.#say('unread', { lines: unread.join(' / ') })] : []),
    ].join(' ');
  }

  #say(key: string, params: Record<string, unknown>): string {
    return this.#transloco.translate<string>(`cases.countries.${key}`, params);
  }

  #set(lines: readonly CountryLine[]): void {
    this.control().setValue(lines);
    this.control().markAsDirty();
  }

  #focus(selector: string): void {
    setTimeout(() => this.#element.nativeElement.querySelector<HTMLElement>(selector)?.focus());
  }
}
