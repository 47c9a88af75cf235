import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SheetPart } from './sheet';

/** All that is held on somebody, part by part, to be read or printed. */
@Component({
  selector: 'kk-held-sheet',
  imports: [RouterLink],
  template: `
    @for (part of parts(); track part.key) {
      <section class="kk-card" [attr.aria-labelledby]="'kk-part-' + part.key">
        <div class="kk-card__head">
          <h2 [id]="'kk-part-' + part.key">{{ part.title }}</h2>
        </div>
        <div class="kk-card__body">
          @if (part.lines.length) {
            <dl class="kk-facts">
              @for (line of part.lines; track $index) {
                <dt>{{ line.label }}</dt>
                <dd>
                  @if (line.link; as link) {
                    <a [routerLink]="link">{{ line.text }}</a>
                  } @else {
                    {{ line.text }}
                  }
                </dd>
              }
            </dl>
          } @else {
            <p class="kk-muted">{{ nothing() }}</p>
          }
        </div>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: inherit;
    }
    dd {
      max-width: var(--kk-line);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeldSheet {
  readonly parts = input.required<readonly SheetPart[]>();
  /** What a part without lines says. */
  readonly nothing = input.required<string>();
}
