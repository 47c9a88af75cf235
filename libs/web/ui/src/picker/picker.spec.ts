import { TestBed } from '@angular/core/testing';
import { TranslocoService, provideTransloco } from '@jsverse/transloco';
import { Picker, type PickerItem } from './picker';

const items: PickerItem[] = [
  { id: '1', label: '横浜市' },
  { id: '2', label: '横須賀市' },
];

describe('a picker', () => {
  const picker = (found: PickerItem[], text = '横') => {
    TestBed.configureTestingModule({
      providers: [provideTransloco({ config: { availableLangs: ['ja'], defaultLang: 'ja' } })],
    });
    TestBed.inject(TranslocoService).setTranslation({}, 'ja');
    const fixture = TestBed.createComponent(Picker);
    fixture.componentRef.setInput('items', found);
    fixture.componentRef.setInput('creatable', true);
    const picked: (string | undefined)[] = [];
    fixture.componentInstance.picked.subscribe((item) => picked.push(item?.label));
    fixture.componentInstance.created.subscribe((name) => picked.push(`+${name}`));
    fixture.detectChanges();
    const box = (fixture.nativeElement as HTMLElement).querySelector('input')!;
    box.dispatchEvent(new Event('focus'));
    box.value = text;
    box.dispatchEvent(new Event('input'));
    const press = (...keys: string[]) => {
      for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        box.dispatchEvent(event);
        if (key === 'Enter') expect(event.defaultPrevented).toBe(true);
      }
      return picked;
    };
    return { press, fixture };
  };

  it('takes nothing by Enter alone, and sends no form', () => {
    expect(picker(items).press('Enter')).toEqual([]);
  });

  it('covers nothing before there is something to say', () => {
    const { fixture } = picker([], '');
    const expanded = () => (fixture.nativeElement as HTMLElement).querySelector('input')?.getAttribute('aria-expanded');
    fixture.detectChanges();
    expect(expanded()).toBe('false');
    fixture.componentRef.setInput('items', items);
    fixture.detectChanges();
    expect(expanded()).toBe('true');
  });

  it('takes the first hit by an arrow and Enter', () => {
    expect(picker(items).press('ArrowDown', 'Enter')).toEqual(['横浜市']);
  });

  it('takes what was pressed, although hits that come late push it from under the pointer', () => {
    const { press, fixture } = picker([], '架空市');
    fixture.detectChanges();
    const create = [...document.querySelectorAll('[role=option]')].at(-1);
    create?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    fixture.componentRef.setInput('items', items);
    fixture.detectChanges();
    document.querySelector('[role=option]')?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    expect(press()).toEqual(['+架空市']);
  });

  it('forgets where it was when other hits come', () => {
    const { press, fixture } = picker(items);
    press('ArrowDown');
    fixture.componentRef.setInput('items', [...items].reverse());
    fixture.detectChanges();
    expect(press('Enter')).toEqual([]);
  });

  it('adds nothing by the keys that take a hit when there is none', () => {
    expect(picker([]).press('ArrowDown', 'Enter')).toEqual([]);
  });

  it('adds the name only from its own line', () => {
    expect(picker([], '横浜').press('ArrowDown', 'ArrowDown', 'Enter')).toEqual(['+横浜']);
    TestBed.resetTestingModule();
    expect(picker(items, '横浜').press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')).toEqual(['+横浜']);
  });
});
