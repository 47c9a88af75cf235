import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JetRevision } from '@kakehashi/shared/contracts';
import { ReferenceData } from '@kakehashi/web/platform';
import { jetRoles } from './jet-sheet';

/** The figures of one revision by country and role; what is not known is a dash. */
@Component({
  selector: 'kk-jet-table',
  imports: [TranslocoPipe],
  template: `
    <div class="kk-table-wrap" tabindex="0" role="region" [attr.aria-label]="label()">
      <table class="kk-table">
        <thead>
          <tr>
            <th scope="col">{{ 'jetFigures.country' | transloco }}</th>
            @for (role of roles; track role) {
              <th scope="col" class="kk-number">{{ role }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of revision().rows; track row.country) {
            <tr>
              <th scope="row">{{ names.countryName(row.country) }}</th>
              @for (role of roles; track role) {
                <td class="kk-number">
                  <span [attr.title]="row[role] === null ? ('jetFigures.notKnown' | transloco) : null">{{
                    row[role] ?? '–'
                  }}</span>
                </td>
              }
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{{ 'jetFigures.total' | transloco }} {{ revision().totals.total }}</th>
            @for (role of roles; track role) {
              <td class="kk-number">{{ revision().totals[role] ?? '–' }}</td>
            }
          </tr>
        </tfoot>
      </table>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JetTable {
  readonly revision = input.required<JetRevision>();
  readonly label = input.required<string>();
  protected readonly names = inject(ReferenceData);
  protected readonly roles = jetRoles;
}
