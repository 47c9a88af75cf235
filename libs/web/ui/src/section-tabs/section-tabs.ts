import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** The sections of an area of the application, each a page of its own; names are keys of the translations. */
@Component({
  selector: 'kk-section-tabs',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav class="kk-tabs kk-no-print" [attr.aria-label]="area() + '.sections' | transloco">
      @for (section of sections(); track section.path) {
        <a [routerLink]="section.link ?? section.path" routerLinkActive ariaCurrentWhenActive="page">
          {{ area() + '.' + section.path + '.title' | transloco }}
        </a>
      }
    </nav>
  `,
  styles: `
    :host {
      display: block;
    }
    .kk-tabs {
      padding: var(--kk-2) var(--kk-6) 0;
      background: var(--mat-sys-surface);
    }
    @media (max-width: 719px) {
      .kk-tabs {
        padding-inline: var(--kk-4);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SectionTabs {
  /** The area, with which the keys of its names begin. */
  readonly area = input.required<string>();
  readonly sections = input.required<readonly { readonly path: string; readonly link?: string }[]>();
}
