import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseType } from '@kakehashi/shared/case-types';
import { LocaleStore } from '@kakehashi/web/platform';
import { StateBadge } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import type { EventView } from '../model/views';
import { EventWords } from './event-words';

/** What happened, in words: who, what, which field from what to what, and why. */
@Component({
  selector: 'kk-event-text',
  imports: [CaseTime, TranslocoPipe, StateBadge],
  template: `
    @let one = event();
    <p>
      <strong>{{ one.actor?.displayName ?? ('cases.timeline.system' | transloco) }}</strong>
      @if (one.onBehalfOf; as absent) {
        <span class="kk-muted">{{ 'cases.timeline.onBehalfOf' | transloco: { name: absent.displayName } }}</span>
      }
      {{ what() }}
      @if (one.toState && one.toState !== one.fromState) {
        <kk-state-badge [label]="words.state(type(), one.toState)" [tone]="words.tone(type(), one.toState)" />
      }
      <kk-case-time class="kk-small kk-muted kk-nowrap" [at]="one.at" [timeOnly]="true" />
    </p>
    @if (changes().length) {
      <dl>
        @for (change of changes(); track change.key) {
          <div>
            <dt>{{ change.label }}</dt>
            <dd>
              @if (change.before && !change.gone) {
                <del>{{ change.before }}</del>
                <span class="to" aria-hidden="true">→</span>
              }
              @if (change.gone) {
                {{ change.before }}
              } @else {
                <ins>{{ change.after || ('cases.notFilled' | transloco) }}</ins>
              }
            </dd>
          </div>
        }
      </dl>
    }
    @if (one.comment) {
      <p class="why">{{ one.comment }}</p>
    }
  `,
  styles: `
    p:first-child {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px var(--kk-2);
    }
    dl {
      display: grid;
      gap: 2px;
      margin-top: var(--kk-1);
      font-size: var(--kk-text-s);
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(96px, 160px) minmax(0, 1fr);
      gap: var(--kk-3);
    }
    dt,
    del {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      white-space: pre-line;
    }
    .to {
      margin-inline: var(--kk-1);
    }
    ins {
      text-decoration: none;
    }
    .why {
      margin-top: var(--kk-1);
      padding-inline-start: var(--kk-3);
      border-inline-start: 3px solid var(--mat-sys-outline-variant);
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventText {
  readonly event = input.required<EventView>();
  readonly type = input.required<CaseType>();
  protected readonly words = inject(CaseWords);
  readonly #told = inject(EventWords);
  readonly #locale = inject(LocaleStore).locale;

  protected readonly what = computed(() => {
    this.#locale();
    return this.#told.what(this.event(), this.type());
  });
  protected readonly changes = computed(() => {
    this.#locale();
    return this.#told.changes(this.event(), this.type());
  });
}
