import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { foldText } from '@kakehashi/shared/calendar';
import { CandidateReasons } from './candidate-reasons';
import type { SpecialistCandidate } from './candidate-text';
import { SpecialistSearch } from './specialist-search';

/** Chooses one specialist of a list that explains itself. A person decides; a condition not met only asks for a reason. */
@Component({
  selector: 'kk-specialist-picker',
  imports: [TranslocoPipe, CandidateReasons, SpecialistSearch],
  template: `
    <fieldset class="kk-fieldset" [id]="fieldId()">
      <legend>{{ label() }}</legend>
      <kk-specialist-search (searched)="needle.set($event)" />
      @if (error(); as text) {
        <p class="error kk-small">{{ text }}</p>
      }
      <ul>
        @for (one of shown(); track one.id) {
          <li [class.on]="one.id === chosen()">
            <label class="kk-choice">
              <input
                type="radio"
                [name]="fieldId()"
                [checked]="one.id === chosen()"
                [disabled]="one.barred"
                (change)="picked.emit(one)"
              />
              <kk-candidate-reasons [candidate]="one" />
            </label>
          </li>
        } @empty {
          <li class="kk-muted">
            {{ (loading() ? 'cases.specialist.loading' : 'cases.specialist.none') | transloco }}
          </li>
        }
      </ul>
    </fieldset>
  `,
  styles: `
    legend {
      font-weight: 500;
    }
    ul {
      display: grid;
      gap: var(--kk-1);
      max-height: 320px;
      overflow-y: auto;
      padding: 0;
      list-style: none;
    }
    li {
      padding: var(--kk-1) var(--kk-2);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
    }
    li.on {
      border-color: var(--mat-sys-primary);
    }
    .kk-choice {
      width: 100%;
      align-items: start;
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpecialistPicker {
  readonly candidates = input.required<readonly SpecialistCandidate[]>();
  readonly chosen = input<string | null>(null);
  readonly label = input.required<string>();
  readonly fieldId = input.required<string>();
  readonly error = input<string | null>(null);
  readonly loading = input(false);
  readonly picked = output<SpecialistCandidate>();
  protected readonly needle = signal('');
  /** The chosen one stays in sight whatever is searched for. */
  protected readonly shown = computed(() => {
    const wanted = foldText(this.needle());
    return this.candidates().filter(
      ({ id, name, detail }) => id === this.chosen() || foldText(`${name} ${detail}`).includes(wanted),
    );
  });
}
