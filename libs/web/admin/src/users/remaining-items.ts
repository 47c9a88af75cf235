import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { openItemDefinitions, openItemKinds, type OpenItemKind } from '@kakehashi/shared/access';
import { LabelPipe } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';

/** How many of each kind stand in the way of an end. */
export type RemainingCounts = Readonly<Partial<Record<OpenItemKind, number>>>;

/** Why an account or a role cannot end yet: what lacks a successor, and where that is seen to. */
@Component({
  selector: 'kk-remaining-items',
  imports: [Icon, LabelPipe, RouterLink, TranslocoPipe],
  template: `
    <div class="kk-notice kk-notice--error" role="alert" tabindex="-1" #notice>
      <kk-icon name="error" />
      <div class="kk-stack">
        <p>{{ 'admin.remaining.text' | transloco }}</p>
        <ul>
          @for (line of lines(); track line.kind) {
            <li>{{ line.label | kkLabel }}: {{ line.count }}</li>
          }
        </ul>
        <p>
          <a [routerLink]="['/leaving', userId()]">{{ 'admin.remaining.open' | transloco }}</a>
        </p>
      </div>
    </div>
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: var(--kk-4);
    }
    a {
      color: inherit;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemainingItems {
  readonly userId = input.required<string>();
  readonly counts = input.required<RemainingCounts>();
  protected readonly notice = viewChild.required<ElementRef<HTMLElement>>('notice');
  protected readonly lines = computed(() =>
    openItemKinds.flatMap((kind) => {
      const count = this.counts()[kind] ?? 0;
      return count > 0 ? [{ kind, count, label: openItemDefinitions[kind].label }] : [];
    }),
  );

  constructor() {
    // The button that was refused may be a screen away.
    afterNextRender(() => {
      this.notice().nativeElement.focus({ preventScroll: true });
      this.notice().nativeElement.scrollIntoView({ block: 'center' });
    });
  }
}
