import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';

/** Scrolls the chosen one of a row of tabs into view, where not all of them fit. */
@Directive({ selector: '[kkInView]' })
export class InView {
  /** Whether this is the chosen one. */
  readonly kkInView = input.required<boolean>();
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      if (this.kkInView()) this.#element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }
}
