import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoService, provideTransloco } from '@jsverse/transloco';
import { Field } from '../field/field';
import { DateTimeField } from './date-time-field';
import { MonthField } from './month-field';

@Component({
  imports: [DateTimeField, Field, MonthField, ReactiveFormsModule],
  template: `
    <kk-field for="f-month" label="Month"><kk-month-field [formControl]="month" locale="en" /></kk-field>
    <kk-field for="f-opens" label="Opens"><kk-date-time-field [formControl]="opens" locale="en" /></kk-field>
  `,
})
class Host {
  readonly month = new FormControl('2026-12', { nonNullable: true, validators: [Validators.required] });
  readonly opens = new FormControl('2027-03-01T00:00', { nonNullable: true, validators: [Validators.required] });
}

describe('what is typed', () => {
  function shown() {
    TestBed.configureTestingModule({
      providers: [provideTransloco({ config: { availableLangs: ['en'], defaultLang: 'en' } })],
    });
    TestBed.inject(TranslocoService).setTranslation({}, 'en');
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const box = (id: string) => page.querySelector<HTMLInputElement>(`#${id}`)!;
    const type = (id: string, text: string) => {
      box(id).value = text;
      box(id).dispatchEvent(new Event('input'));
      box(id).dispatchEvent(new Event('blur'));
      fixture.detectChanges();
    };
    const press = (id: string, key: string) => {
      box(id).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      fixture.detectChanges();
    };
    return { ...fixture.componentInstance, fixture, page, box, type, press };
  }

  it('as a month is read in either calendar and stepped through by keyboard', () => {
    const { month, page, box, type, press } = shown();
    expect(box('f-month').value).toBe('2026-12');
    press('f-month', 'ArrowUp');
    expect(month.value).toBe('2027-01');
    type('f-month', '令和8年5月');
    expect([month.value, box('f-month').value]).toEqual(['2026-05', '2026-05']);
    expect(page.querySelector('#f-month-reading')?.textContent).toBe('May 2026 (Reiwa 8)');
  });

  it('and is no month stays to be put right', () => {
    const { month, box, type } = shown();
    type('f-month', '2026-13');
    expect([month.value, month.hasError('month'), box('f-month').value]).toEqual(['', true, '2026-13']);
  });

  it('as a day and a time is one value', () => {
    const { opens, box, type } = shown();
    expect([box('f-opens').value, box('f-opens-time').value]).toEqual(['2027-03-01', '00:00']);
    type('f-opens', 'R9.4.30');
    type('f-opens-time', '1730');
    expect([opens.value, opens.valid, box('f-opens-time').value]).toEqual(['2027-04-30T17:30', true, '17:30']);
  });

  it('and is no day or time leaves no value and says which', () => {
    const { opens, type } = shown();
    type('f-opens', '2027-02-30');
    expect([opens.value, opens.hasError('date')]).toEqual(['', true]);
    type('f-opens', '2027-02-28');
    type('f-opens-time', '25:00');
    expect([opens.value, opens.hasError('time'), opens.hasError('date')]).toEqual(['', true, false]);
    type('f-opens-time', '');
    expect([opens.errors, opens.value]).toEqual([{ required: true }, '']);
  });

  it('cannot be typed where the form is closed', () => {
    const { opens, month, box, fixture } = shown();
    opens.disable();
    month.disable();
    fixture.detectChanges();
    expect(['f-month', 'f-opens', 'f-opens-time'].map((id) => box(id).disabled)).toEqual([true, true, true]);
    expect(opens.value).toBe('2027-03-01T00:00');
  });
});
