import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, traineeSecrets } from '@kakehashi/shared/case-types';
import type { RevealPage } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { Skeleton } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';

/** Who looked at personal data, when and why; for the owner and the auditors. */
@Component({
  selector: 'kk-reveal-log',
  imports: [CaseTime, Skeleton, TranslocoPipe],
  template: `
    <section class="kk-card" aria-labelledby="kk-reveal-log-title">
      <div class="kk-card__head">
        <h2 id="kk-reveal-log-title">{{ 'cases.personal.log' | transloco }}</h2>
      </div>
      <div class="kk-card__body">
        @if (log.error(); as error) {
          <p role="alert">{{ problems.of(error) }}</p>
        } @else if (log.hasValue()) {
          <ul>
            @for (entry of entries(); track entry.id) {
              <li>
                <strong>{{ entry.by.displayName }}</strong>
                <span>{{ words.of(entry.label) }}</span>
                <kk-case-time class="kk-small kk-muted" [at]="entry.at" />
                <span class="reason">{{ entry.reason }}</span>
              </li>
            } @empty {
              <li class="kk-muted">{{ 'cases.personal.nobody' | transloco }}</li>
            }
          </ul>
        } @else {
          <kk-skeleton [rows]="2" />
        }
      </div>
    </section>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--kk-3);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--kk-3);
    }
    strong {
      font-weight: 500;
    }
    .reason {
      flex-basis: 100%;
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevealLog {
  readonly view = input.required<CaseOf<'placement'>>();
  /** What is shown now; the list is read again when it changes. */
  readonly shown = input<unknown>();
  protected readonly words = inject(CaseWords);
  protected readonly problems = inject(ProblemText);
  protected readonly log = httpResource<RevealPage>(() => {
    this.shown();
    return `/api/cases/${this.view().reference}/reveals`;
  });
  protected readonly entries = computed(() =>
    (this.log.hasValue() ? this.log.value().items : []).map((entry) => ({
      ...entry,
      label: choiceLabel(traineeSecrets, entry.field),
    })),
  );
}
