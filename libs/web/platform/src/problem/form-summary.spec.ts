import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { problemText } from '@kakehashi/shared/contracts';
import { LocaleStore } from '../i18n/locale-store';
import { platformTexts } from '../i18n/platform-texts';
import { provideTranslations } from '../i18n/texts';
import { provideKakehashiTransloco } from '../i18n/transloco';
import { FormSummary } from './form-summary';
import { ProblemText } from './problem-text';

describe('the error summary of a form', () => {
  const form = () =>
    new FormGroup({
      title: new FormControl('', { validators: Validators.required }),
      purpose: new FormControl('', { validators: Validators.required }),
    });

  function arrange() {
    TestBed.configureTestingModule({
      providers: [provideKakehashiTransloco('ja'), provideTranslations('platform', platformTexts)],
    });
    const texts = TestBed.inject(ProblemText);
    const locale = TestBed.inject(LocaleStore);
    locale.use('ja');
    const summary = TestBed.runInInjectionContext(() => new FormSummary());
    const group = form();
    const lines = Object.entries(group.controls).map(([name, control]) => ({
      text: () => texts.ofControl(control),
      fieldId: name,
    }));
    const shown = () => summary.lines().map(({ text }) => text);
    return { texts, locale, summary, group, lines, shown };
  }

  it('speaks the language that was switched to', () => {
    const { locale, summary, group, lines, shown } = arrange();
    group.markAllAsTouched();
    expect(summary.show(group, lines)).toBe(true);
    expect(shown()).toEqual(['入力してください', '入力してください']);
    locale.use('en');
    expect(shown()).toEqual(['Fill this in', 'Fill this in']);
  });

  it('drops a line whose field was mended, and does not bring it back while one types', () => {
    const { summary, group, lines } = arrange();
    group.markAllAsTouched();
    summary.show(group, lines);
    group.controls.title.setValue('x');
    expect(summary.lines().map(({ fieldId }) => fieldId)).toEqual(['purpose']);
    group.controls.title.setValue('');
    expect(summary.lines().map(({ fieldId }) => fieldId)).toEqual(['purpose']);
    group.controls.purpose.setValue('x');
    expect(summary.lines()).toEqual([]);
  });

  it('tells the lines of another try from those before, so that they take the focus again', () => {
    const { summary, group, lines } = arrange();
    group.markAllAsTouched();
    summary.show(group, lines);
    const before = summary.lines().map(({ key }) => key);
    summary.show(group, lines);
    expect(summary.lines().map(({ key }) => key)).not.toEqual(before);
  });

  it('retells what the server said, on the field too, until the field changes', () => {
    const { texts, locale, summary, group, shown } = arrange();
    const error = new HttpErrorResponse({
      status: 409,
      error: {
        code: 'validation-failed',
        status: 400,
        title: '',
        errors: [
          {
            pointer: '/title',
            code: 'open-items-remain',
            detail: problemText('open-items-remain', 'ja', { count: 2 }).detail,
          },
        ],
      },
    });
    group.setValue({ title: 'a', purpose: 'b' });
    summary.show(group, texts.apply(group, error));
    locale.use('en');
    const english = problemText('open-items-remain', 'en', { count: 2 }).detail;
    expect(shown()).toEqual([english]);
    expect(texts.ofControl(group.controls.title)).toBe(english);
    group.controls.title.setValue('x');
    expect(shown()).toEqual([]);
  });
});
