import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { uiTexts } from '@kakehashi/web/ui';
import { provideKakehashiTransloco } from './transloco';
import { platformTexts } from './platform-texts';
import { defineTexts, keysOf, provideTranslations } from './texts';

describe('texts', () => {
  it.each([
    ['ui', uiTexts],
    ['platform', platformTexts],
  ])('%s has the same keys in both languages', (_scope, { ja, en }) => {
    expect(keysOf(en)).toEqual(keysOf(ja));
  });

  it('are known in both languages as soon as they are provided', () => {
    const texts = defineTexts({ found: '{{count}} 件' }, { found: '{{count}} found' });
    TestBed.configureTestingModule({
      providers: [provideKakehashiTransloco('ja'), provideTranslations('list', texts)],
    });
    const transloco = TestBed.inject(TranslocoService);
    expect(transloco.translate('list.found', { count: 3 })).toBe('3 件');
    transloco.setActiveLang('en');
    expect(transloco.translate('list.found', { count: 3 })).toBe('3 found');
  });
});
