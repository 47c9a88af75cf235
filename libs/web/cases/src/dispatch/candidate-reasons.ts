import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import type { SpecialistCandidate } from './candidate-text';

/** A specialist by name, with what speaks against asking and what for it. */
@Component({
  selector: 'kk-candidate-reasons',
  imports: [TranslocoPipe, Icon],
  template: `
    <strong>{{ candidate().name }}</strong>
    <span class="kk-small kk-muted">{{ candidate().detail }}</span>
    @for (reason of candidate().whyNot; track reason) {
      <span class="kk-small reason not"><kk-icon name="warning" />{{ reason }}</span>
    }
    @if (candidate().met; as conditions) {
      <span class="kk-small reason">
        <kk-icon name="check" />{{ 'cases.specialist.met' | transloco: { conditions } }}
      </span>
    }
    @for (reason of candidate().why; track reason) {
      <span class="kk-small reason"><kk-icon name="check" />{{ reason }}</span>
    }
    @for (reason of candidate().partly; track reason) {
      <span class="kk-small kk-muted reason"><kk-icon name="pending" />{{ reason }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      min-width: 0;
    }
    .reason {
      --kk-icon-size: 14px;
      display: flex;
      gap: var(--kk-1);
      align-items: center;
    }
    .not {
      color: var(--kk-waiting-fg);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CandidateReasons {
  readonly candidate = input.required<SpecialistCandidate>();
}
