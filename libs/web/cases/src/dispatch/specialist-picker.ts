import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { foldText } from '@kakehashi/shared/calendar';
import { Icon } from '@kakehashi/web/ui';

/** A specialist who may be asked, and what speaks for and against it. */
export interface SpecialistCandidate {
  readonly id: string;
  readonly name: string;
  /** Employer and title, or what else tells one from another. */
  readonly detail: string;
  /** What speaks for asking. */
  readonly why: readonly string[];
  /** The conditions that are not met; an empty list means that the specialist can be asked without more words. */
  readonly whyNot: readonly string[];
  /** The conditions that are met, with the values behind them. */
  readonly met: string;
  /** Whether nobody may choose this one, whatever the reason. */
  readonly barred: boolean;
}

/** Chooses one specialist of a list that explains itself. A person decides; a condition not met only asks for a reason. */
@Component({
  selector: 'kk-specialist-picker',
  imports: [TranslocoPipe, Icon],
  template: `
    <fieldset class="kk-fieldset" [id]="fieldId()">
      <legend>{{ label() }}</legend>
      <input
        #box
        class="kk-input"
        type="search"
        autocomplete="off"
        [attr.aria-label]="'cases.specialist.search' | transloco"
        [placeholder]="'cases.specialist.search' | transloco"
        (input)="search($event, box.value)"
        (compositionend)="needle.set(box.value)"
      />
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
              <span class="about">
                <strong>{{ one.name }}</strong>
                <span class="kk-small kk-muted">{{ one.detail }}</span>
                @for (reason of one.whyNot; track reason) {
                  <span class="kk-small not"><kk-icon name="warning" />{{ reason }}</span>
                }
                @if (one.met) {
                  <span class="kk-small">
                    <kk-icon name="check" />{{ 'cases.specialist.met' | transloco: { conditions: one.met } }}
                  </span>
                }
                @for (reason of one.why; track reason) {
                  <span class="kk-small"><kk-icon name="check" />{{ reason }}</span>
                }
              </span>
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
    .about {
      display: grid;
      min-width: 0;
    }
    .about > span {
      --kk-icon-size: 14px;
      display: flex;
      gap: var(--kk-1);
      align-items: center;
    }
    .not {
      color: var(--kk-waiting-fg);
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

  protected search(event: Event, text: string): void {
    if ((event as InputEvent).isComposing) return;
    this.needle.set(text);
  }
}
