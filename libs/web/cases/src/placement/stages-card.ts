import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { mayChangeIn, placementFields, stageKeys, usualStages } from '@kakehashi/shared/case-types';
import { DatePipe, FormSummary, InstantPipe, LocaleStore, ProblemText, changedFields } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, Icon, Toasts } from '@kakehashi/web/ui';
import type { CaseFields } from '../form/form-kind';
import { CaseWords } from '../model/case-words';
import type { CaseOf, CaseView } from '../model/views';
import { CaseMerge } from '../page/case-merge';
import { CaseStore, staleAnswer } from '../page/case-store';
import { stagesOf } from './placement-form-model';

type StageKey = (typeof stageKeys)[number] | 'arrivedOn';

/** When the trainee arrives, is in Tokyo, at JIAM and at the host, and leaves: as planned, and as it was. */
@Component({
  selector: 'kk-stages-card',
  imports: [DateField, DatePipe, ErrorSummary, Field, Icon, ReactiveFormsModule, TranslocoPipe],
  providers: [CaseMerge, InstantPipe],
  template: `
    <section class="kk-card" id="kk-stages" aria-labelledby="kk-stages-title">
      <div class="kk-card__head">
        <h2 id="kk-stages-title">{{ 'cases.placement.stages' | transloco }}</h2>
        @if (view().mayEdit && !editing()) {
          <button
            type="button"
            class="kk-button kk-button--small"
            [attr.aria-label]="('cases.edit' | transloco) + ': ' + ('cases.placement.stages' | transloco)"
            (click)="edit()"
          >
            <kk-icon name="edit" />{{ 'cases.edit' | transloco }}
          </button>
        }
      </div>
      <div class="kk-card__body kk-stack">
        @if (editing()) {
          <form class="kk-stack" novalidate [formGroup]="form" (ngSubmit)="save()">
            <kk-error-summary [errors]="errors.lines()" />
            @if (usual()) {
              <div>
                <button type="button" class="kk-button kk-button--small usual" (click)="fillUsual()">
                  {{ 'cases.placement.fillStages' | transloco }}
                </button>
              </div>
            }
            <div class="dates">
              @for (key of keys(); track key) {
                <kk-field
                  [for]="'v-' + key"
                  [label]="words.of(fields[key].label)"
                  [error]="problems.ofControl(form.controls[key])"
                  [optional]="key !== 'arrivedOn'"
                >
                  <kk-date-field [formControlName]="key" [locale]="locale()" />
                </kk-field>
              }
            </div>
            <div class="kk-actions">
              <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
                {{ 'cases.save' | transloco }}
              </button>
              <button type="button" class="kk-button" (click)="editing.set(false)">
                {{ 'cases.cancel' | transloco }}
              </button>
            </div>
          </form>
        } @else {
          <ol>
            @for (stage of stages(); track stage.label) {
              <li [class.kk-muted]="!stage.from">
                <span class="name">{{ stage.label | transloco }}</span>
                <span>
                  @if (stage.from) {
                    <span class="day">{{ stage.from | kkDate }}{{ stage.to ? ' –' : '' }}</span>
                    @if (stage.to) {
                      {{ ' ' }}<span class="day">{{ stage.to | kkDate }}</span>
                    }
                  } @else {
                    {{ 'cases.notFilled' | transloco }}
                  }
                  @if (stage.actual) {
                    <strong>{{ 'cases.placement.actual' | transloco: { date: (stage.actual | kkDate) } }}</strong>
                  }
                </span>
              </li>
            }
          </ol>
        }
      </div>
    </section>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--kk-2);
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(80px, 140px) minmax(160px, 1fr);
      gap: var(--kk-3);
    }
    @media (width < 480px) {
      li {
        grid-template-columns: 1fr;
        gap: 0;
      }
    }
    .name {
      color: var(--mat-sys-on-surface-variant);
    }
    .day {
      white-space: nowrap;
    }
    strong {
      display: block;
      font-weight: 500;
    }
    .usual {
      height: auto;
      text-align: start;
      white-space: normal;
    }
    .dates {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: var(--kk-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StagesCard {
  readonly view = input.required<CaseOf<'placement'>>();
  /** The day of arrival can be put right once it is recorded; the step records it. */
  protected readonly keys = computed((): readonly StageKey[] => {
    const { state, details } = this.view();
    const recorded = details.arrivedOn !== null && mayChangeIn(placementFields.arrivedOn, state);
    return recorded ? ['arrivedOn', ...stageKeys] : stageKeys;
  });
  protected readonly fields = placementFields;
  protected readonly words = inject(CaseWords);
  protected readonly problems = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly errors = new FormSummary();
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup(
    Object.fromEntries(
      (['arrivedOn', ...stageKeys] as const).map((key) => [key, new FormControl<IsoDate | null>(null)]),
    ) as Record<StageKey, FormControl<IsoDate | null>>,
  );
  readonly #store = inject(CaseStore);
  readonly #merge = inject(CaseMerge);
  /** What was there, and in which version, when the editing began. */
  #before: CaseFields = {};
  #version = 0;
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);
  protected readonly stages = computed(() => {
    const { details } = this.view();
    return [
      { label: 'cases.placement.arrival', from: details.plannedArrival, to: null, actual: details.arrivedOn },
      { label: 'cases.placement.tokyo', from: details.tokyoFrom, to: details.tokyoTo, actual: null },
      { label: 'cases.placement.jiam', from: details.jiamFrom, to: details.jiamTo, actual: null },
      { label: 'cases.placement.atHost', from: details.hostFrom, to: details.hostTo, actual: null },
      { label: 'cases.placement.departure', from: details.plannedDeparture, to: null, actual: details.departedOn },
    ];
  });
  protected readonly usual = computed(() => {
    const { arrivedOn, plannedArrival, plannedDeparture } = this.view().details;
    const arrival = arrivedOn ?? plannedArrival;
    return arrival && plannedDeparture ? usualStages(arrival, plannedDeparture) : null;
  });

  protected edit(): void {
    this.errors.clear();
    this.#begin(this.view());
    this.editing.set(true);
  }

  protected fillUsual(): void {
    const usual = this.usual();
    if (usual) this.form.patchValue(usual);
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.clear();
    try {
      await this.#send(changedFields(this.#before, this.#given()));
      this.editing.set(false);
      this.#toasts.show(this.#transloco.translate('cases.saved'));
    } catch (error) {
      const idOf = (path: string) => `v-${path.split('.').at(-1)}`;
      this.errors.show(this.form, this.problems.apply(this.form, error, idOf));
    } finally {
      this.busy.set(false);
    }
  }

  /** Sends what was changed here; where somebody else saved first, what both changed is chosen. */
  async #send(changes: CaseFields): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    try {
      await this.#store.patch({ details: changes }, this.#version);
    } catch (error) {
      const stale = staleAnswer(error);
      if (!stale) throw error;
      const merged = await this.#merge.ask(this.#before, changes, stale, { fieldsOf: datesOf });
      this.#store.take(stale.current);
      if (!merged) throw error;
      this.#begin(stale.current);
      this.form.patchValue(merged);
      return this.#send(merged);
    }
  }

  #begin(view: CaseView): void {
    this.#before = datesOf(view);
    this.#version = view.version;
    this.form.reset(this.#before);
  }

  #given(): CaseFields {
    return Object.fromEntries(this.keys().map((key) => [key, this.form.controls[key].value]));
  }
}

/** The days of a placement that the card sets. */
function datesOf(view: CaseView): CaseFields {
  return view.type === 'placement' ? { ...stagesOf(view), arrivedOn: view.details.arrivedOn } : {};
}
