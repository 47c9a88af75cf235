import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ImportLayoutInput, ImportView } from '@kakehashi/shared/contracts';
import { LocaleStore, provideKakehashiTransloco, provideTranslations } from '@kakehashi/web/platform';
import { adminTexts } from '../admin-texts';
import { ImportLayoutForm } from './import-layout-form';

const line = (number: number, ...cells: string[]) => ({ number, cells });
const view = {
  id: '1',
  status: 'checked',
  missing: [],
  knownColumns: [
    { key: 'label', label: { ja: '項目', en: 'Label' }, isRepeatable: false },
    { key: 'figure', label: { ja: '値', en: 'Figure' }, isRepeatable: true },
  ],
  sheets: [
    { name: 'Alpha', hidden: false, lines: [line(1, 'Country', 'FY2009'), line(2, 'Thailand', '3')] },
    { name: 'Beta', hidden: false, lines: [line(1, 'A title'), line(2, 'Country', 'FY2010'), line(3, 'India', '1')] },
  ],
  layout: {
    sheet: 0,
    headerRow: 1,
    columns: [
      { header: 'Country', column: 'label' },
      { header: 'FY2009', column: 'figure' },
    ],
    meanings: [],
  },
} as unknown as ImportView;
const beta = {
  sheet: 1,
  headerRow: 2,
  columns: [
    { header: 'Country', column: 'label' },
    { header: 'FY2010', column: 'figure' },
  ],
  meanings: [],
};

describe('the form of where a table stands', () => {
  const form = () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideKakehashiTransloco('en'),
        provideTranslations('admin', adminTexts),
      ],
    });
    TestBed.inject(LocaleStore).use('en');
    const fixture = TestBed.createComponent(ImportLayoutForm);
    fixture.componentRef.setInput('view', view);
    fixture.componentRef.setInput('busy', false);
    const chosen: ImportLayoutInput[] = [];
    fixture.componentInstance.chosen.subscribe((layout) => chosen.push(layout));
    fixture.detectChanges();
    const host = fixture.nativeElement as HTMLElement;
    const select = (id: string, at: number) => {
      const box = host.querySelector<HTMLSelectElement>(id)!;
      box.selectedIndex = at;
      box.dispatchEvent(new Event('change'));
      fixture.detectChanges();
    };
    const apply = () => host.querySelector<HTMLButtonElement>('button.kk-button')!.click();
    return { one: fixture.componentInstance, http: TestBed.inject(HttpTestingController), chosen, select, apply };
  };
  const answered = () => new Promise((done) => queueMicrotask(() => done(undefined)));

  it('says at once that another sheet was chosen, and asks what its columns mean', async () => {
    const { one, http, chosen, select, apply } = form();
    expect(one.isChanged()).toBe(false);
    select('#import-sheet', 1);
    expect(one.isChanged()).toBe(true);
    // Nobody is asked to look through columns of which nothing is known yet.
    apply();
    expect(chosen).toEqual([]);
    http.expectOne('/api/imports/1/layout?sheet=1').flush(beta);
    await answered();
    apply();
    expect(chosen).toEqual([{ sheet: 1, headerRow: 2, columns: ['0:label', '1:figure'], meanings: [] }]);
    one.reset();
    expect(one.isChanged()).toBe(false);
  });

  it('says so of another row or meaning, and leaves out an answer that comes too late', async () => {
    const { one, http, select } = form();
    select('#import-header', 1);
    const late = http.expectOne('/api/imports/1/layout?sheet=0&headerRow=2');
    expect(one.isChanged()).toBe(true);
    one.reset();
    late.flush(beta);
    await answered();
    expect(one.isChanged()).toBe(false);
    select('td select', 0);
    expect(one.isChanged()).toBe(true);
  });
});
