import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dispatchFields } from '@kakehashi/shared/case-types';
import { ReferenceData } from '@kakehashi/web/platform';
import { Icon, Skeleton } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CounterpartView } from '../model/views';
import type { DispatchForm } from './dispatch-form-model';

/** The national body that speaks for the chosen country; the country decides it, nobody has to look it up. */
@Component({
  selector: 'kk-counterpart-field',
  imports: [TranslocoPipe, Icon, Skeleton],
  template: `
    <div class="counterpart" id="v-counterpartId" tabindex="-1">
      <p class="label">{{ words.of(field.label) }}</p>
      @if (!country()) {
        <p class="kk-muted">{{ 'cases.counterpart.chooseCountry' | transloco }}</p>
      } @else if (found(); as one) {
        <p>
          <strong>{{ one.name }}</strong>
        </p>
        <p class="kk-small kk-muted">
          {{ one.post?.title ?? ('cases.counterpart.noPost' | transloco) }} ·
          {{ holder() ?? ('cases.counterpart.noHolder' | transloco) }}
        </p>
        @for (finding of findings(); track $index) {
          <p class="kk-small finding"><kk-icon name="info" />{{ finding }}</p>
        }
      } @else if (counterparts.error()) {
        <p role="alert">{{ 'cases.counterpart.failed' | transloco }}</p>
        <div>
          <button type="button" class="kk-button kk-button--small" (click)="counterparts.reload()">
            {{ 'cases.retry' | transloco }}
          </button>
        </div>
      } @else if (counterparts.hasValue()) {
        <p class="kk-notice kk-notice--waiting" role="status">
          <kk-icon name="warning" />
          <span>{{ 'cases.counterpart.none' | transloco: { country: names.countryName(country()) } }}</span>
        </p>
      } @else {
        <kk-skeleton [rows]="2" />
      }
      @if (error(); as text) {
        <p class="error kk-small">{{ text }}</p>
      }
    </div>
  `,
  styles: `
    .counterpart {
      display: grid;
      gap: var(--kk-1);
    }
    .label {
      font-weight: 500;
    }
    .finding {
      --kk-icon-size: 16px;
      display: flex;
      gap: var(--kk-1);
      align-items: start;
      max-width: var(--kk-line);
      color: var(--mat-sys-on-surface-variant);
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterpartField {
  readonly group = input.required<DispatchForm['controls']['details']>();
  readonly country = input.required<string>();
  readonly error = input<string | null>(null);
  /** Whether the country may still change whom the application came through. */
  readonly locked = input(false);
  protected readonly field = dispatchFields.counterpartId;
  protected readonly words = inject(CaseWords);
  protected readonly names = inject(ReferenceData);
  protected readonly counterparts = httpResource<{ items: CounterpartView[] }>(() =>
    this.country() ? { url: '/api/counterparts', params: { country: this.country() } } : undefined,
  );
  protected readonly found = computed(() =>
    this.counterparts.hasValue()
      ? this.counterparts.value().items.find(({ country }) => country === this.country())
      : undefined,
  );
  protected readonly holder = computed(() => {
    const person = this.found()?.holder?.person;
    return person && (person.nameNative ?? person.nameRoman ?? person.nameKana);
  });
  protected readonly findings = computed(
    () => this.found()?.findings.map(({ textJa, textEn }) => this.words.of({ ja: textJa, en: textEn })) ?? [],
  );

  constructor() {
    effect(() => {
      if (this.locked() || (this.country() && !this.counterparts.hasValue())) return;
      const { id = null, name = '' } = this.found() ?? {};
      const group = untracked(this.group);
      if (group.controls.counterpartId.value === id) return;
      group.patchValue({ counterpartId: id, counterpartName: name });
    });
  }
}
