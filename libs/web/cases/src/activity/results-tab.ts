import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import { activityFields, activityProgrammes, choiceLabel, programmeName } from '@kakehashi/shared/case-types';
import { LocaleStore, ReferenceData } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { CaseOf } from '../model/views';
import { asks } from './activity-form-model';
import { countryRows, differenceText, totalRow } from './country-rows';

/** What was planned of an activity and what came of it. */
@Component({
  selector: 'kk-results-tab',
  imports: [TranslocoPipe, Icon],
  templateUrl: './results-tab.html',
  styleUrl: './results-tab.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsTab {
  readonly view = input.required<CaseOf<'activity'>>();
  protected readonly names = inject(ReferenceData);
  protected readonly difference = differenceText;
  readonly #words = inject(CaseWords);
  readonly #text = inject(FieldText);
  readonly #locale = inject(LocaleStore).locale;

  protected readonly rows = computed(() => countryRows(this.view().details));
  protected readonly total = computed(() => totalRow(this.rows()));
  /** The name of the programme in the year of the activity, where it was another one. */
  protected readonly formerly = computed(() => {
    const { details, fiscalYear } = this.view();
    const then = programmeName(details.programme, fiscalYear);
    const now = choiceLabel(activityProgrammes, details.programme);
    if (!then || then.ja === now.ja) return null;
    return {
      year: fiscalYearLabel(fiscalYear, this.#locale()),
      name: this.#words.of(then),
      now: this.#words.of(now),
    };
  });
  protected readonly visitors = computed(() => {
    const { visitors, actualVisitors } = this.view().details;
    return [
      { label: this.#words.of(activityFields.visitors.label), count: visitors },
      { label: this.#words.of(activityFields.actualVisitors.label), count: actualVisitors },
    ].map(({ label, count }) => ({ label, text: count === null ? '' : count.toLocaleString(this.#locale()) }));
  });
  protected readonly publication = computed(() =>
    (['publicationType', 'issueNumber', 'language', 'from'] as const).map((key) => ({
      label: this.#text.label(key, 'activity'),
      text: this.#text.of(key, this.view().details[key], 'activity'),
    })),
  );

  protected asks(field: keyof typeof activityFields): boolean {
    return asks(this.view().details.programme, field);
  }
}
