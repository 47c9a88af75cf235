import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FoundInRows, ImportRowList, ImportRowView, ImportView } from '@kakehashi/shared/contracts';
import { LabelPipe, MorePages, ProblemText } from '@kakehashi/web/platform';
import { CountChips, LoadFailed, MoreButton, Skeleton, StateBadge, type Tone } from '@kakehashi/web/ui';

type Outcome = ImportRowView['outcome'];

const outcomes = ['added', 'changed', 'unchanged', 'duplicate', 'refused'] as const;
const tones: Readonly<Record<Outcome, Tone>> = {
  added: 'done',
  changed: 'moving',
  unchanged: 'waiting',
  duplicate: 'overdue',
  refused: 'stopped',
};

/** What became, or would become, of each row; narrowed by outcome and by what was found. */
@Component({
  selector: 'kk-import-rows',
  imports: [CountChips, LabelPipe, LoadFailed, MoreButton, RouterLink, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './import-rows.html',
  styles: `
    ul {
      margin: 0;
      padding-inline-start: var(--kk-4);
    }
    .narrow {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--kk-2) var(--kk-3);
    }
    .figure {
      display: inline-block;
      margin-inline-end: var(--kk-3);
      font-variant-numeric: tabular-nums;
    }
    .narrow label {
      flex: 0 1 360px;
      min-width: 0;
      max-width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportRows {
  readonly view = input.required<ImportView>();
  /** Changes once the rows have. */
  readonly stage = input.required<string>();
  readonly findings = input.required<readonly FoundInRows[]>();
  protected readonly texts = inject(ProblemText);
  protected readonly outcome = signal<Outcome | null>(null);
  protected readonly finding = signal('');
  protected readonly chips = computed(() =>
    outcomes
      .map((value) => ({ value, label: this.labelOfOutcome(value), count: this.view().counts[value] }))
      .filter(({ count }) => count > 0),
  );
  protected readonly total = computed(() => Object.values(this.view().counts).reduce((sum, count) => sum + count, 0));
  protected readonly rows = new MorePages<ImportRowView, ImportRowList>(() => {
    const outcome = this.outcome();
    const [code = '', column = ''] = this.finding().split(' ');
    return {
      url: `/api/imports/${this.view().id}/rows`,
      params: {
        ...(outcome ? { outcome } : {}),
        ...(code ? { finding: code } : {}),
        ...(column ? { column } : {}),
      },
      stage: this.stage(),
    };
  });

  protected tone(outcome: Outcome): Tone {
    return tones[outcome];
  }

  protected labelOfOutcome(outcome: Outcome): string {
    const isFound = this.view().kind === 'figures' && outcome === 'changed';
    return `admin.imports.outcomes.${isFound ? 'found' : outcome}`;
  }

  protected keyOf({ code, column }: FoundInRows): string {
    return `${code} ${column ?? ''}`;
  }

  protected labelOfColumn(column: string | null) {
    return this.view().knownColumns.find(({ key }) => key === column)?.label;
  }

  /** The number of the row that a row is like; null where it is like a case. */
  protected rowOf(duplicate: string): string | null {
    return duplicate.startsWith('#') ? duplicate.slice(1) : null;
  }
}
