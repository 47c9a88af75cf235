import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, invitationStatuses, type InvitationStatus } from '@kakehashi/shared/case-types';
import { StateBadge, type Tone } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';

const tones: Readonly<Record<InvitationStatus, Tone>> = {
  invited: 'waiting',
  agreed: 'done',
  refused: 'stopped',
  released: 'stopped',
};

/** The specialists who were asked, in the order of asking, and what each answered. */
@Component({
  selector: 'kk-invitations-card',
  imports: [CaseTime, TranslocoPipe, StateBadge],
  template: `
    <section class="kk-card" aria-labelledby="kk-invitations-title">
      <div class="kk-card__head">
        <h2 id="kk-invitations-title">{{ 'cases.mission.invitations' | transloco }}</h2>
        <span class="kk-count">{{ view().details.invitations.length }}</span>
      </div>
      <ul class="kk-lines">
        @for (one of view().details.invitations; track one.invitedAt) {
          <li>
            <div class="line">
              <strong>{{ one.expertName }}</strong>
              <kk-state-badge [tone]="tone(one.status)" [label]="words.of(label(one.status))" />
            </div>
            <p class="kk-small kk-muted">
              <kk-case-time
                said="cases.mission.invitedBy"
                [at]="one.invitedAt"
                [values]="{ who: one.invitedBy.displayName }"
              />
              @if (one.answeredAt) {
                · <kk-case-time said="cases.mission.answeredAt" [at]="one.answeredAt" />
              }
            </p>
            @if (one.reason) {
              <p>{{ words.reason('dispatch', one.reason) }}</p>
            }
            @if (one.comment) {
              <p class="text">{{ one.comment }}</p>
            }
            @if (one.overrideReason) {
              <p class="text kk-small">
                <span class="kk-muted">{{ 'cases.mission.override' | transloco }}</span> {{ one.overrideReason }}
              </p>
            }
          </li>
        } @empty {
          <li class="kk-muted">{{ 'cases.mission.nobodyAsked' | transloco }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--kk-1);
      padding: var(--kk-2) var(--kk-4);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-3);
    }
    .text {
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationsCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly words = inject(CaseWords);

  protected tone(status: string): Tone {
    return tones[status as InvitationStatus] ?? 'waiting';
  }

  protected label(status: string) {
    return choiceLabel(invitationStatuses, status);
  }
}
