import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';
import { CaseTime } from '../model/case-time';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { CaseOf } from '../model/views';

/** Why an application was last turned back, and field by field what has changed since. */
@Component({
  selector: 'kk-last-return',
  imports: [CaseTime, TranslocoPipe, Icon],
  template: `
    @if (view().details.lastReturn; as last) {
      <section class="kk-card" aria-labelledby="kk-last-return-title">
        <div class="kk-card__head">
          <h2 id="kk-last-return-title">{{ 'cases.lastReturn.title' | transloco }}</h2>
          <span class="kk-small kk-muted"><kk-case-time [at]="last.at" /> · {{ last.by.displayName }}</span>
        </div>
        <div class="kk-card__body kk-stack">
          <div>
            <p>
              <strong>{{ words.reason('dispatch', last.reason) }}</strong>
            </p>
            <p class="comment">{{ last.comment }}</p>
          </div>
          <p class="kk-small clock" [class.kk-muted]="last.resumedAt">
            <kk-icon [name]="last.resumedAt ? 'play_circle' : 'pause_circle'" />
            @if (last.resumedAt) {
              <kk-case-time said="cases.lastReturn.resumed" [at]="last.resumedAt" />
            } @else {
              {{ 'cases.lastReturn.paused' | transloco }}
            }
          </p>
          @if (changes().length) {
            <div class="kk-table-wrap">
              <table class="kk-table">
                <caption>
                  {{
                    'cases.lastReturn.changes' | transloco
                  }}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{{ 'cases.lastReturn.field' | transloco }}</th>
                    <th scope="col">{{ 'cases.lastReturn.before' | transloco }}</th>
                    <th scope="col">{{ 'cases.lastReturn.after' | transloco }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (change of changes(); track change.key) {
                    <tr>
                      <th scope="row">{{ change.label }}</th>
                      <td>
                        <del>{{ change.before || ('cases.notFilled' | transloco) }}</del>
                      </td>
                      <td>
                        <ins>{{ change.after || ('cases.notFilled' | transloco) }}</ins>
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          } @else {
            <p class="kk-muted">{{ 'cases.lastReturn.unchanged' | transloco }}</p>
          }
        </div>
      </section>
    }
  `,
  styles: `
    .comment,
    td {
      white-space: pre-wrap;
    }
    .comment {
      max-width: var(--kk-line);
    }
    .clock {
      --kk-icon-size: 16px;
      display: flex;
      gap: var(--kk-1);
      align-items: center;
    }
    caption {
      text-align: start;
      font-weight: 500;
    }
    th,
    td {
      vertical-align: top;
    }
    del {
      color: var(--mat-sys-on-surface-variant);
    }
    ins {
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LastReturn {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly words = inject(CaseWords);
  readonly #text = inject(FieldText);
  protected readonly changes = computed(() =>
    (this.view().details.lastReturn?.changes ?? []).map(({ field, before, after }) => ({
      key: field,
      label: this.#text.label(field, 'dispatch'),
      before: this.#text.of(field, before['value'], 'dispatch'),
      after: this.#text.of(field, after['value'], 'dispatch'),
    })),
  );
}
