import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** One way to narrow a list; its label is the key of a text. */
export interface CountChip<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** Narrows a list to one of its kinds, each with how many there are, or shows all. */
@Component({
  selector: 'kk-count-chips',
  imports: [TranslocoPipe],
  template: `
    <div class="kk-actions" role="group" [attr.aria-label]="label()">
      <button type="button" class="kk-chip" [attr.aria-pressed]="chosen() === null" (click)="chosen.set(null)">
        {{ allLabel() }} <span class="kk-count">{{ total() }}</span>
      </button>
      @for (chip of chips(); track chip.value) {
        <button
          type="button"
          class="kk-chip"
          [attr.aria-pressed]="chosen() === chip.value"
          (click)="chosen.set(chip.value)"
        >
          {{ chip.label | transloco }} <span class="kk-count">{{ chip.count }}</span>
        </button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountChips<Value extends string> {
  /** What the chips narrow by, for those who do not see them together. */
  readonly label = input.required<string>();
  readonly allLabel = input.required<string>();
  readonly total = input.required<number>();
  readonly chips = input.required<readonly CountChip<Value>[]>();
  readonly chosen = model.required<Value | null>();
}
