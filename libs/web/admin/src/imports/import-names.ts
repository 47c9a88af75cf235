import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  fileFields,
  requesterKinds,
  workflows,
  type CaseType,
  type Choice,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import type { ImportLayoutInput, ImportView, UnknownName } from '@kakehashi/shared/contracts';
import { LabelPipe, ReferenceData, labelOf, LocaleStore } from '@kakehashi/web/platform';
import { layoutInput } from './layout-input';
import { askedNames, isNumber, yearChoices, type AskedName, type NameChoices } from './name-choices';

/** Of the columns that are no fields, by what a file of the kind can say. */
const ofVisits: Readonly<Record<string, readonly Choice[]>> = { requesterKind: requesterKinds };

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: { ja: 'はい', en: 'Yes' } },
  { value: 'no', label: { ja: 'いいえ', en: 'No' } },
];

/** The case types of the kinds of files. */
const typeOf: Readonly<Partial<Record<ImportView['kind'], CaseType>>> = {
  visits: 'visit',
  activities: 'activity',
  dispatches: 'dispatch',
};

/** What the cells of a column of cases can say, where that is a list; countries where people are counted by them. */
function choicesOf(type: CaseType, column: string): readonly Choice[] | 'countries' {
  if (column === 'state') return workflows[type].states.map(({ key, label }) => ({ value: key, label }));
  const field: FieldDefinition | undefined = fileFields(type).find(({ key }) => key === column);
  if (field?.kind === 'country_counts') return 'countries';
  if (field?.kind === 'boolean') return yesOrNo;
  return field?.choices ?? (type === 'visit' ? (ofVisits[column] ?? []) : []);
}

/** What a heading or label of figures can be besides a year or a place. */
const otherMeanings: readonly Choice[] = [
  { value: 'leave-out', label: { ja: '取り込まない', en: 'Leave out' } },
  { value: 'total', label: { ja: '合計', en: 'Total' } },
  { value: 'subtotal', label: { ja: '小計', en: 'Subtotal' } },
];

/** Names in the file that mean nothing here, each with what it can be said to mean. */
@Component({
  selector: 'kk-import-names',
  imports: [LabelPipe, TranslocoPipe],
  templateUrl: './import-names.html',
  styles: `
    td select {
      min-width: 160px;
      max-width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportNames {
  readonly view = input.required<ImportView>();
  readonly names = input.required<readonly UnknownName[]>();
  readonly busy = input.required<boolean>();
  readonly said = output<ImportLayoutInput>();
  readonly #places = inject(ReferenceData);
  readonly #locale = inject(LocaleStore).locale;
  /** The names, each with what it can mean. */
  protected readonly asked = computed(() =>
    askedNames(this.names(), this.view().layout)
      .map((name) => ({ ...name, groups: this.#groupsOf(name) }))
      .filter(({ groups }) => groups.length > 0),
  );
  /** What was chosen, by the place of the name in the list. */
  protected readonly meanings = linkedSignal<readonly AskedName[], Readonly<Record<number, string>>>({
    source: this.asked,
    computation: () => ({}),
  });
  /** Whether something else is said here than the file was looked through with. */
  readonly hasMeanings = computed(() =>
    Object.entries(this.meanings()).some(([at, meaning]) => meaning !== this.asked()[Number(at)]?.meaning),
  );

  protected labelOfColumn(column: string) {
    return this.view().knownColumns.find(({ key }) => key === column)?.label;
  }

  protected mean(at: number, meaning: string): void {
    this.meanings.update((all) => ({ ...all, [at]: meaning }));
  }

  protected apply(): void {
    const { layout } = this.view();
    if (!layout) return;
    const said = this.asked().map(({ column, value, meaning }, at) => ({
      column,
      value,
      meaning: this.meanings()[at] ?? meaning,
    }));
    this.said.emit(layoutInput({ ...layout, meanings: said.filter(({ meaning }) => meaning !== '') }));
  }

  #groupsOf({ column, value, meaning }: AskedName): NameChoices[] {
    const groups = this.#known(column, value);
    // What was said in other words than are offered here is kept as it was said.
    const isOffered = meaning === '' || groups.some(({ choices }) => choices.some((one) => one.value === meaning));
    return isOffered ? groups : [{ heading: null, choices: [{ value: meaning, label: meaning }] }, ...groups];
  }

  #known(column: string, value: string): NameChoices[] {
    const locale = this.#locale();
    const countries = this.#places.countryChoices();
    const offices = this.#places.choicesOf(this.#places.offices());
    if (column === 'country') return [{ heading: null, choices: countries }];
    if (column === 'office') return [{ heading: null, choices: offices }];
    if (column === 'label' || column === 'figure') {
      const places = [
        { heading: 'countries', choices: countries },
        { heading: 'offices', choices: offices },
      ];
      const lastYear = fiscalYearOfInstant(new Date()) + 1;
      const years = { heading: 'years', choices: yearChoices(value, lastYear, locale) };
      const others = {
        heading: null,
        choices: otherMeanings.map(({ value: one, label }) => ({ value: one, label: labelOf(label, locale) })),
      };
      return [others, ...(isNumber(value) ? [years, ...places] : [...places, years])];
    }
    const type = typeOf[this.view().kind];
    const known = type ? choicesOf(type, column) : [];
    if (known === 'countries') return [{ heading: null, choices: countries }];
    const listed = known.map((one) => ({
      value: one.value,
      label: labelOf(one.label, locale),
    }));
    return listed.length > 0 ? [{ heading: null, choices: listed }] : [];
  }
}
