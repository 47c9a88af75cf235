import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatePipe } from '@kakehashi/web/platform';
import { AffiliationSources } from './affiliation-sources';

/** Chooses whether the whole register is shown, or what was in force today or by a published list. */
@Component({
  selector: 'kk-as-of-switch',
  imports: [DatePipe, TranslocoPipe],
  template: `
    <label>
      <span>{{ 'affiliations.list.state' | transloco }}</span>
      <select #box class="kk-select" (change)="chosen.emit(box.value || null)">
        <option value="" [selected]="value() === null">{{ 'affiliations.list.register' | transloco }}</option>
        <option value="today" [selected]="value() === 'today'">{{ 'affiliations.list.today' | transloco }}</option>
        @for (list of sources.lists(); track list.asOf) {
          <option [value]="list.asOf" [selected]="value() === list.asOf">
            {{ 'affiliations.list.listOf' | transloco: { date: list.asOf | kkDate: 'short' } }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: var(--kk-1);
      font-weight: 500;
    }
    select {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AsOfSwitch {
  /** A day, `today`, or null for the whole register. */
  readonly value = input.required<string | null>();
  readonly chosen = output<string | null>();
  protected readonly sources = inject(AffiliationSources);
}
