import { DIALOG_DATA, Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

/** Whose value of a field is kept. */
export type MergeSide = 'yours' | 'theirs';

/** One field that both changed, as readable texts. */
export interface MergeField {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly yours: string;
  readonly theirs: string;
}

/** What the merge dialog shows. */
export interface MergeQuestion {
  readonly fields: readonly MergeField[];
  /** Who saved first. */
  readonly who?: string;
  /** When, already written for the reader. */
  readonly when?: string;
}

/** The side chosen for each field; null when the dialog was dismissed and nothing is saved. */
export type MergeAnswer = Readonly<Record<string, MergeSide>> | null;

/** Two people changed the same fields: before, yours and theirs side by side. */
@Component({
  selector: 'kk-merge-dialog',
  imports: [TranslocoPipe],
  template: `
    <div class="kk-dialog kk-dialog--wide">
      <h2 id="kk-merge-title">{{ 'ui.merge.title' | transloco }}</h2>
      <p class="kk-prose">
        @if (question.who && question.when) {
          {{ 'ui.merge.lead' | transloco: { who: question.who, when: question.when } }}
        } @else {
          {{ 'ui.merge.leadPlain' | transloco }}
        }
      </p>
      @for (field of question.fields; track field.key) {
        <fieldset>
          <legend>{{ field.label }}</legend>
          <p class="before">
            <span class="kk-muted">{{ 'ui.merge.before' | transloco }}</span>
            {{ field.before || ('ui.merge.empty' | transloco) }}
          </p>
          <div class="sides">
            @for (side of sides; track side) {
              <label class="side" [class.on]="choice()[field.key] === side">
                <input
                  type="radio"
                  [name]="'merge-' + field.key"
                  [checked]="choice()[field.key] === side"
                  (change)="choose(field.key, side)"
                />
                <span>
                  <span class="kk-muted">{{ 'ui.merge.' + side | transloco }}</span>
                  <span class="text">{{ field[side] || ('ui.merge.empty' | transloco) }}</span>
                </span>
              </label>
            }
          </div>
        </fieldset>
      }
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="dismiss()">{{ 'ui.dialog.cancel' | transloco }}</button>
        <button type="button" class="kk-button kk-button--primary" (click)="apply()">
          {{ 'ui.merge.apply' | transloco }}
        </button>
      </div>
    </div>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--kk-2);
      margin: 0;
      padding: var(--kk-3) 0 0;
      border: 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      min-width: 0;
    }
    legend {
      float: inline-start;
      padding: 0;
      font-weight: 600;
    }
    .before {
      clear: both;
      white-space: pre-wrap;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
      gap: var(--kk-2);
    }
    .side {
      display: flex;
      gap: var(--kk-2);
      align-items: flex-start;
      padding: var(--kk-2) var(--kk-3);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      cursor: pointer;
    }
    .side.on {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .side.on .kk-muted {
      color: inherit;
    }
    .side > span {
      display: grid;
      min-width: 0;
    }
    .kk-muted {
      font-size: var(--kk-text-s);
    }
    .text {
      white-space: pre-wrap;
    }
    input {
      margin-top: 6px;
      accent-color: var(--mat-sys-primary);
    }
  `,
  // A click beside it must not lose the choice, so the dialog does not close by itself; Esc is meant.
  host: { '(keydown.escape)': 'dismiss()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MergeDialog {
  protected readonly question = inject<MergeQuestion>(DIALOG_DATA);
  protected readonly sides: readonly MergeSide[] = ['yours', 'theirs'];
  protected readonly choice = signal<Record<string, MergeSide>>(
    Object.fromEntries(this.question.fields.map(({ key }) => [key, 'yours' as const])),
  );
  readonly #ref = inject<DialogRef<MergeAnswer>>(DialogRef);

  protected choose(key: string, side: MergeSide): void {
    this.choice.update((before) => ({ ...before, [key]: side }));
  }

  protected dismiss(): void {
    this.#ref.close(null);
  }

  protected apply(): void {
    this.#ref.close(this.choice());
  }
}

/** Opens the merge dialog after a stale save. */
@Injectable({ providedIn: 'root' })
export class Merge {
  readonly #dialog = inject(Dialog);

  /** The side chosen for each field, or null when nothing shall be saved. */
  async ask(question: MergeQuestion): Promise<MergeAnswer> {
    const ref = this.#dialog.open<MergeAnswer>(MergeDialog, {
      data: question,
      ariaLabelledBy: 'kk-merge-title',
      backdropClass: 'kk-backdrop',
      disableClose: true,
    });
    return (await firstValueFrom(ref.closed)) ?? null;
  }
}
