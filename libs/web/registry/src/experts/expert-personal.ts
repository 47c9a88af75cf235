import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { expertSecrets, type ExpertSecret } from '@kakehashi/shared/case-types';
import type { ExpertDetail, RevealedField } from '@kakehashi/shared/contracts';
import { LocaleStore, SessionStore } from '@kakehashi/web/platform';
import { DateField, Field, FieldInput, Icon } from '@kakehashi/web/ui';
import { RecordDialogs } from '../record-dialog';
import { ExpertSection } from './expert-section';
import { RevealDialog, type RevealInput } from './reveal-dialog';

/** Personal data: what is kept stays hidden until it is revealed, and is replaced or removed without being read. */
@Component({
  selector: 'kk-expert-personal',
  imports: [DateField, Field, FieldInput, Icon, ReactiveFormsModule, TranslocoPipe],
  template: `
    @let controls = form().controls.personal.controls;
    <p class="kk-muted kk-small">{{ 'registry.expert.form.personalLead' | transloco }}</p>
    @for (secret of secrets; track secret) {
      <div class="secret">
        <kk-field
          [for]="'registry-personal.' + secret"
          [label]="words.secret(secret)"
          [hint]="hint(secret)"
          [optional]="true"
          [error]="wrong(controls[secret])"
        >
          @if (secret === 'birthDate') {
            <kk-date-field [formControl]="controls.birthDate" [locale]="locale()" />
          } @else {
            <input kkInput class="kk-input" autocomplete="off" [formControl]="controls[secret]" />
          }
        </kk-field>
        @if (held().has(secret)) {
          <div class="kk-actions">
            @if (shown()[secret] !== undefined) {
              <span class="value">{{ shown()[secret] ?? '–' }}</span>
            } @else if (mayReveal()) {
              <button
                type="button"
                class="kk-button kk-button--small"
                [attr.aria-label]="('registry.expert.reveal' | transloco) + ': ' + words.secret(secret)"
                (click)="reveal(secret)"
              >
                <kk-icon name="visibility" />{{ 'registry.expert.reveal' | transloco }}
              </button>
            }
            <label class="kk-choice">
              <input
                type="checkbox"
                [checked]="form().controls.removed.value.includes(secret)"
                (change)="toggleRemoved(secret)"
              />{{ 'registry.expert.form.removeSecret' | transloco }}
              <span class="kk-hidden">: {{ words.secret(secret) }}</span>
            </label>
          </div>
        }
      </div>
    }
  `,
  styleUrl: './expert-section.scss',
  styles: `
    .secret {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--kk-2) var(--kk-4);
      align-items: end;
    }
    .value {
      overflow-wrap: anywhere;
    }
    @media (max-width: 719px) {
      .secret {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpertPersonal extends ExpertSection {
  /** The expert who is edited; none for a new one. */
  readonly expert = input<ExpertDetail | null>(null);
  readonly #dialogs = inject(RecordDialogs);
  readonly #session = inject(SessionStore);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly secrets: readonly ExpertSecret[] = expertSecrets.map(({ value }) => value);
  protected readonly held = computed(
    () => new Set<string>(this.expert()?.personal.flatMap(({ field, held }) => (held ? [field] : [])) ?? []),
  );
  protected readonly mayReveal = computed(() => this.#session.can('expert.reveal'));
  /** What was shown on this page; it is gone with the page. */
  protected readonly shown = signal<Readonly<Record<string, string | null>>>({});

  protected hint(secret: string): string | null {
    return this.held().has(secret) ? this.words.say('expert.form.replaceHint') : null;
  }

  protected toggleRemoved(secret: ExpertSecret): void {
    const { removed } = this.form().controls;
    const { value } = removed;
    removed.setValue(value.includes(secret) ? value.filter((one) => one !== secret) : [...value, secret]);
    removed.markAsDirty();
  }

  protected async reveal(field: ExpertSecret): Promise<void> {
    const input: RevealInput = { id: this.expert()?.id ?? '', field };
    const revealed = await this.#dialogs.open<RevealedField>(RevealDialog, input);
    if (revealed) this.shown.update((before) => ({ ...before, [revealed.field]: revealed.value }));
  }
}
