import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { InstantPipe, type Draft } from '@kakehashi/web/platform';

/** Says how the draft stands. */
@Component({
  selector: 'kk-draft-notice',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    <span class="kk-muted kk-small" role="status">
      @switch (draft()?.status()) {
        @case ('saving') {
          {{ 'platform.draft.saving' | transloco }}
        }
        @case ('saved') {
          {{ 'platform.draft.saved' | transloco: { time: draft()?.savedAt() | kkInstant } }}
        }
        @case ('failed') {
          {{ 'platform.draft.failed' | transloco }}
        }
      }
    </span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftNotice {
  readonly draft = input.required<Draft<never> | Draft<unknown> | undefined>();
}
