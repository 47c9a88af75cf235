import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { japaneseLevels, placementFields } from '@kakehashi/shared/case-types';
import type { ProgrammeView } from '@kakehashi/shared/contracts';
import { DatePipe, ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { offeredProgrammes } from './arrival-plan';
import type { PlacementForm } from './placement-form-model';

/** Chooses the programme, and says whom it takes, or that it takes nobody any more. */
@Component({
  selector: 'kk-programme-field',
  imports: [DatePipe, Field, FieldInput, Icon, ReactiveFormsModule, TranslocoPipe],
  template: `
    <kk-field for="v-programme" [label]="words.of(field.label)" [hint]="hint()" [error]="error() ?? failure()">
      <select kkInput class="kk-select" [formControl]="group().controls.programme">
        @for (one of offered(); track one.code) {
          <option [value]="one.code">{{ words.of({ ja: one.nameJa, en: one.nameEn }) }}</option>
        } @empty {
          <option [value]="group().controls.programme.value">{{ group().controls.programme.value }}</option>
        }
      </select>
    </kk-field>
    @if (chosen(); as one) {
      @if (one.state === 'open') {
        <p class="kk-small kk-muted terms">
          @if (one.minAge && one.maxAge) {
            <span>{{ 'cases.placement.ages' | transloco: { min: one.minAge, max: one.maxAge } }}</span>
          }
          @if (one.minJapaneseLevel) {
            <span>{{ 'cases.placement.minLevel' | transloco: { level: levelName(one.minJapaneseLevel) } }}</span>
          }
        </p>
      } @else {
        <p class="kk-notice kk-notice--waiting" role="status">
          <kk-icon name="warning" />
          <span>
            @if (one.state === 'closed') {
              {{ 'cases.placement.closed' | transloco: { date: (one.closesOn | kkDate) } }}
              @if (successor(); as next) {
                {{ 'cases.placement.successor' | transloco: { name: words.of({ ja: next.nameJa, en: next.nameEn }) } }}
              }
            } @else {
              {{ 'cases.placement.upcoming' | transloco: { date: (one.opensOn | kkDate) } }}
            }
          </span>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-2);
    }
    .terms {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--kk-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgrammeField {
  readonly group = input.required<PlacementForm['controls']['details']>();
  /** What the form chose; the control itself tells nobody. */
  readonly code = input.required<string>();
  /** The planned day of arrival, where one is typed. */
  readonly arrival = input<string | null>(null);
  /** Whether it is for a new nomination, which a closed programme takes no more. */
  readonly fresh = input(false);
  readonly hint = input<string>();
  readonly error = input<string | null>(null);
  protected readonly field = placementFields.programme;
  protected readonly words = inject(CaseWords);
  readonly #problems = inject(ProblemText);
  readonly #answer = httpResource<{ items: ProgrammeView[] }>(() => '/api/programmes');
  protected readonly programmes = computed(() => (this.#answer.hasValue() ? this.#answer.value().items : []));
  protected readonly offered = computed(() => offeredProgrammes(this.programmes(), this.code(), this.arrival()));
  protected readonly chosen = computed(() => this.programmes().find(({ code }) => code === this.code()));
  protected readonly successor = computed(() =>
    this.programmes().find(({ code }) => code === this.chosen()?.successor),
  );
  protected readonly failure = computed(() => {
    const error = this.#answer.error();
    return error ? this.#problems.of(error) : null;
  });

  constructor() {
    effect(() => {
      const one = this.chosen();
      if (!one) return;
      const { programmeName } = untracked(this.group).controls;
      programmeName.setValue(this.words.of({ ja: one.nameJa, en: one.nameEn }), { emitEvent: false });
    });
    // What nobody has chosen by hand yet goes over to the programme that takes nominations now.
    effect(() => {
      const next = this.successor();
      const { programme } = this.group().controls;
      if (!this.fresh() || !programme.pristine || this.chosen()?.state !== 'closed' || next?.state !== 'open') return;
      untracked(() => programme.setValue(next.code));
    });
  }

  protected levelName(level: string): string {
    const found = japaneseLevels.find(({ value }) => value === level);
    return found ? this.words.of(found.label) : level;
  }
}
