import { Dialog } from '@angular/cdk/dialog';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { closeCarefully } from './close-carefully';

@Component({ template: `<input />` })
class Form {}

describe('a dialog that is left', () => {
  const open = (changed: boolean, answer: object | null = null) => {
    const ref = TestBed.inject(Dialog).open(Form, { disableClose: true });
    let asked = 0;
    const ask = () => (asked++, Promise.resolve(answer));
    let closed = false;
    ref.closed.subscribe(() => (closed = true));
    closeCarefully(ref, { changed: () => changed, ask });
    const escape = async (init: KeyboardEventInit = {}) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true, ...init }));
      await Promise.resolve();
      await Promise.resolve();
    };
    const beside = async () => {
      document.querySelector<HTMLElement>('.cdk-overlay-backdrop')?.click();
      await Promise.resolve();
      await Promise.resolve();
    };
    return { asked: () => asked, escape, beside, closed: () => closed };
  };

  it('closes at once while nothing was typed', async () => {
    const { asked, escape, closed } = open(false);
    await escape();
    expect([closed(), asked()]).toEqual([true, 0]);
  });

  it.each(['escape', 'beside'] as const)(
    'asks once something was typed, and stays unless told otherwise: %s',
    async (way) => {
      const kept = open(true);
      await kept[way]();
      expect([kept.closed(), kept.asked()]).toEqual([false, 1]);
    },
  );

  it('closes once the loss is confirmed', async () => {
    const { escape, closed } = open(true, { comment: '' });
    await escape();
    expect(closed()).toBe(true);
  });

  it('takes no notice of the Escape that ends a conversion', async () => {
    const { asked, escape, closed } = open(false);
    await escape({ isComposing: true });
    expect([closed(), asked()]).toEqual([false, 0]);
  });
});
