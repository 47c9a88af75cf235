import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { mostPoints, scoreCriteria } from '@kakehashi/shared/case-types';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { CaseOf } from '../model/views';

/** How an application was scored and what the mission may cost, by who pays. */
@Component({
  selector: 'kk-decision-card',
  imports: [CaseTime, TranslocoPipe],
  template: `
    <section class="kk-card" aria-labelledby="kk-decision-title">
      <div class="kk-card__head">
        <h2 id="kk-decision-title">{{ 'cases.mission.decision' | transloco }}</h2>
        @if (view().details.approvedAt; as at) {
          <kk-case-time class="kk-small kk-muted" said="cases.mission.approvedAt" [at]="at" />
        }
      </div>
      <div class="kk-card__body kk-stack">
        @if (view().details.score; as score) {
          <div class="kk-table-wrap">
            <table class="kk-table">
              <caption class="kk-hidden">
                {{
                  'cases.score.title' | transloco
                }}
              </caption>
              <tbody>
                @for (line of lines(); track line.code) {
                  <tr>
                    <th scope="row">{{ words.of(line.label) }}</th>
                    <td class="kk-number">{{ line.points }} / {{ line.most }}</td>
                  </tr>
                }
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{{ 'cases.score.total' | transloco }}</th>
                  <td class="kk-number">{{ score.total }} / {{ most }}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        }
        @if (view().details.budget; as budget) {
          <div class="kk-table-wrap">
            <table class="kk-table">
              <caption class="kk-hidden">
                {{
                  'cases.budget.title' | transloco
                }}
              </caption>
              <tbody>
                <tr>
                  <th scope="row">{{ 'cases.budget.clair' | transloco }}</th>
                  <td class="kk-number">{{ text.yen(budget.clair) }}</td>
                </tr>
                <tr>
                  <th scope="row">{{ 'cases.budget.host' | transloco }}</th>
                  <td class="kk-number">{{ text.yen(budget.host) }}</td>
                </tr>
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{{ 'cases.budget.total' | transloco }}</th>
                  <td class="kk-number">{{ text.yen(budget.total) }}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        }
        @if (!view().details.score && !view().details.budget) {
          <p class="kk-muted">{{ 'cases.mission.undecided' | transloco }}</p>
        }
      </div>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly words = inject(CaseWords);
  protected readonly text = inject(FieldText);
  protected readonly most = mostPoints;
  /** The criteria that were given points; none where only a total is known. */
  protected readonly lines = computed(() => {
    const points = this.view().details.score?.criteria as Readonly<Record<string, number>> | undefined;
    return scoreCriteria.flatMap((criterion) => {
      const given = points?.[criterion.code];
      return given === undefined ? [] : [{ ...criterion, points: given }];
    });
  });
}
