import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  protocolClasses,
  requesterKinds,
  supportKinds,
  visitLanguages,
  visitModes,
  visitWorkflow,
  type Choice,
} from '@kakehashi/shared/case-types';
import type { ImportLayoutInput, ImportView, UnknownName } from '@kakehashi/shared/contracts';
import { LabelPipe, ReferenceData, labelOf, LocaleStore } from '@kakehashi/web/platform';
import { layoutInput } from './layout-input';

const choices: Readonly<Record<string, readonly Choice[]>> = {
  requesterKind: requesterKinds,
  mode: visitModes,
  protocolClass: protocolClasses,
  language: visitLanguages,
  supportKinds,
  state: visitWorkflow.states.map(({ key, label }) => ({ value: key, label })),
};

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
  protected readonly asked = computed(() => this.names().filter(({ column }) => this.choicesOf(column).length > 0));
  /** What was chosen, by the place of the name in the list. */
  protected readonly meanings = linkedSignal<readonly UnknownName[], Readonly<Record<number, string>>>({
    source: this.asked,
    computation: () => ({}),
  });
  protected readonly hasMeanings = computed(() => Object.values(this.meanings()).some(Boolean));

  protected choicesOf(column: string): { value: string; label: string }[] {
    if (column === 'country') return this.#places.choicesOf(this.#places.countries());
    if (column === 'label') return this.#places.choicesOf([...this.#places.countries(), ...this.#places.offices()]);
    if (column === 'office') return this.#places.choicesOf(this.#places.offices());
    return (choices[column] ?? []).map(({ value, label }) => ({ value, label: labelOf(label, this.#locale()) }));
  }

  protected labelOfColumn(column: string) {
    return this.view().knownColumns.find(({ key }) => key === column)?.label;
  }

  protected mean(at: number, meaning: string): void {
    this.meanings.update((all) => ({ ...all, [at]: meaning }));
  }

  protected apply(): void {
    const { layout } = this.view();
    if (!layout) return;
    const told = this.asked().flatMap(({ column, value }, at) => {
      const meaning = this.meanings()[at];
      return meaning ? [{ column, value, meaning }] : [];
    });
    this.said.emit(layoutInput({ ...layout, meanings: [...layout.meanings, ...told] }));
  }
}
