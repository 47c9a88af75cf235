import { TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { LocaleStore } from '../i18n/locale-store';
import { provideTranslations } from '../i18n/texts';
import { provideKakehashiTransloco } from '../i18n/transloco';
import { platformTexts } from '../i18n/platform-texts';
import { ProblemText } from './problem-text';

describe('what is wrong with a control, in words', () => {
  it('is the text that is no date, not the value that is missing because of it', () => {
    TestBed.configureTestingModule({
      providers: [provideKakehashiTransloco('en'), provideTranslations('platform', platformTexts)],
    });
    TestBed.inject(LocaleStore).use('en');
    const problems = TestBed.inject(ProblemText);
    const control = new FormControl(null);
    control.markAsTouched();
    control.setErrors({ required: true });
    const missing = problems.ofControl(control);
    control.setErrors({ required: true, date: true });
    expect(problems.ofControl(control)).not.toBe(missing);
    control.setErrors({ date: true });
    expect(problems.ofControl(control)).toMatch(/date/i);
  });
});
