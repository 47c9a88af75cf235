import { ChangeDetectionStrategy, Component, DOCUMENT, DestroyRef, inject, input, signal } from '@angular/core';

/** Content that a phone shows when asked for, so that what it is about comes sooner; a wider window always shows it. */
@Component({
  selector: 'kk-phone-fold',
  template: `
    <details class="kk-no-print" [open]="wide() || opened()" (toggle)="unfold(details.open)" #details>
      <summary>{{ heading() }}</summary>
      <div class="kk-stack"><ng-content /></div>
    </details>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }

    summary {
      width: fit-content;
      min-height: 32px;
      font-weight: 500;
      cursor: pointer;
    }

    @media (min-width: 720px) {
      summary {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhoneFold {
  readonly heading = input.required<string>();
  protected readonly wide = signal(true);
  protected readonly opened = signal(false);

  constructor() {
    const media = inject(DOCUMENT).defaultView?.matchMedia('(min-width: 720px)');
    if (!media) return;
    const follow = () => this.wide.set(media.matches);
    follow();
    media.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => media.removeEventListener('change', follow));
  }

  protected unfold(open: boolean): void {
    if (!this.wide()) this.opened.set(open);
  }
}
