import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** One line of an error summary. */
export interface ErrorLine {
  /** Tells a line from a later one of the same words; the field or the words where there is none. */
  readonly key?: string;
  /** What is wrong and how to mend it. */
  readonly text: string;
  /** Id of the control it is about; none for an error of the whole. */
  readonly fieldId?: string;
}

/** Lists what must be mended, takes the focus when it appears and leads to each field. */
@Component({
  selector: 'kk-error-summary',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (errors().length) {
      <div class="box" role="alert" tabindex="-1">
        <kk-icon name="error" />
        <div>
          <h2>{{ heading() ?? ('ui.errorSummary.title' | transloco) }}</h2>
          <ul>
            @for (line of errors(); track line.key ?? $index) {
              <li>
                @if (line.fieldId; as id) {
                  <button type="button" class="kk-link" (click)="focusField(id)">{{ line.text }}</button>
                } @else {
                  {{ line.text }}
                }
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .box {
      display: flex;
      gap: var(--kk-3);
      padding: var(--kk-4);
      border: 1px solid var(--mat-sys-error);
      border-radius: var(--kk-radius);
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    ul {
      display: grid;
      gap: var(--kk-1);
      margin-top: var(--kk-1);
      padding-inline-start: 1.2em;
    }
    .kk-link {
      vertical-align: top;
      color: inherit;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  /** The lines; an empty list shows nothing. */
  readonly errors = input.required<readonly ErrorLine[]>();
  /** Another heading than the usual. */
  readonly heading = input<string>();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);

  #told: readonly string[] = [];

  constructor() {
    // Only a new line takes the focus: not one that is said in another language, nor one less while one types.
    afterRenderEffect(() => {
      const keys = this.errors().map(({ key, fieldId, text }) => key ?? fieldId ?? text);
      const isNew = keys.some((key) => !this.#told.includes(key));
      this.#told = keys;
      if (isNew) this.#host.nativeElement.querySelector<HTMLElement>('.box')?.focus();
    });
  }

  protected focusField(id: string): void {
    const field = document.getElementById(id);
    const target = field?.matches('input, select, textarea, button, [tabindex]')
      ? field
      : field?.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]');
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  }
}
