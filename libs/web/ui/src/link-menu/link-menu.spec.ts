import { Component, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LinkMenu, type MenuLink } from './link-menu';

const links: MenuLink[] = [
  { label: 'Visit support', path: '/cases/new/visit' },
  { label: 'Specialist dispatch', path: '/cases/new/dispatch' },
];

@Component({
  imports: [LinkMenu],
  template: `<header><kk-link-menu label="New" [links]="links" /></header>`,
})
class Page {
  readonly links = links;
  readonly menu = viewChild.required(LinkMenu);
}

describe('a menu of places', () => {
  const page = () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement);
    fixture.detectChanges();
    return { fixture, menu: fixture.componentInstance.menu(), host: fixture.nativeElement as HTMLElement };
  };
  const press = (key: string, keyCode: number) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }));
  const focused = () => document.activeElement?.textContent?.trim();

  beforeAll(() => Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined }));
  afterAll(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
  });

  it('opened by a shortcut has the focus on its first entry, and the arrows move it', () => {
    page().menu.open();
    expect(focused()).toBe('Visit support');
    press('ArrowDown', 40);
    expect(focused()).toBe('Specialist dispatch');
  });

  it('closes by Escape and gives the focus back to its button', () => {
    const { menu, host } = page();
    menu.open();
    press('Escape', 27);
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(host.querySelector('button'));
  });

  it('stands in the landmark of its button', () => {
    page().menu.open();
    expect(document.querySelector('[role=menu]')?.closest('header')).not.toBeNull();
  });
});
