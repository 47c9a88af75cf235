import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  choiceLabel,
  consentsNeeded,
  invitationStatuses,
  type ExpertKind,
  type InvitationStatus,
} from '@kakehashi/shared/case-types';
import { LocaleStore } from '@kakehashi/web/platform';
import { StateBadge, type Tone } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { constraintNames } from './candidate-text';

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
      @if (tally(); as count) {
        <p class="kk-card__body kk-small" [class.short]="count.lacking > 0">
          {{ (count.lacking > 0 ? 'cases.mission.someLacking' : 'cases.mission.allAsked') | transloco: count }}
        </p>
      }
      @if (view().details.fewerReason; as reason) {
        <p class="kk-card__body kk-small text">
          <span class="kk-muted">{{ 'cases.mission.fewer' | transloco }}</span> {{ reason }}
        </p>
      }
      <ul class="kk-lines">
        @for (one of view().details.invitations; track one.id) {
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
            @if (one.status === 'invited' || one.status === 'agreed') {
              <p class="kk-small">
                <span class="kk-muted">{{ consentName(one.expertKind) }}:</span>
                {{ (one.consentFiled ? 'cases.mission.onFile' : 'cases.mission.notOnFile') | transloco }}
              </p>
            }
            @if (one.reason) {
              <p>{{ words.reason('dispatch', one.reason) }}</p>
            }
            @if (one.comment) {
              <p class="text">{{ one.comment }}</p>
            }
            @if (one.unmet.length) {
              <p class="kk-small">
                <span class="kk-muted">{{ 'cases.mission.unmet' | transloco }}</span> {{ names(one.unmet) }}
              </p>
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
    p.kk-card__body {
      padding-block-end: 0;
    }
    .short {
      font-weight: 500;
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
  readonly #locale = inject(LocaleStore).locale;

  /** How many of those who were requested are asked or settled. */
  protected readonly tally = computed(() => {
    const { expertsRequested: requested, invitations } = this.view().details;
    const asked = invitations.filter(({ status }) => status === 'invited' || status === 'agreed').length;
    return asked > 0 ? { requested, asked, lacking: Math.max(0, requested - asked) } : null;
  });

  protected names(conditions: readonly string[]): string {
    return constraintNames(conditions, this.#locale());
  }

  /** The document by which somebody of a kind is consented to. */
  protected consentName(kind: ExpertKind): string {
    return consentsNeeded([{ kind }])
      .map((document) => this.words.document('dispatch', document))
      .join();
  }

  protected tone(status: string): Tone {
    return tones[status as InvitationStatus] ?? 'waiting';
  }

  protected label(status: string) {
    return choiceLabel(invitationStatuses, status);
  }
}
